import * as v from 'valibot'
import { fields } from './fields.ts'
import { amount, periods, spread, table } from './figureSchema.ts'
import { count, idText, label, reference, shortText, statedYear } from './plainSchema.ts'
import type { Reading } from '../complaints/reading.ts'

/** From certain to uncertain. */
export const PLAN_STATUSES = ['hard', 'prepared', 'soft', 'search'] as const

const share = { unit: '1', low: 0, high: 1 } as const
const hectares = { unit: 'ha', low: 0, high: 1e6 } as const

/** A kind of land, with what the sieve and intensification need to know of it. */
export function segment(reading: Reading) {
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

/** A group of trades: jobs, their growth by period, and the kinds of land they ask for. */
export function sector(reading: Reading) {
  const growth = { unit: '1/yr', low: -0.2, high: 0.2 } as const
  return fields({
    id: idText,
    label,
    jobs: amount(reading, { unit: 'jobs', low: 0, high: 1e8 }),
    cycleSensitivity: amount(reading, { unit: '1', low: 0, high: 10 }),
    mix: table(reading, share, { sumsToOne: true, noLarge: 'mix' }),
    growthLow: periods(reading, growth),
    growthHigh: periods(reading, growth),
    landTrendLow: amount(reading, growth),
    landTrendHigh: amount(reading, growth),
  })
}

/** What a municipality has in the base year; tables per segment in hectares. */
export function municipality(reading: Reading) {
  return fields({
    id: shortText,
    name: shortText,
    province: shortText,
    stock: amount(reading, hectares),
    vacancy: amount(reading, share),
    origin: amount(reading, share),
    issuable: table(reading, hectares, { sumsToOne: false, noLarge: null }),
    waiting: table(reading, hectares, { sumsToOne: false, noLarge: 'waiting' }),
    fsi: v.exactOptional(amount(reading, { unit: '1', low: 0, high: 20 })),
  })
}

/** A plan; phasing years are filled in by the rule of docs/model.md: one year per 8 ha, rounded up. */
export function plan(reading: Reading) {
  return v.pipe(
    fields({
      id: idText,
      name: label,
      municipality: reference(reading, 'municipality'),
      area: amount(reading, { unit: 'ha', low: 0.01, high: 1e5 }),
      status: v.picklist(PLAN_STATUSES),
      earliest: statedYear,
      segments: table(reading, share, { sumsToOne: true, noLarge: null }),
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

/** What holds for every plan of a status. */
export function status(reading: Reading) {
  return fields({
    leadTime: spread(reading, { unit: 'yr', low: 0, high: 1000 }),
    fallOut: amount(reading, share),
    chanceOfYes: amount(reading, share),
  })
}
