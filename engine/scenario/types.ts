/** A scenario and its parts as types, derived from the schema. */
import type * as v from 'valibot'
import type { scenarioSchema } from './schema/schema.ts'
import type { AssumptionId } from './declared/assumptions.ts'
import type { EventId } from './declared/events.ts'

type DeepReadonly<T> = T extends object ? { readonly [K in keyof T]: DeepReadonly<T[K]> } : T

/**
 * A scenario as parsed: numbers and distributions in the base units ha, yr, 1/yr, m2/job, jobs, year and 1.
 * The type is derived from the schema that also reads the files and is published as scenarios/schema.json.
 */
export type Scenario = DeepReadonly<v.InferOutput<ReturnType<typeof scenarioSchema>>>

export type Segment = Scenario['segments'][number]
export type Sector = Scenario['sectors'][number]
export type Municipality = Scenario['municipalities'][number]
export type Plan = Scenario['plans'][number]
export type PlanStatus = keyof Scenario['planStatus']
export type Estimate = Scenario['estimates'][number]
export type Correlation = Scenario['correlations'][number]

/** What can be fixed at one value in every future: an assumption, or a figure of an event. */
export type FixedId = AssumptionId | EventId
/** The start year of one plan as a what-if of an analysis (E51); see `startOf`. */
export type PlanStart = `start.${string}`

/** Fixed values that replace assumptions in every future, and events that happen in every future, in base units. */
export type Overrides = Readonly<Partial<Record<FixedId | PlanStart, number>>>
