import { toJsonSchema } from '@valibot/to-json-schema'
import type * as v from 'valibot'
import { SECTOR_ASSUMPTIONS } from '../../engine/scenario/declared/assumptions.ts'
import { distributionInput } from '../../engine/scenario/schema/distributionSchema.ts'
import { amount, periods, spread, table } from '../../engine/scenario/schema/figureSchema.ts'
import { label } from '../../engine/scenario/schema/plainSchema.ts'
import { quantity } from '../../engine/scenario/units/quantitySchema.ts'
import { startReading } from '../../engine/scenario/complaints/reading.ts'

type Json = { [key: string]: unknown }

const reading = startReading(null)
const scale = { unit: '1', low: 0, high: 1 } as const

/** Parts that stand in the published schema once, from small to large. */
const PARTS: Readonly<Record<string, v.GenericSchema>> = {
  label,
  quantity,
  distribution: distributionInput,
  amount: amount(reading, scale),
  uncertain: spread(reading, scale),
  table: table(reading, scale, { sumsToOne: false, noLarge: null }),
  periods: periods(reading, scale),
}

/** The JSON Schema of what a schema accepts, as text; units, sums and references are checked by the program alone. */
export function publishedSchema(title: string, schema: v.GenericSchema): string {
  const parts = Object.entries(PARTS).map(([name, part]) => [name, plain(part)] as const)
  const names = new Map(parts.map(([name, part]) => [JSON.stringify(part), name]))
  const body = plain(schema)
  const definitions = Object.fromEntries(parts.map(([name, part]) => [name, shared(part, names, true)]))
  const whole = { $schema: 'http://json-schema.org/draft-07/schema#', title, ...bySector(shared(body, names) as Json), definitions }
  return `${JSON.stringify(whole, null, 2)}\n`
}

function plain(schema: v.GenericSchema): Json {
  const { $schema: _, ...body } = toJsonSchema(schema, { typeMode: 'input', errorMode: 'ignore' }) as Json
  return body
}

/** Replaces every part that has a name by a reference to it. */
function shared(value: unknown, names: ReadonlyMap<string, string>, isPart = false): unknown {
  if (typeof value !== 'object' || value === null) return value
  const name = isPart ? undefined : names.get(JSON.stringify(value))
  if (name !== undefined) return { $ref: `#/definitions/${name}` }
  if (Array.isArray(value)) return value.map((item) => shared(item, names))
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, shared(item, names)]))
}

/** Tells assumptions per sector by the pattern of their names. */
function bySector(schema: Json): Json {
  const properties = schema['properties'] as Json
  const assumptions = properties['assumptions'] as { properties: Json; required: string[] } | undefined
  if (assumptions === undefined) return schema
  const kinds = Object.keys(SECTOR_ASSUMPTIONS)
  const isShared = (name: string): boolean => !kinds.some((kind) => name === `${kind}.*`)
  const patterns = kinds.map((kind) => [`^${kind}\\.[A-Za-z][A-Za-z0-9_-]*$`, assumptions.properties[`${kind}.*`]])
  const open = {
    ...assumptions,
    properties: Object.fromEntries(Object.entries(assumptions.properties).filter(([name]) => isShared(name))),
    required: assumptions.required.filter(isShared),
    patternProperties: Object.fromEntries(patterns) as Json,
  }
  return { ...schema, properties: { ...properties, assumptions: open } }
}
