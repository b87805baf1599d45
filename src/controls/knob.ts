import type { Evidence } from '../engine.ts'
import type { Display } from '../text/display.ts'

/** Where a figure comes from, in words that are on screen already. */
export interface Origin {
  readonly evidence: Evidence
  readonly note: string
  readonly sources: readonly { readonly title: string; readonly url: string | null }[]
}

/** A number that can be set, with all that its knob shows; values in base units. */
export interface NumberKnob {
  readonly id: string
  readonly label: string
  readonly help: string
  readonly display: Display
  readonly unit: string
  readonly min: number
  readonly max: number
  readonly step: number
  /** What may be typed, which is often wider than the slider. */
  readonly low: number
  readonly high: number
  readonly whole: boolean
  readonly value: number
  readonly standard: number
  readonly changed: boolean
  /** P10 and P90 of what it is drawn from; null for a choice of the region or a fixed number. */
  readonly drawn: readonly [number, number] | null
  readonly origin: Origin | null
  /** Whether the knob stands where it does nothing. */
  readonly neutral: boolean
}

/** Where a value stands on its slider, 0..1. */
export function placeOn(knob: Pick<NumberKnob, 'min' | 'max'>, value: number): number {
  if (knob.max <= knob.min) return 0
  return Math.max(0, Math.min(1, (value - knob.min) / (knob.max - knob.min)))
}

/** Rounds to the slider's steps, without the crumbs of binary fractions. */
export function onStep(value: number, step: number): number {
  return Number((Math.round(value / step) * step).toPrecision(12))
}
