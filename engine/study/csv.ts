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
  const stamp = [
    summary.scenario.id,
    summary.scenario.hash,
    summary.policy.id,
    summary.engine.version,
    summary.mode,
    summary.seed,
    summary.futures,
    summary.failed,
    ...(summary.inputs === undefined ? [] : [JSON.stringify(summary.inputs)]),
  ]
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
      ...stamp,
    ])
  })
  const names = summary.inputs === undefined ? STAMP : [...STAMP, 'inputs']
  return [[...head, ...chance, ...names], ...rows].map((row) => `${row.map(fieldOf).join(',')}\n`).join('')
}

function fieldOf(value: string | number | undefined): string {
  const text = value === undefined ? '' : String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
