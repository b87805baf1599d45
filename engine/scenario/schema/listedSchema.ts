/** The lists of a scenario: segments, sectors, municipalities, plans. */
import * as v from 'valibot'
import type { Figure } from '../../base/figure.ts'
import type { Distribution } from '../../distributions/index.ts'
import type { LeverId, Levers } from '../../policy/shelf.ts'
import { assumptionDeclaration, assumptionIds, type AssumptionId } from '../declared/assumptions.ts'
import { CONSTANT_IDS, CONSTANTS, type ConstantId } from '../declared/constants.ts'
import { fields } from './fields.ts'
import { amount, spread } from './figureSchema.ts'
import { leverEntries } from './leverSchema.ts'
import { label, reference, shortText, statedYear, unitText } from './plainSchema.ts'
import type { Reading } from '../complaints/reading.ts'

const share = { unit: '1', low: 0, high: 1 } as const

/** Exactly the declared assumptions, those per sector for each sector of the file. */
export function assumptions(reading: Reading): v.GenericSchema<unknown, Record<AssumptionId, Figure<Distribution>>> {
  const entries = assumptionIds(reading.names?.sectors ?? ['*']).map((id) => {
    const declared = assumptionDeclaration(id)
    return [id, spread(reading, declared ?? share)]
  })
  return fields(Object.fromEntries(entries) as Record<AssumptionId, v.GenericSchema<unknown, Figure<Distribution>>>)
}

/** Exactly the declared constants. */
export function constants(reading: Reading): v.GenericSchema<unknown, Record<ConstantId, Figure<number>>> {
  const entries = CONSTANT_IDS.map((id) => [id, amount(reading, CONSTANTS[id])])
  return fields(Object.fromEntries(entries) as Record<ConstantId, v.GenericSchema<unknown, Figure<number>>>)
}

/** Any of the levers, each as a figure. */
export function policy(reading: Reading): v.GenericSchema<unknown, { readonly [Id in LeverId]?: Figure<Levers[Id]> }> {
  return fields(leverEntries(reading)) as v.GenericSchema<unknown, { readonly [Id in LeverId]?: Figure<Levers[Id]> }>
}

/** A rank correlation of two assumptions; whether they hold together is checked across the file. */
export function correlation(reading: Reading) {
  return fields({
    between: v.strictTuple([reference(reading, 'assumption'), reference(reading, 'assumption')]),
    rank: amount(reading, { unit: '1', low: -0.999, high: 0.999 }),
  })
}

/** A figure published by others, for comparison; it never enters the model. */
export const estimate = fields({
  what: label,
  outcome: shortText,
  area: shortText,
  from: v.nullable(statedYear),
  to: v.nullable(statedYear),
  low: v.number(),
  high: v.number(),
  mean: v.exactOptional(v.number()),
  unit: unitText,
  source: v.array(shortText),
  note: v.exactOptional(label),
})
