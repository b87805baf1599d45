/** A band that is carried along while a lever is dragged (E61). */
import { DOT_SHARES, LEVELS, type LevelName } from '../bands/levels.ts'
import type { SeriesKey } from './series.ts'
import type { Bands, Summary } from './summary.ts'

/** The levels that move along; P5 and P95 rest on too few futures and wait. */
const CARRIED = LEVELS.slice(1, -1)

/**
 * Moves a settled summary along with a few futures: settled + (moved - unmoved), for mean, chance, P10 to P90 and the twenty dots (E61). Single futures are left
 * out, P5 and P95 stay; a carried summary is for the eye alone.
 *
 * @param settled of the settings before the drag
 * @param moved a few futures under the new settings
 * @param unmoved the same futures, in the same precision, under the settings before
 * @returns null when a band of any of them is withheld
 */
export function carried(settled: Summary, moved: Summary, unmoved: Summary): Summary | null {
  const keys = Object.keys(settled.outcomes)
  const series = keys.map((key) => carriedSeries(key, settled, moved, unmoved))
  if (!series.every((one) => one !== null)) return null
  const each = <K extends keyof CarriedSeries>(part: K): Record<SeriesKey, CarriedSeries[K]> =>
    Object.fromEntries(series.map((one, i) => [keys[i], one[part]]))
  return {
    ...settled,
    policy: moved.policy,
    outcomes: each('outcome'),
    exceedance: Object.fromEntries(
      Object.entries(settled.exceedance).map(([key, thresholds]) => [
        key,
        thresholds.map((one, i) => {
          const [to, from] = [moved, unmoved].map(({ exceedance }) => exceedance[key][i].probability)
          return { ...one, probability: one.probability.map((p, t) => Math.min(1, Math.max(0, p + (to[t] - from[t])))) }
        }),
      ]),
    ),
    dots: each('dots'),
    // What belongs to single futures would be that of the settings before.
    paths: {},
    leaveBand: {},
    perFuture: {},
    tipping: null,
  }
}

interface CarriedSeries {
  readonly outcome: Summary['outcomes'][SeriesKey]
  readonly dots: Summary['dots'][SeriesKey]
}

function carriedSeries(key: SeriesKey, ...all: readonly [Summary, Summary, Summary]): CarriedSeries | null {
  const [settled, to, from] = all.map(({ outcomes }) => outcomes[key])
  if (!settled.bands || !to.bands || !from.bands) return null
  const bands = [settled.bands, to.bands, from.bands]
  // An outcome that is nowhere below 0 stays so.
  const ownDots = all[0].dots[key] ?? []
  const least = [...bands.map(({ p5 }) => p5), ...ownDots].flat().some((value) => value < 0) ? -Infinity : 0
  const [own, moved, unmoved] = bands
  const shifts = own.p50.map((_, t) => CARRIED.map(([level]) => moved[level][t] - unmoved[level][t]))
  const levels = shifts.map((shift, t) => {
    const sorted = rising(
      CARRIED.map(([level], i) => own[level][t] + shift[i]),
      least,
    )
    return [Math.min(own.p5[t], sorted[0]), ...sorted, Math.max(own.p95[t], sorted[sorted.length - 1])]
  })
  const dots = ownDots.map((values, t) =>
    rising(
      values.map((value, i) => value + shiftAt(DOT_SHARES[i], shifts[t])),
      least,
    ),
  )
  const byLevel = LEVELS.map(([level], i): [LevelName, readonly number[]] => [level, levels.map((year) => year[i])])
  const mean = settled.mean.map((value, t) => Math.max(least, value + (to.mean[t] - from.mean[t])))
  return { outcome: { ...settled, mean, bands: Object.fromEntries(byLevel) as unknown as Bands }, dots }
}

/** How far a share of the futures moves: between the levels straight, beyond them as the nearest. */
function shiftAt(share: number, shifts: readonly number[]): number {
  const above = CARRIED.findIndex(([, level]) => level >= share)
  if (above < 0) return shifts[shifts.length - 1]
  if (above === 0) return shifts[0]
  const [[, low], [, high]] = [CARRIED[above - 1], CARRIED[above]]
  return shifts[above - 1] + ((shifts[above] - shifts[above - 1]) * (share - low)) / (high - low)
}

function rising(values: readonly number[], least: number): readonly number[] {
  return values.map((value) => Math.max(least, value)).sort((a, b) => a - b)
}
