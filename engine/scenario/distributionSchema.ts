import * as v from 'valibot'
import { quantity } from './quantitySchema.ts'

const plain = v.number()
const kind = <const K extends string>(name: K) => v.literal(name)

/**
 * A distribution as it stands in a file: numbers in the figure's unit, or texts with their own unit.
 * Counts, shapes and log-sds are plain numbers. Whether it can exist is checked after conversion.
 */
export const distributionInput = v.variant('kind', [
  v.strictObject({ kind: kind('constant'), value: quantity }),
  v.strictObject({ kind: kind('uniform'), low: quantity, high: quantity }),
  v.strictObject({ kind: kind('triangular'), low: quantity, mode: quantity, high: quantity }),
  v.strictObject({ kind: kind('pert'), low: quantity, mode: quantity, high: quantity }),
  v.strictObject({ kind: kind('normal'), mean: quantity, sd: quantity }),
  v.strictObject({ kind: kind('truncatedNormal'), mean: quantity, sd: quantity, low: quantity, high: quantity }),
  v.strictObject({ kind: kind('lognormal'), median: quantity, logSd: plain }),
  v.strictObject({ kind: kind('lognormal'), p10: quantity, p90: quantity }),
  v.strictObject({
    kind: kind('beta'),
    alpha: plain,
    beta: plain,
    low: v.exactOptional(quantity),
    high: v.exactOptional(quantity),
  }),
  v.strictObject({ kind: kind('twoPieceNormal'), mode: quantity, sdLow: quantity, sdHigh: quantity }),
  v.strictObject({
    kind: kind('discrete'),
    values: v.pipe(v.array(quantity), v.minLength(1), v.maxLength(100)),
    weights: v.pipe(v.array(plain), v.minLength(1), v.maxLength(100)),
  }),
  v.strictObject({
    kind: kind('quantiles'),
    p10: quantity,
    p50: quantity,
    p90: quantity,
    low: v.exactOptional(quantity),
    high: v.exactOptional(quantity),
  }),
])

/** Parameters that are pure numbers whatever the unit of the figure. */
export const UNITLESS: ReadonlySet<string> = new Set(['logSd', 'alpha', 'beta', 'weights'])
