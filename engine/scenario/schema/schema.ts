/** The schema of a scenario file. */
import * as v from 'valibot'
import { fields } from './fields.ts'
import { assumptions, constants, correlation, estimate, policy } from './listedSchema.ts'
import { idText, label, reference, shortText, statedYear } from './plainSchema.ts'
import type { Reading } from '../complaints/reading.ts'
import { municipality, plan, sector, segment, status } from './regionSchema.ts'

export const LIMITS = { segments: 8, sectors: 24, municipalities: 40, plans: 200, horizon: 60 } as const

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
