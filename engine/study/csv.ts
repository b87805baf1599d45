/** A summary as a table with commas. */
import { LEVELS } from '../bands/levels.ts'
import type { Summary } from './summary.ts'

const STAMP = ['scenario', 'hash', 'policy', 'engine', 'mode', 'seed', 'futures', 'failed'] as const

/**
 * Gives a summary as a table with commas: a row per series and year, the base year left out.
 * Each row carries the stamp, so that no row can lose its origin, with the inputs as JSON where some had no usual draw (E59); numbers have a decimal point, whatever the language.
 */
export function csvOf(summary: Summary): string {
  const head = ['outcome', 'area', 'unit', 'year', 'mean', ...LEVELS.map(([name]) => name)]
  const chance = ['threshold', 'chanceAbove', 'chanceError']
  const stamp = csvStamp(summary)
  const rows = Object.entries(summary.outcomes).flatMap(([key, { unit, mean, bands }]) => {
    const [outcome, area = 'region'] = key.split(/@(.*)/s)
    const above = summary.exceedance[key]?.[0]
    return summary.years.map((year, i) => [
      outcome,
      area,
      unit,
      year,
      mean[i],
      ...LEVELS.map(([name]) => bands?.[name][i]),
      ...[above?.threshold, above?.probability[i], above?.standardError[i]],
      ...stamp.fields,
    ])
  })
  return [[...head, ...chance, ...stamp.names], ...rows].map(csvRow).join('')
}

/** What a row says of its origin. */
type Origin = Pick<Summary, 'scenario' | 'policy' | 'engine' | 'mode' | 'seed' | 'futures' | 'failed' | 'inputs'>

/** Gives the columns of a stamp: their names, and what stands in each row; the inputs as JSON where some had no usual draw (E59). */
export function csvStamp({ scenario, policy, engine, mode, seed, futures, failed, inputs }: Origin): {
  readonly names: readonly string[]
  readonly fields: readonly Field[]
} {
  const fields = [scenario.id, scenario.hash, policy.id, engine.version, mode, seed, futures, failed]
  if (inputs === undefined) return { names: STAMP, fields }
  return { names: [...STAMP, 'inputs'], fields: [...fields, JSON.stringify(inputs)] }
}

type Field = string | number | undefined

/** Gives a row of a table with commas, its end included; text with a comma, a quote or a line end in it stands between quotes. */
export function csvRow(fields: readonly Field[]): string {
  return `${fields.map(fieldText).join(',')}\n`
}

function fieldText(value: Field): string {
  const text = value === undefined ? '' : String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
