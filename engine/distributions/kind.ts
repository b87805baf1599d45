import type { Text } from '../base/text.ts'
import { normalQuantile } from '../lanes/functions.ts'
import type { Fault } from './faults.ts'

/** The value that a share u of all draws stays below; u lies strictly between 0 and 1. */
export type Inverse = (u: number) => number

/**
 * What a kind of distribution D must be able to do. All but `faults` are called only with parameters in which
 * `faults` finds nothing wrong.
 */
export interface Kind<D> {
  readonly label: Text
  /** Every reason why the parameters `d` cannot be; never throws, whatever `d` holds. */
  faults(d: D): Fault[]
  /** The inverse distribution function, with everything that does not depend on u worked out beforehand. */
  inverse(d: D): Inverse
  /** The same from the standard normal value at the share, for kinds that go through it: `inverse(d)(u)` is `ofNormal(d)(normalQuantile(u))`. */
  ofNormal?(d: D): (z: number) => number
  /** A quicker inverse with a stated error, for kinds whose inverse has to be searched. */
  table?(d: D): Inverse
  /** The expected value, in the unit of the values. */
  mean(d: D): number
  /** Whether two draws can differ. */
  isUncertain(d: D): boolean
  /** The same distribution in a unit that is `factor` times smaller. */
  scaled(d: D, factor: number): D
}

/** The inverse of a kind that goes through the standard normal value. */
export function throughNormal<D>(ofNormal: (d: D) => (z: number) => number): (d: D) => Inverse {
  return (d) => {
    const of = ofNormal(d)
    return (u) => of(normalQuantile(u))
  }
}

/** Keeps a value from leaving its bounds in the last digit. */
export function clip(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high)
}

/** The standard normal value that nine draws in ten stay below. */
export const Z90 = 1.2815515655446004
