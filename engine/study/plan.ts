import { type Area, cellsOf } from '../kernel/area.ts'
import type { Quantity } from '../kernel/quantities.ts'
import { referenceDemand, reliefYear, shortageNorm } from '../kernel/reference.ts'
import type { RunRequest } from '../kernel/request.ts'
import type { OutcomeContext } from '../outcomes/outcome.ts'
import type { Scalar, ScalarContext } from '../outcomes/perFuture/scalar.ts'
import { SCALARS } from '../outcomes/perFuture/shelf.ts'
import { type Series, seriesOf } from './series.ts'
import type { Study } from './study.ts'

/** Futures of a block, as the kernel makes them. */
export const BLOCK = 1024

/**
 * How a study is worked out: what the kernel records, and where each number stands in a block's digest.
 * A *cell* is one number per future: an outcome in a year (series * rows + year), then one cell per scalar.
 */
export interface StudyPlan {
  readonly rows: number
  readonly series: readonly Series[]
  readonly scalars: readonly Scalar[]
  readonly cells: number
  readonly request: RunRequest
  /** What each outcome may know, per area. */
  readonly contexts: ReadonlyMap<Area, OutcomeContext>
  readonly scalarContext: ScalarContext
  /** Line between enough and short per area of the study, ha. */
  readonly norms: ReadonlyMap<Area, number>
  /** Position of a recorded quantity among the request's series. */
  readonly recordedAt: (quantity: Quantity, area: Area) => number
  /** Thresholds counted in a cell, in their order. */
  readonly thresholds: readonly (readonly number[])[]
}

/** Works out a study before its first block; takes a few milliseconds, for the reference. */
export function planOf(study: Study): StudyPlan {
  const { scenario } = study
  const rows = scenario.endYear - scenario.baseYear + 1
  const series = seriesOf(study)
  const regional = new Set(series.filter(({ area }) => area === 'region').map(({ outcome }) => outcome.id))
  const scalars = study.detail ? SCALARS.filter(({ needs }) => needs.every((id) => regional.has(id))) : []
  const names = new Map<string, number>()
  const recorded: { quantity: Quantity; area: Area }[] = []
  for (const { outcome, area } of series) {
    for (const quantity of outcome.needs) {
      const name = `${quantity}@${area}`
      if (!names.has(name)) names.set(name, recorded.push({ quantity, area }) - 1)
    }
  }
  const norms = new Map<Area, number>()
  for (const area of new Set<Area>(['region', ...study.areas])) norms.set(area, normOf(study, area))
  const plan = {
    rows,
    series,
    scalars,
    cells: series.length * rows + scalars.length,
    request: { ...requestOf(study), series: recorded },
    contexts: new Map(study.areas.map((area) => [area, contextOf(study, area, rows)])),
    scalarContext: scalarContextOf(study, rows, norms.get('region') ?? 0),
    norms,
    recordedAt: (quantity: Quantity, area: Area) => names.get(`${quantity}@${area}`) ?? -1,
  }
  return { ...plan, thresholds: thresholdsOf(study, plan) }
}

/** Gives what a study asks of the kernel, but for the series to record. */
export function requestOf(study: Study): Omit<RunRequest, 'series'> {
  const { scenario, policy, overrides, inputs, seed, mode, sampling } = study
  return { scenario, policy, overrides, ...(inputs === undefined ? {} : { inputs }), seed, mode, sampling }
}

function normOf({ scenario }: Study, area: Area): number {
  return shortageNorm(scenario, area)
}

/** Gives what an outcome of an area may know in a block of `BLOCK` futures. */
export function contextOf({ scenario }: Pick<Study, 'scenario'>, area: Area, rows: number): OutcomeContext {
  return {
    rows,
    lanes: BLOCK,
    frictionNorm: scenario.constants.frictionNorm.value,
    netGrossRatio: scenario.constants.netGrossRatio.value,
    referenceDemand: cellsOf(scenario, area).length > 0 ? referenceDemand(scenario, area) : 0,
  }
}

function scalarContextOf({ scenario, policy }: Study, rows: number, norm: number): ScalarContext {
  const last = rows - 1
  const rowOf = (year: number) => Math.min(last, Math.max(1, Math.floor(year) - scenario.baseYear))
  return {
    rows,
    lanes: BLOCK,
    norm,
    // Past the horizon where nothing can help in time: then no future tips.
    reliefRow: Math.max(1, reliefYear(scenario, scenario.firstReview) - scenario.baseYear),
    target: policy.levers.intensificationTarget,
    targetRow: rowOf(policy.levers.targetYear),
  }
}

function thresholdsOf(
  study: Study,
  { series, scalars, rows, norms }: Pick<StudyPlan, 'series' | 'scalars' | 'rows' | 'norms'>,
): readonly (readonly number[])[] {
  const perSeries = series.map(({ outcome, area }) => {
    const own = outcome.id === 'shortfall' ? [norms.get(area) ?? 0] : outcome.id === 'planningBalance' ? [0] : []
    return [...own, ...(Object.hasOwn(study.thresholds, outcome.id) ? study.thresholds[outcome.id] : [])]
  })
  // A tipping year is a row number: counting what lies above each half row gives its distribution.
  const rowEdges = Array.from({ length: rows - 1 }, (_, row) => row + 0.5)
  return [
    ...perSeries.flatMap((thresholds) => Array.from({ length: rows }, () => thresholds)),
    ...scalars.map(({ id }) => (id === 'tippingYear' ? rowEdges : [])),
  ]
}
