/** The scenario's own figures as slots: sectors, municipalities, plans, cycle, large parcels. */
import { log } from '../lanes/functions.ts'
import type { PlanStatus, Scenario, Sector } from '../scenario/types.ts'
import { type Header, type Memory, fill } from './memory/memory.ts'
import * as layout from './memory/layout.ts'

/** Every year of a scenario, base year first. */
export function yearsOf(scenario: Scenario): readonly number[] {
  return Array.from({ length: scenario.endYear - scenario.baseYear + 1 }, (_, t) => scenario.baseYear + t)
}

/** Position of the large-scale segment; -1 when there is none. */
export function largeSegmentOf(scenario: Scenario): number {
  return scenario.segments.findIndex((segment) => segment.large)
}

/** The sizes of a run that records `series` series over lists that take `runs` integers in all. */
export function sizesOf(scenario: Scenario, series: number, runs: number): Header {
  return {
    [layout.H_SECTORS]: scenario.sectors.length,
    [layout.H_SEGMENTS]: scenario.segments.length,
    [layout.H_MUNICIPALITIES]: scenario.municipalities.length,
    [layout.H_PLANS]: scenario.plans.length,
    [layout.H_YEARS]: scenario.endYear - scenario.baseYear,
    [layout.H_SERIES]: series,
    [layout.H_RUNS]: runs,
    [layout.H_LARGE_SEGMENT]: largeSegmentOf(scenario),
  }
}

/** Writes the constants of the outside world; `quiet` (deterministic) leaves out the cycle and expected fall-out. */
export function fillWorld(memory: Memory, scenario: Scenario, quiet: boolean): void {
  fillSectors(memory, scenario)
  fillMunicipalities(memory, scenario)
  fillPlans(memory, scenario, quiet)
  const constant = scenario.constants
  const { cyclePhi, cycleSd, cycleCorrelation } = constant
  const phi = cyclePhi.value
  const single = (at: number, value: number): void => {
    fill(memory, layout.single(at), [value])
  }
  single(layout.K_PHI, phi)
  single(layout.K_SHOCK, quiet ? 0 : cycleSd.value * Math.sqrt(1 - phi * phi))
  single(layout.K_COMMON, Math.sqrt(cycleCorrelation.value))
  single(layout.K_OWN, Math.sqrt(1 - cycleCorrelation.value))
  single(layout.K_LARGE_LOG_MEDIAN, log(constant.largeMedian.value))
  single(layout.K_LARGE_LOG_SD, constant.largeLogSd.value)
  single(layout.K_LARGE_THRESHOLD, constant.largeThreshold.value)
  single(layout.K_LARGE_MAXIMUM, constant.largeMaximum.value)
  single(layout.K_LARGE_VALUE, constant.largeValueShare.value)
  single(layout.K_BASE_YEAR, scenario.baseYear)
  single(layout.K_FRICTION, constant.frictionNorm.value)
  single(layout.K_BRAKE_LOW, constant.brakeLow.value)
  single(layout.K_BRAKE_LOW_VACANCY, constant.brakeLowVacancy.value)
  fill(memory, layout.RAMP, transitionSteps(scenario))
}

/** The yearly increment of the straight transition ramp, per year t; 0 in the base year. */
function transitionSteps(scenario: Scenario): readonly number[] {
  const start = scenario.constants.transitionStart.value
  const end = scenario.constants.transitionEnd.value
  const done = (year: number): number =>
    end > start ? Math.min(1, Math.max(0, (year - start) / (end - start))) : year >= end ? 1 : 0
  return yearsOf(scenario).map((year, t) => (t === 0 ? 0 : done(year) - done(year - 1)))
}

function fillSectors(memory: Memory, scenario: Scenario): void {
  const years = yearsOf(scenario)
  const growth = (periods: Sector['growthLow']['value']): readonly number[] =>
    years.map((year) => (periods.find(({ until }) => year <= until) ?? periods[periods.length - 1]).value)
  for (const [s, sector] of scenario.sectors.entries()) {
    fill(memory, layout.GROWTH_LOW + s * years.length, growth(sector.growthLow.value))
    fill(memory, layout.GROWTH_HIGH + s * years.length, growth(sector.growthHigh.value))
    fill(memory, layout.LAND_TREND_LOW + s, [sector.landTrendLow.value])
    fill(memory, layout.LAND_TREND_HIGH + s, [sector.landTrendHigh.value])
    fill(memory, layout.JOBS_BASE + s, [sector.jobs.value])
    fill(memory, layout.SENSITIVITY + s, [sector.cycleSensitivity.value])
    fill(memory, layout.MIX + s * layout.K, perSegment(scenario, sector.mix.value))
  }
  fill(
    memory,
    layout.SCORE_MEAN,
    scenario.segments.map((segment) => segment.scoreMean.value),
  )
}

function fillMunicipalities(memory: Memory, scenario: Scenario): void {
  for (const [m, municipality] of scenario.municipalities.entries()) {
    fill(memory, layout.STOCK_BASE + m, [municipality.stock.value])
    fill(memory, layout.VACANCY_BASE + m, [municipality.vacancy.value])
    fill(memory, layout.ORIGIN + m, [municipality.origin.value])
    // Not 1 minus its own: the shares of a file need not add up to exactly 1.
    const others = scenario.municipalities.filter((_, n) => n !== m)
    fill(memory, layout.ORIGIN_OTHERS + m, [others.reduce((sum, { origin }) => sum + origin.value, 0)])
    fill(memory, layout.ISSUABLE_BASE + m * layout.K, perSegment(scenario, municipality.issuable.value))
    fill(memory, layout.WAITING_BASE + m * layout.K, perSegment(scenario, municipality.waiting.value))
  }
}

function fillPlans(memory: Memory, scenario: Scenario, quiet: boolean): void {
  for (const [p, plan] of scenario.plans.entries()) {
    fill(memory, layout.AREA + p, [plan.area.value])
    fill(memory, layout.EARLIEST + p, [plan.earliest - scenario.baseYear])
    fill(memory, layout.PHASING + p, [plan.phasingYears])
    fill(memory, layout.SHARE + p * layout.K, perSegment(scenario, plan.segments.value))
    fill(memory, layout.FALL + p, [quiet ? 0 : scenario.planStatus[plan.status].fallOut.value])
  }
}

/** A table by segment id as a list in segment order, 0 where the table is silent. */
export function perSegment(scenario: Scenario, table: Readonly<Record<string, number>>): readonly number[] {
  return scenario.segments.map(({ id }) => (Object.hasOwn(table, id) ? table[id] : 0))
}

/** Statuses of plans that still need a decision of the region. */
export const UNDECIDED: readonly PlanStatus[] = ['prepared', 'soft', 'search']
