import { type Area, type Comparison, type Estimated } from '../../engine.ts'
import { type Axis, axisFor } from '../../state/axis.ts'
import { POLICY_NAMES } from '../../state/policies.ts'
import { type Series, extremesOf, middleIn, seriesIn } from '../../state/series.ts'
import { type Pair, differenceSeries } from './finding.ts'

/** What stands in the column of one policy; null is what is not known yet, or withheld. */
export interface Column {
  readonly name: string
  readonly place: number
  readonly letter: string
  readonly series: Series | null
  /** This policy less the yardstick, future by future; null for the yardstick itself. */
  readonly difference: Series | null
  readonly pair: Pair | null
  /** The measure on screen, and the demand not served, in the middle of the futures. */
  readonly middle: Estimated | null
  readonly notServed: Estimated | null
}

interface View {
  readonly outcome: string
  readonly area: Area
  readonly year: number
}

/**
 * Lays a comparison out in the columns of the policies that are asked for.
 * While another set is being computed the columns of policies that are still asked for stay.
 *
 * @param names the policies asked for; the first is the yardstick
 */
export function columnsOf(
  names: readonly string[],
  comparison: Comparison | null,
  pairs: readonly Pair[],
  { outcome, area, year }: View,
): readonly Column[] {
  const runs = comparison?.runs ?? []
  const sameYardstick = runs[0]?.policy.id === names[0]
  return names.map((name, place) => {
    const at = runs.findIndex(({ policy }) => policy.id === name)
    const run = runs[at]
    const isMeasured = comparison !== null && at >= 1 && place > 0 && sameYardstick
    return {
      ...{ name, place, letter: 'ABCD'.charAt(place) },
      series: run === undefined ? null : seriesIn(run, outcome, area),
      difference: isMeasured ? differenceSeries(comparison, at - 1, outcome, area) : null,
      pair: sameYardstick && place > 0 ? (pairs.find(({ to }) => to === name) ?? null) : null,
      middle: run === undefined ? null : middleIn(run, outcome, area, year),
      notServed: run === undefined ? null : middleIn(run, 'notServed', area, year),
    }
  })
}

/** The axes that all columns share. */
export interface ColumnAxes {
  readonly band: Axis
  readonly difference: Axis
}

/** Makes one axis for all bands and one for all differences; `least` is the smallest step that two names can tell apart. */
export function axesOf(columns: readonly Column[], least: number): ColumnAxes {
  const axis = (all: readonly (Series | null)[]): Axis =>
    axisFor(all.filter((one) => one !== null).flatMap(extremesOf), 4, least)
  return { band: axis(columns.map(({ series }) => series)), difference: axis(columns.map((one) => one.difference)) }
}

/** Gives the policy that is put in a further column; undefined when all are there. */
export function policyToAdd(names: readonly string[]): string | undefined {
  return ['adaptive', 'renew34', ...POLICY_NAMES].find((name) => !names.includes(name))
}
