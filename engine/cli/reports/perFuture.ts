import { invariant } from '../../base/invariant.ts'
import { SCALARS } from '../../outcomes/perFuture/shelf.ts'
import type { Summary } from '../../study/summary.ts'
import { written, writtenChance } from '../written.ts'
import { good } from '../../base/problem.ts'
import { lastOf } from '../flags.ts'
import { inputsLine } from '../inputs/told.ts'
import { run } from '../running.ts'
import type { Report } from './report.ts'

/** What is one number per future, as a table or a document. */
export const PER_FUTURE: Report = {
  flag: {
    name: 'per-future',
    help: 'show one number per future instead of the bands: tipping year, peak, hectare-years, target',
  },
  hasDocument: true,
  canGrow: true,
  isAlone: false,
  needs: (study) => good({ ...study, areas: ['region'], detail: true, paths: 0 }),
  text: async (io, study, given, runner) => {
    const summary = await run(io, study, runner)
    return lastOf(given, 'json') === undefined ? perFutureTable(summary) : `${perFutureJson(summary)}\n`
  },
}

const LEVELS = ['p5', 'p25', 'p50', 'p75', 'p95'] as const

/** Gives the numbers per future as a table to read, rounded to what their errors support (E56), and the distribution of the tipping year (E44). */
export function perFutureTable(summary: Summary): string {
  const rows = SCALARS.flatMap(({ id, label, unit }) => {
    const found = summary.perFuture[id]
    if (found === undefined) return []
    // Of what is met or not only the chance says something.
    const isChance = id === 'targetMet' || id === 'alreadyShort'
    const mean = isChance ? writtenChance(found.mean, found.error) : written(found.mean, unit, found.error)
    const bands =
      isChance || found.bands === null
        ? []
        : LEVELS.map((level) => written(found.bands![level], unit, found.errors[level]))
    return [`${line([mean, ...bands])}  ${id}: ${label.en} (${label.nl}), ${unit === '1' ? 'share' : unit}\n`]
  })
  return [inputsLine(summary.inputs), `${line(['mean', ...LEVELS])}\n`, ...rows, ...tippingLines(summary)].join('')
}

function tippingLines({ tipping, years }: Summary): readonly string[] {
  if (tipping === null) return []
  const shares = years.flatMap((year, i) =>
    tipping.share[i] > 0 ? [`${line([String(year), percent(tipping.share[i])])}\n`] : [],
  )
  return [
    `\ntippingYear: first year, from ${String(tipping.reliefYear)} on, with the shortfall above the norm in that year and the next\n`,
    ...shares,
    `${line(['never', percent(tipping.never)])}\n`,
    `${line([`${String(years[0] - 1)}`, percent(tipping.alreadyShort)])}  above the norm at the base year already\n`,
  ]
}

/**
 * The same as one JSON document: the stamp, then `perFuture` by id and `tipping` with one share per year.
 *
 * @throws invariant when a number is not finite, which JSON would silently turn into null
 */
export function perFutureJson(summary: Summary): string {
  const { scenario, policy, overrides, inputs, engine, seed, futures, failed, years, perFuture, tipping } = summary
  const stamp = { scenario, policy, overrides, ...(inputs === undefined ? {} : { inputs }), engine, seed }
  const document = { ...stamp, futures, failed, years, perFuture, tipping }
  return JSON.stringify(document, (key, value: unknown) => {
    invariant(typeof value !== 'number' || Number.isFinite(value), `${key} is ${String(value)}`)
    return value
  })
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`
}

function line(cells: readonly string[]): string {
  return cells.map((cell) => cell.padStart(11)).join('')
}
