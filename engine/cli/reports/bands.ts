import { outcomeOf } from '../../outcomes/shelf.ts'
import type { Study } from '../../study/study.ts'
import type { Errors, Exceedance, SeriesSummary, Summary } from '../../study/summary.ts'
import { written, writtenChance } from '../written.ts'
import { good } from '../../base/problem.ts'
import { jsonOf } from '../../study/json.ts'
import { type Given, lastOf } from '../flags.ts'
import { inputsBehind } from '../inputs/told.ts'
import { run } from '../running.ts'
import type { Report } from './report.ts'

/** Bands of the outcomes: a table of the first few, or of those that were asked for, or everything as one JSON document. */
export const BANDS: Report = {
  hasDocument: true,
  canGrow: true,
  isAlone: false,
  needs: (study, given) => good(lastOf(given, 'json') === undefined ? tabled(study, isChosen(given)) : study),
  text: async (io, study, given, runner) => {
    const summary = await run(io, study, runner)
    return lastOf(given, 'json') === undefined ? tableOf(summary, isChosen(given)) : `${jsonOf(summary)}\n`
  },
}

/** Whether the outcomes were asked for by name. */
function isChosen(given: Given): boolean {
  return lastOf(given, 'outcomes') !== undefined
}

/** Shown when nobody chose outcomes: the question, and what must stand beside it. */
const FIRST = ['shortfall', 'notServed', 'planningBalance']
const COLUMNS = ['p5', 'p25', 'p50', 'p75', 'p95'] as const

/** Makes the study behind a table: only what it shows, with the errors to round by. */
export function tabled(study: Study, isChosen: boolean): Study {
  return { ...study, outcomes: isChosen ? study.outcomes : FIRST, detail: true, paths: 0 }
}

/**
 * Gives a summary as a table to read, rounded to what its errors support (E56): per series a line for each year with mean, band and, where there is a line to pass, the chance of passing it.
 *
 * @param isChosen whether the outcomes were asked for by name; otherwise only the first few are shown
 */
export function tableOf(summary: Summary, isChosen: boolean): string {
  const { scenario, policy, inputs, futures, failed, mode, seed, years } = summary
  const head = `${scenario.id} (${scenario.hash}), policy ${policy.id}, ${String(futures)} ${mode} futures, seed ${seed}${inputsBehind(inputs)}${failed > 0 ? `, ${String(failed)} failed` : ''}`
  const shown = Object.entries(summary.outcomes).filter(([key]) => isChosen || FIRST.includes(key.replace(/@.*/s, '')))
  const parts = shown.map(([key, series]) =>
    seriesTable({ key, series, errors: summary.errors[key], above: summary.exceedance[key]?.[0], years }),
  )
  const rest = isChosen ? '' : '\nMore outcomes: --outcomes, --json or --csv.\n'
  return `${head}\n${parts.join('')}${rest}`
}

interface Shown {
  readonly key: string
  readonly series: SeriesSummary
  readonly errors: Errors | undefined
  readonly above: Exceedance | undefined
  readonly years: readonly number[]
}

function seriesTable({ key, series, errors, above, years }: Shown): string {
  const label = outcomeOf(key.replace(/@.*/s, ''))?.label
  const title = `\n${key}: ${label?.en ?? ''} (${label?.nl ?? ''}), ${series.unit}\n`
  const { bands } = series
  const chance = above === undefined ? [] : [`above ${written(above.threshold, series.unit)}`]
  const header = ['year', 'mean', ...(bands === null ? [] : COLUMNS), ...chance]
  const rows = years.map((year, i) => [
    String(year),
    written(series.mean[i], series.unit, errors?.mean[i]),
    ...(bands === null ? [] : COLUMNS.map((name) => written(bands[name][i], series.unit, errors?.[name][i]))),
    ...(above === undefined ? [] : [writtenChance(above.probability[i], above.standardError[i])]),
  ])
  const reason = series.reason === undefined ? '' : `  no band: ${series.reason}\n`
  return title + reason + [header, ...rows].map(line).join('')
}

function line(cells: readonly string[]): string {
  return `  ${cells.map((cell, i) => cell.padStart(i === 0 ? 4 : Math.max(10, cell.length + 1))).join('')}\n`
}
