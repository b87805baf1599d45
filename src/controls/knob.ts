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

/** Tells whether a knob takes a value that was typed. */
export function takesValue({ low, high, whole }: Pick<NumberKnob, 'low' | 'high' | 'whole'>, value: number): boolean {
  return value >= low && value <= high && (!whole || Number.isInteger(value))
}

/** Where a value stands on its slider, 0..1. */
export function placeOn(knob: Pick<NumberKnob, 'min' | 'max'>, value: number): number {
  if (knob.max <= knob.min) return 0
  return Math.max(0, Math.min(1, (value - knob.min) / (knob.max - knob.min)))
}

/** Rounds to the slider's steps, without the crumbs of binary fractions. */
function onStep(value: number, step: number): number {
  return Number((Math.round(value / step) * step).toPrecision(12))
}

/** Tells whether a slider that counts its steps from `min` can stand at a value. */
export function fitsSteps(value: number, min: number, step: number): boolean {
  const steps = (value - min) / step
  return Math.abs(steps - Math.round(steps)) < 1e-6
}

/** Goes a number of steps up or down; a value between two steps goes to the next one first. */
export function stepsFrom(value: number, steps: number, step: number): number {
  const at = value / step
  const start = steps > 0 ? Math.floor(at + 1e-6) : Math.ceil(at - 1e-6)
  return onStep((start + steps) * step, step)
}

/** The step nearest to where a slider was moved; a small move from between two steps still goes its own way. */
export function stepTowards(from: number, to: number, step: number): number {
  const nearest = onStep(to, step)
  const isBack = to > from ? nearest < from : nearest > from
  return isBack ? stepsFrom(from, Math.sign(to - from), step) : nearest
}
