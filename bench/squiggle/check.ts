/** Squiggle is timed only when it tells the same demand as the f64 lanes: means and quantiles within a few standard errors. */
import { median } from '../../engine/distributions/index.ts'
import { seriesKey } from '../../engine/study/series.ts'
import { type Document, type Summary, openRunner, studyFor } from '../ours.ts'
import { LEVELS, segmentsOf } from './figures.ts'
import { type Squiggle, type ToldYear, runSquiggle } from './squiggle.ts'

const FUTURES = 8192
const SAMPLES = 4096
const MOST = 4.5
const ALLOWANCE = 1.3
const OUTCOMES = ['expansionDemand', 'transitionDemand', 'grossDemand', 'cumulativeGrossDemand']

/**
 * Compares the demand side with that of the f64 lanes, without large parcels: once as it is, and once with every assumption
 * at its median, where only the cycle and recessions are left and an error shows sooner.
 *
 * @returns what differs, in words; empty when all agree
 */
export async function squiggleDisagreements(squiggle: Squiggle, document: Document): Promise<string[]> {
  const { assumptions } = document.scenario
  const medians = Object.fromEntries(Object.entries(assumptions).map(([id, { value }]) => [id, median(value)]))
  const faults: string[] = []
  for (const [what, overrides] of [
    ['Squiggle', document.overrides],
    ['Squiggle at medians', { ...medians, ...document.overrides }],
  ] as const) {
    const same = { ...document, overrides: { ...overrides, largePerYear: 0 } }
    const told = await runSquiggle(squiggle, same, SAMPLES, 'check')
    faults.push(...differences(what, told, await demandOf(same), segmentsOf(document.scenario), SAMPLES))
  }
  return faults
}

/** The demand side as the f64 lanes tell it. */
export function demandOf(document: Document): Promise<Summary> {
  const segments = segmentsOf(document.scenario).map((id) => `segment:${id}` as const)
  const more = { outcomes: OUTCOMES, areas: ['region' as const, ...segments], backend: 'f64' as const }
  return openRunner('f64', 1).run(studyFor(document, FUTURES, more))
}

/**
 * Finds where the numbers of Squiggle lie further from ours than draws explain.
 *
 * @param segments ids in the order of `gross`
 * @param samples on Squiggle's side
 */
export function differences(
  who: string,
  told: readonly ToldYear[],
  ours: Pick<Summary, 'years' | 'outcomes'>,
  segments: readonly string[],
  samples: number,
): string[] {
  const faults: string[] = []
  for (const t of [0, 7, 17, 27]) {
    const theirs = told[t]
    const judge = (what: string, value: number, truth: number, error: number): void => {
      const apart = Math.abs(value - truth) / (ALLOWANCE * error)
      // What is nothing in every future has no error.
      if (value !== truth && !(apart <= MOST)) {
        faults.push(`${who}: ${what} in ${String(ours.years[t])} is ${apart.toFixed(1)} errors off`)
      }
    }
    const bandsOf = (key: string): ((level: number) => number) => {
      const { bands } = ours.outcomes[key]
      return (level) => bands?.[`p${String(100 * level)}` as keyof typeof bands][t] ?? NaN
    }
    const mean = (key: string, value: number): void => {
      const at = bandsOf(key)
      // The spread is that of a normal with the same P10 and P90, tails allowed for.
      judge(`mean of ${key}`, value, ours.outcomes[key].mean[t], (at(0.9) - at(0.1)) / 2.563 / Math.sqrt(samples))
    }
    mean('expansionDemand', theirs.expansion)
    mean('transitionDemand', theirs.transition)
    mean('cumulativeGrossDemand', theirs.cumulative)
    for (const [k, id] of segments.entries()) mean(seriesKey('grossDemand', `segment:${id}`), theirs.gross[k])
    const at = bandsOf('cumulativeGrossDemand')
    for (const [level, below, above] of [
      [0.1, 0.05, 0.25],
      [0.5, 0.25, 0.75],
      [0.9, 0.75, 0.95],
    ] as const) {
      // The error of a share of the samples, times the slope of the quantile.
      const error = Math.sqrt((level * (1 - level)) / samples) * ((at(above) - at(below)) / (above - below))
      judge(`P${String(100 * level)} of cumulativeGrossDemand`, theirs.bands[LEVELS.indexOf(level)], at(level), error)
    }
  }
  return faults
}
