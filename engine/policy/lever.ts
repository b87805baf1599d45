/** What a lever declares: how it is named, told, bounded and drawn. */
import type { Text } from '../base/text.ts'
import type { BaseUnit } from './unit.ts'

export type Theme = 'target' | 'sieve' | 'largeScale' | 'protocol' | 'monitoring' | 'existing' | 'adaptive' | 'region'

interface LeverBase<T> {
  readonly id: string
  readonly label: Text
  readonly help: Text
  readonly unit: BaseUnit
  /** The value at which the lever is as if absent; null when it has none, such as a review year. */
  readonly neutral: T | null
  /** What holds when the scenario says nothing. */
  readonly fallback: T
  /** The equation of docs/model.md in which it works. */
  readonly equation: string
  readonly theme: Theme
}

/** A lever with a number in `unit` between `min` and `max` (both allowed); `whole` asks for whole numbers. */
export interface NumberLever extends LeverBase<number> {
  readonly kind: 'number'
  readonly min: number
  readonly max: number
  readonly step: number
  readonly whole?: boolean
  /** A value outside `min`..`max` that means "off". */
  readonly off?: number
  /** Of a calendar year: how many years after the base year of a scenario it may be at the earliest; the end year is the latest. See `leverBounds`. */
  readonly years?: { readonly afterBase: number }
}

/** A lever that picks one of a few named values. */
export interface ChoiceLever<T extends string> extends LeverBase<T> {
  readonly kind: 'choice'
  readonly choices: readonly { readonly value: T; readonly label: Text }[]
}

/** A lever that is on or off. */
export interface SwitchLever extends LeverBase<boolean> {
  readonly kind: 'switch'
}

/** A lever that is a list: of municipalities, or of steps by hand. */
export interface ListLever<T, I extends 'municipality' | 'step'> extends LeverBase<readonly T[]> {
  readonly kind: 'list'
  readonly item: I
}

/** A lever that is a value per plan: an answer, or shares per segment. */
export interface RecordLever<T, I extends 'answer' | 'shares'> extends LeverBase<Readonly<Record<string, T>>> {
  readonly kind: 'record'
  readonly item: I
}

export type Answer = 'yes' | 'no' | 'chance'

/** One step of a programme by hand: in `year`, prepare, start or scrap the plan of that id. */
export interface ManualStep {
  readonly year: number
  readonly plan: string
  readonly action: 'prepare' | 'start' | 'scrap'
}

/** Any lever, told apart by `kind` (and `item` for lists and records). */
export type LeverDeclaration =
  | NumberLever
  | ChoiceLever<string>
  | SwitchLever
  | ListLever<string, 'municipality'>
  | ListLever<ManualStep, 'step'>
  | RecordLever<Answer, 'answer'>
  | RecordLever<Readonly<Record<string, number>>, 'shares'>
