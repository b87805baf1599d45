import type { Comparison } from '../../analysis/compare/compare.ts'
import type { Difference } from '../../analysis/compare/difference.ts'
import { REFUSING_LABEL } from '../../analysis/compare/refusing.ts'
import { outcomeOf } from '../../outcomes/shelf.ts'
import { inputsBehind } from '../inputs/told.ts'
import { written, writtenChance } from '../written.ts'

/** Shown when nobody chose outcomes. */
const FIRST = ['shortfall', 'notServed', 'unusedLand']
const COLUMNS = ['p5', 'p50', 'p95'] as const
const SIDES = ['better', 'equal', 'worse'] as const

/**
 * Gives a comparison as a table to read, rounded to what its errors support (E56): per outcome the mean under each policy, then for each further policy the difference and its chances.
 *
 * @param isChosen whether the outcomes were asked for by name; otherwise only the first few are shown
 */
export function comparisonTable({ runs, differences }: Comparison, isChosen: boolean): string {
  const [{ scenario, inputs, futures, mode, seed, years, outcomes }] = runs
  const head = `${scenario.id} (${scenario.hash}), ${String(futures)} ${mode} futures, seed ${seed}${inputsBehind(inputs)}\n`
  const keys = Object.keys(outcomes).filter((key) => isChosen || FIRST.includes(key.replace(/@.*/s, '')))
  const parts = keys.map((key) => {
    const label = outcomeOf(key.replace(/@.*/s, ''))?.label
    const { unit } = outcomes[key]
    const title = `\n${key}: ${label?.en ?? ''} (${label?.nl ?? ''}), ${unit}\n`
    const header = ['year', ...runs.map(({ policy }) => `mean ${policy.id}`)]
    const rows = years.map((year, i) => [
      String(year),
      ...runs.map((run) => written(run.outcomes[key].mean[i], unit, run.errors[key]?.mean[i])),
    ])
    return (
      title + [header, ...rows].map(line).join('') + differences.map((d) => differenceTable(key, d, years)).join('')
    )
  })
  const rest = isChosen ? '' : '\nMore outcomes: --outcomes or --json.\n'
  return `${head}${parts.join('')}${rest}`
}

function differenceTable(key: string, difference: Difference, years: readonly number[]): string {
  const { from, to, outcomes, errors, chances, chanceErrors, refusing } = difference
  const { unit, mean, bands } = outcomes[key]
  const [outcome, area = 'region'] = key.split(/@(.*)/s)
  const isMarked = outcome === 'shortfall' && Object.hasOwn(refusing.years, area)
  const header = ['year', 'mean', ...(bands === null ? [] : COLUMNS), ...SIDES]
  const rows = years.map((year, i) => [
    String(year),
    written(mean[i], unit, errors[key]?.mean[i]),
    ...(bands === null ? [] : COLUMNS.map((name) => written(bands[name][i], unit, errors[key]?.[name][i]))),
    ...SIDES.map((side) => writtenChance(chances[key][side][i], chanceErrors[key][side][i])),
    ...(isMarked && refusing.years[area][i] ? [`  ${REFUSING_LABEL.nl}`] : []),
  ])
  return `\n  ${to} - ${from}, per future\n${[header, ...rows].map(line).join('')}`
}

function line(cells: readonly string[]): string {
  return `  ${cells.map((cell, i) => cell.padStart(i === 0 ? 4 : Math.max(10, cell.length + 1))).join('')}\n`
}
