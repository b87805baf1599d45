/** The figures of a scenario that bench/squiggle/demand.squiggle reads, as a Squiggle definition. */
import type { Distribution } from '../../engine/distributions/index.ts'
import type { Document } from '../ours.ts'

/** Levels of the bands, as everywhere in the bench. */
export const LEVELS = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95] as const

const SHARED = [
  'growthPosition',
  'landTrendError',
  'modelError',
  'recessionChance',
  'recessionDepth',
  'release',
  'replaced',
  'stockScale',
  'transition',
  'withdrawal',
] as const

/**
 * Writes `region = ...`; the notation of JSON is also Squiggle's.
 *
 * @throws Error when the scenario has correlations, or a kind of distribution that the program does not draw
 */
export function figuresOf({ scenario, overrides }: Document): string {
  if (scenario.correlations.length > 0) throw new Error('the Squiggle program knows no correlations')
  const { constants } = scenario
  const assumed = (id: keyof typeof scenario.assumptions): Distribution => {
    const fixed = overrides[id]
    return fixed === undefined ? known(scenario.assumptions[id].value) : { kind: 'constant', value: fixed }
  }
  const shock = constants.cycleSd.value * Math.sqrt(1 - constants.cyclePhi.value * constants.cyclePhi.value)
  const region = {
    baseYear: scenario.baseYear,
    endYear: scenario.endYear,
    levels: LEVELS,
    stock: scenario.municipalities.reduce((sum, { stock }) => sum + stock.value, 0),
    cyclePhi: constants.cyclePhi.value,
    commonSd: shock * Math.sqrt(constants.cycleCorrelation.value),
    ownSd: shock * Math.sqrt(1 - constants.cycleCorrelation.value),
    transitionStart: constants.transitionStart.value,
    transitionEnd: constants.transitionEnd.value,
    assumptions: Object.fromEntries(SHARED.map((id) => [id, assumed(id)])),
    sectors: scenario.sectors.map((sector) => ({
      jobs: sector.jobs.value,
      sensitivity: sector.cycleSensitivity.value,
      growthLow: lasting(sector.growthLow.value, scenario.endYear),
      growthHigh: lasting(sector.growthHigh.value, scenario.endYear),
      landTrendLow: sector.landTrendLow.value,
      landTrendHigh: sector.landTrendHigh.value,
      landPerJob: assumed(`landPerJob.${sector.id}`),
      parkShare: assumed(`parkShare.${sector.id}`),
      growthError: assumed(`growthError.${sector.id}`),
    })),
    mix: segmentsOf(scenario).map((segment) =>
      scenario.sectors.flatMap(({ mix }, sector) => {
        const share = mix.value[segment] ?? 0
        return share > 0 ? [{ sector, share }] : []
      }),
    ),
  }
  return `region = ${JSON.stringify(region)}\n`
}

/** Ids of the segments that sectors ask for, in the order of the program's `gross`. */
export function segmentsOf({ segments, sectors }: Document['scenario']): readonly string[] {
  return segments.map(({ id }) => id).filter((id) => sectors.some(({ mix }) => (mix.value[id] ?? 0) > 0))
}

/** Periods of which the last lasts to the end. */
function lasting<P extends { readonly until: number }>(periods: readonly P[], endYear: number): readonly P[] {
  return periods.map((each, i) => (i < periods.length - 1 ? each : { ...each, until: Math.max(each.until, endYear) }))
}

const Z90 = 1.2815515655446004

/** The distribution in a form the program draws; Squiggle has no normal without spread. */
function known(d: Distribution): Distribution {
  switch (d.kind) {
    case 'constant':
    case 'quantiles':
    case 'triangular':
    case 'uniform':
      return d
    case 'normal':
      return d.sd > 0 ? d : { kind: 'constant', value: d.mean }
    case 'lognormal': {
      const both = 'median' in d ? d : { median: Math.sqrt(d.p10 * d.p90), logSd: Math.log(d.p90 / d.p10) / (2 * Z90) }
      if (both.logSd === 0) return { kind: 'constant', value: both.median }
      return { kind: 'lognormal', median: both.median, logSd: both.logSd }
    }
    default:
      throw new Error(`the Squiggle program draws no ${d.kind}`)
  }
}
