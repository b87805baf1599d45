import { outcomeOf } from '../outcomes/shelf.ts'
import type { Exceedance, SeriesSummary, Summary } from '../study/summary.ts'

/** Shown when nobody chose outcomes: the question, and what must stand beside it. */
const FIRST = ['shortfall', 'notServed', 'planningBalance']
const COLUMNS = ['p5', 'p25', 'p50', 'p75', 'p95'] as const

/**
 * Gives a summary as a table to read: per series a line for each year with mean, band and, where there is a line to pass, the chance of passing it.
 *
 * @param isChosen whether the outcomes were asked for by name; otherwise only the first few are shown
 */
export function tableOf(summary: Summary, isChosen: boolean): string {
  const { scenario, policy, futures, failed, mode, seed, years } = summary
  const head = `${scenario.id} (${scenario.hash}), policy ${policy.id}, ${String(futures)} ${mode} futures, seed ${seed}${failed > 0 ? `, ${String(failed)} failed` : ''}`
  const shown = Object.entries(summary.outcomes).filter(([key]) => isChosen || FIRST.includes(key.replace(/@.*/s, '')))
  const parts = shown.map(([key, series]) => seriesTable(key, series, summary.exceedance[key]?.[0], years))
  const rest = isChosen ? '' : '\nMore outcomes: --outcomes, --json or --csv.\n'
  return `${head}\n${parts.join('')}${rest}`
}

function seriesTable(
  key: string,
  series: SeriesSummary,
  above: Exceedance | undefined,
  years: readonly number[],
): string {
  const label = outcomeOf(key.replace(/@.*/s, ''))?.label
  const title = `\n${key}: ${label?.en ?? ''} (${label?.nl ?? ''}), ${series.unit}\n`
  const { bands } = series
  const chance = above === undefined ? [] : [`above ${figure(above.threshold, series.unit)}`]
  const header = ['year', 'mean', ...(bands === null ? [] : COLUMNS), ...chance]
  const rows = years.map((year, i) => [
    String(year),
    figure(series.mean[i], series.unit),
    ...(bands === null ? [] : COLUMNS.map((name) => figure(bands[name][i], series.unit))),
    ...(above === undefined ? [] : [`${(100 * above.probability[i]).toFixed(1)} %`]),
  ])
  const reason = series.reason === undefined ? '' : `  no band: ${series.reason}\n`
  return title + reason + [header, ...rows].map(line).join('')
}

/** Enough digits to read, no more than the unit deserves. */
function figure(value: number, unit: string): string {
  const digits = unit === '1' ? 4 : unit === 'jobs' ? 0 : 1
  const text = value.toFixed(digits)
  return Number(text) === 0 ? text.replace('-', '') : text
}

function line(cells: readonly string[]): string {
  return `  ${cells.map((cell, i) => cell.padStart(i === 0 ? 4 : Math.max(10, cell.length + 1))).join('')}\n`
}
