import * as v from 'valibot'
import { fields } from './fields.ts'
import type { Figure } from '../base/figure.ts'
import type { Distribution } from '../distributions/index.ts'
import type { LeverId, Levers } from '../policy/shelf.ts'
import { assumptionDeclaration, assumptionIds, type AssumptionId } from './assumptions.ts'
import { CONSTANT_IDS, CONSTANTS, type ConstantId } from './constants.ts'
import { amount, periods, spread, table } from './figureSchema.ts'
import { leverEntries } from './leverSchema.ts'
import { count, idText, label, reference, shortText, statedYear, unitText } from './plainSchema.ts'
import type { Reading } from './reading.ts'

export const PLAN_STATUSES = ['hard', 'prepared', 'soft', 'search'] as const
export const LIMITS = { segments: 8, sectors: 24, municipalities: 40, plans: 200, horizon: 60 } as const

const share = { unit: '1', low: 0, high: 1 } as const
const hectares = { unit: 'ha', low: 0, high: 1e6 } as const

/**
 * The one definition of a scenario file: what it accepts, what it becomes, and what the published schema says.
 * Built per file, with the file's own ids in scope (`reading`).
 */
export function scenarioSchema(reading: Reading) {
  return fields({
    $schema: v.exactOptional(v.string()),
    version: v.literal(1),
    id: idText,
    title: label,
    description: label,
    baseYear: statedYear,
    endYear: statedYear,
    firstReview: statedYear,
    sources: v.record(
      v.string(),
      fields({
        title: shortText,
        year: v.exactOptional(v.union([v.number(), shortText])),
        url: v.exactOptional(shortText),
      }),
    ),
    segments: v.pipe(v.array(segment(reading)), v.minLength(1), v.maxLength(LIMITS.segments)),
    sectors: v.pipe(v.array(sector(reading)), v.minLength(1), v.maxLength(LIMITS.sectors)),
    municipalities: v.pipe(v.array(municipality(reading)), v.minLength(1), v.maxLength(LIMITS.municipalities)),
    groups: v.optional(
      v.record(
        v.string(),
        fields({
          label,
          members: v.pipe(
            v.array(reference(reading, 'municipality')),
            v.minLength(1),
            v.maxLength(LIMITS.municipalities),
          ),
        }),
      ),
      {},
    ),
    plans: v.pipe(v.array(plan(reading)), v.maxLength(LIMITS.plans)),
    planStatus: fields({
      hard: status(reading),
      prepared: status(reading),
      soft: status(reading),
      search: status(reading),
    }),
    assumptions: assumptions(reading),
    correlations: v.optional(v.pipe(v.array(correlation(reading)), v.maxLength(500)), []),
    constants: constants(reading),
    policy: v.optional(policy(reading), {}),
    estimates: v.optional(v.pipe(v.array(estimate), v.maxLength(200)), []),
  })
}

function segment(reading: Reading) {
  const score = { unit: 'points', low: 0, high: 100 } as const
  return fields({
    id: idText,
    label,
    scoreMean: amount(reading, score),
    scoreSd: amount(reading, score),
    intensifiable: v.boolean(),
    large: v.boolean(),
  })
}

function sector(reading: Reading) {
  const growth = { unit: '1/yr', low: -0.2, high: 0.2 } as const
  return fields({
    id: idText,
    label,
    jobs: amount(reading, { unit: 'jobs', low: 0, high: 1e8 }),
    cycleSensitivity: amount(reading, { unit: '1', low: 0, high: 10 }),
    mix: table(reading, share, { sumsToOne: true, noLarge: true }),
    growthLow: periods(reading, growth),
    growthHigh: periods(reading, growth),
    landTrendLow: amount(reading, growth),
    landTrendHigh: amount(reading, growth),
  })
}

function municipality(reading: Reading) {
  const perSegment = table(reading, hectares, { sumsToOne: false, noLarge: false })
  return fields({
    id: shortText,
    name: shortText,
    province: shortText,
    stock: amount(reading, hectares),
    vacancy: amount(reading, share),
    origin: amount(reading, share),
    issuable: perSegment,
    waiting: perSegment,
    fsi: v.exactOptional(amount(reading, { unit: '1', low: 0, high: 20 })),
  })
}

function plan(reading: Reading) {
  return v.pipe(
    fields({
      id: idText,
      name: label,
      municipality: reference(reading, 'municipality'),
      area: amount(reading, { unit: 'ha', low: 0.01, high: 1e5 }),
      status: v.picklist(PLAN_STATUSES),
      earliest: statedYear,
      segments: table(reading, share, { sumsToOne: true, noLarge: false }),
      phasingYears: v.exactOptional(count),
      regional: v.optional(v.boolean(), false),
      fictitious: v.optional(v.boolean(), false),
    }),
    v.transform((read) => ({
      ...read,
      phasingYears: read.phasingYears ?? Math.ceil(Math.max(1, read.area.value / 8)),
    })),
  )
}

function status(reading: Reading) {
  return fields({
    leadTime: spread(reading, { unit: 'yr', low: 0, high: 1000 }),
    fallOut: amount(reading, share),
    chanceOfYes: amount(reading, share),
  })
}

function assumptions(reading: Reading): v.GenericSchema<unknown, Record<AssumptionId, Figure<Distribution>>> {
  const entries = assumptionIds(reading.names?.sectors ?? ['*']).map((id) => {
    const declared = assumptionDeclaration(id)
    return [id, spread(reading, declared ?? share)]
  })
  return fields(Object.fromEntries(entries) as Record<AssumptionId, v.GenericSchema<unknown, Figure<Distribution>>>)
}

function constants(reading: Reading): v.GenericSchema<unknown, Record<ConstantId, Figure<number>>> {
  const entries = CONSTANT_IDS.map((id) => [id, amount(reading, CONSTANTS[id])])
  return fields(Object.fromEntries(entries) as Record<ConstantId, v.GenericSchema<unknown, Figure<number>>>)
}

function policy(reading: Reading): v.GenericSchema<unknown, { readonly [Id in LeverId]?: Figure<Levers[Id]> }> {
  return fields(leverEntries(reading)) as v.GenericSchema<unknown, { readonly [Id in LeverId]?: Figure<Levers[Id]> }>
}

function correlation(reading: Reading) {
  return fields({
    between: v.strictTuple([reference(reading, 'assumption'), reference(reading, 'assumption')]),
    rank: amount(reading, { unit: '1', low: -0.999, high: 0.999 }),
  })
}

const estimate = fields({
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
