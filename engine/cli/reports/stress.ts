import type { Goal } from '../../analysis/asking/goalSeek.ts'
import type { Stress } from '../../analysis/stress/stress.ts'
import type { StressCells, StressLayer } from '../../analysis/stress/grid.ts'
import { type Stamped, inputsField, inputsLine } from '../inputs/told.ts'
import { written, writtenChance } from '../written.ts'

/** Gives a stress test as tables to read, rounded to what its errors support (E56): the two grids, then what it would take. */
export function stressTable(
  { year, threshold, byRealised, byDelay, goalSeek }: Stress,
  chance: number,
  inputs: Stamped,
): string {
  const line = `shortfall above ${threshold.toFixed(1)} ha in ${String(year)}`
  const { realisedShare, programmeCapacity, latestStart } = goalSeek
  return [
    inputsLine(inputs),
    `Chance of a ${line}, by target (down) and realised share of it (across)\n`,
    grid(
      byRealised.target,
      byRealised.realised.map((share) => percent(share)),
      byRealised,
      'probability',
    ),
    `\nHectares missing on average, by target and realised share\n`,
    grid(
      byRealised.target,
      byRealised.realised.map((share) => percent(share)),
      byRealised,
      'hectares',
    ),
    `\nHectares not served by ${String(year)} on average (waiting, given up or refused), by target and realised share\n`,
    grid(
      byRealised.target,
      byRealised.realised.map((share) => percent(share)),
      byRealised,
      'notServed',
    ),
    `\nChance of a ${line}, by target and years that its delivery takes\n`,
    grid(byDelay.target, byDelay.delay.map(String), byDelay, 'probability'),
    `\nFor a chance of at most ${percent(chance)}\n`,
    goal(
      '  realised share of the target',
      realisedShare,
      percent,
      'even full realisation does not do it (zelfs volledige realisatie haalt dit niet)',
    ),
    goal('  renewal per year', programmeCapacity, (ha) => `${String(ha)} ha`, 'no capacity within the lever does it'),
    goal('  latest start of the programme', latestStart, String, 'even an immediate start is too late'),
  ].join('')
}

/** The same as one JSON document, not rounded, with inputs that had no usual draw. */
export function stressJson({ year, threshold, byRealised, byDelay, goalSeek }: Stress, inputs: Stamped): string {
  return JSON.stringify({
    ...inputsField(inputs),
    year,
    threshold,
    byRealised: {
      target: byRealised.target,
      realised: byRealised.realised,
      probability: byRealised.probability,
      hectares: byRealised.hectares,
      notServed: byRealised.notServed,
    },
    byDelay: {
      target: byDelay.target,
      delay: byDelay.delay,
      probability: byDelay.probability,
      hectares: byDelay.hectares,
      notServed: byDelay.notServed,
    },
    goalSeek: Object.fromEntries(
      Object.entries(goalSeek).map(([name, goal]: [string, Goal]) => [name, goalTold(goal)]),
    ),
  })
}

function goalTold(goal: Goal): Omit<Goal, 'bestError' | 'notServedError'> {
  const { status, value, low, high, bestChance, notServed } = goal
  return { status, value, low, high, bestChance, notServed }
}

function goal(
  name: string,
  { status, value, low, high, bestChance, bestError, notServed, notServedError }: Goal,
  told: (value: number) => string,
  never: string,
): string {
  const away = `not served ${written(notServed, 'ha', notServedError)} ha`
  if (status === 'notReachable' || value === null || low === null || high === null) {
    return `${name}: ${never}; at best ${writtenChance(bestChance, bestError)}, ${away}\n`
  }
  const interval = `between ${told(low)} and ${told(high)} by sampling error`
  return status === 'alreadyMet' ? `${name}: met already; ${away}\n` : `${name}: ${told(value)}, ${interval}; ${away}\n`
}

function grid(rows: readonly number[], columns: readonly string[], cells: StressCells, shown: StressLayer): string {
  const told = (value: number, error: number): string =>
    shown === 'probability' ? writtenChance(value, error) : written(value, 'ha', error)
  const lines = [
    ['', ...columns],
    ...rows.map((row, i) => [percent(row), ...cells[shown][i].map((value) => told(value, cells.errors[shown]))]),
  ]
  return lines.map((line) => `  ${line.map((cell) => cell.padStart(8)).join('')}\n`).join('')
}

function percent(share: number): string {
  return `${(100 * share).toFixed(0)} %`
}
