/** The kinds of distribution that a file may state. */
import * as v from 'valibot'
import { fields } from './fields.ts'
import { quantity } from '../units/quantitySchema.ts'

const plain = v.number()
const kind = <const K extends string>(name: K) => v.literal(name)

/**
 * A distribution as it stands in a file: numbers in the figure's unit, or texts with their own unit.
 * Counts, shapes and log-sds are plain numbers. Whether it can exist is checked after conversion.
 */
export const distributionInput = v.variant('kind', [
  fields({ kind: kind('constant'), value: quantity }),
  fields({ kind: kind('uniform'), low: quantity, high: quantity }),
  fields({ kind: kind('triangular'), low: quantity, mode: quantity, high: quantity }),
  fields({ kind: kind('pert'), low: quantity, mode: quantity, high: quantity }),
  fields({ kind: kind('normal'), mean: quantity, sd: quantity }),
  fields({ kind: kind('truncatedNormal'), mean: quantity, sd: quantity, low: quantity, high: quantity }),
  fields({ kind: kind('lognormal'), median: quantity, logSd: plain }),
  fields({ kind: kind('lognormal'), p10: quantity, p90: quantity }),
  fields({
    kind: kind('beta'),
    alpha: plain,
    beta: plain,
    low: v.exactOptional(quantity),
    high: v.exactOptional(quantity),
  }),
  fields({ kind: kind('twoPieceNormal'), mode: quantity, sdLow: quantity, sdHigh: quantity }),
  fields({
    kind: kind('discrete'),
    values: v.pipe(v.array(quantity), v.minLength(1), v.maxLength(100)),
    weights: v.pipe(v.array(plain), v.minLength(1), v.maxLength(100)),
  }),
  fields({
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
