/** The levers as slots and switches: targets by year, thresholds, calendars, answers. */
import type { Levers } from '../policy/shelf.ts'
import type { Scenario } from '../scenario/types.ts'
import type { Calendar } from './calendar.ts'
import * as layout from './memory/layout.ts'
import { type Header, type Memory, fill, fillIntegers } from './memory/memory.ts'
import { largeSegmentOf, perSegment, yearsOf } from './worldConstants.ts'

/** Years that the density uplift takes to reach new issuance in full (E17). */
const UPLIFT_PHASE_YEARS = 5
/** First year of a council period; a period lasts four years. */
const COUNCIL_YEAR = 2026
const COUNCIL_YEARS = 4

/** The switches of a run that the policy decides. */
export function policyHeader(scenario: Scenario, levers: Levers, quiet: boolean): Header {
  return {
    [layout.H_SIEVE]: levers.sieveThreshold > 0 ? 1 : 0,
    [layout.H_LARGE_MODE]: { none: layout.LARGE_NONE, regionalValue: layout.LARGE_VALUE, all: layout.LARGE_ALL }[
      levers.largeScale
    ],
    [layout.H_BACK_DOOR]: levers.backDoor ? 1 : 0,
    [layout.H_ADAPTIVE]: levers.strategy === 'adaptive' || levers.strategy === 'noNewUnless' ? 1 : 0,
    [layout.H_FIRST_REVIEW]: Math.max(1, levers.firstReview - scenario.baseYear),
    [layout.H_REVIEW_INTERVAL]: levers.reviewInterval,
    [layout.H_WINDOW]: levers.window,
    [layout.H_LAG]: levers.monitorLag,
    [layout.H_NOISE]: levers.monitorNoise > 0 && !quiet ? 1 : 0,
    [layout.H_COUNT_WAITING]: levers.coverCountsWaiting ? 1 : 0,
    [layout.H_SCRAP]: levers.scrapAbove > 0 ? 1 : 0,
    [layout.H_OVERRIDE]: levers.deliveryOverride >= 0 ? 1 : 0,
    [layout.H_COMPENSATION]: levers.compensation > 0 ? 1 : 0,
    [layout.H_LAND_RULES]: levers.densityUplift > 0 || levers.buildingObligation || levers.reservationYears > 0 ? 1 : 0,
    [layout.H_PERIODS]: councilPeriods(scenario).length,
  }
}

/** First years of the council periods that a scenario touches, ascending. */
export function councilPeriods(scenario: Scenario): readonly number[] {
  const first = periodOf(scenario.baseYear)
  const count = (periodOf(scenario.endYear) - first) / COUNCIL_YEARS + 1
  return Array.from({ length: count }, (_, i) => first + i * COUNCIL_YEARS)
}

function periodOf(year: number): number {
  return COUNCIL_YEAR + Math.floor((year - COUNCIL_YEAR) / COUNCIL_YEARS) * COUNCIL_YEARS
}

/** Writes everything the policy decides; `quiet` (deterministic) answers every request with yes. */
export function fillPolicy(
  memory: Memory,
  scenario: Scenario,
  levers: Levers,
  calendar: Calendar,
  quiet: boolean,
): void {
  const constants = scenario.constants
  const single = (at: number, value: number): void => {
    fill(memory, layout.single(at), [value])
  }
  single(layout.K_COOPERATION, levers.cooperation)
  single(layout.K_COMPENSATION, levers.compensation)
  single(layout.K_LARGE_FROM, levers.largeFrom)
  single(layout.K_SIEVE_THRESHOLD, levers.sieveThreshold)
  single(layout.K_SIEVE_SCARCITY, levers.sieveScarcity)
  single(layout.K_SIEVE_RETURN, constants.sieveReturn.value)
  single(layout.K_SIEVE_DENSITY, constants.sieveDensity.value)
  single(layout.K_SIEVE_LEAK, (1 - levers.uniformity) * constants.softNeighbour.value)
  single(layout.K_PREPARE_BELOW, levers.prepareBelow)
  single(layout.K_COMMIT_BELOW, levers.commitBelow)
  single(layout.K_COMMIT_UP_TO, levers.commitUpTo)
  single(layout.K_WEIGHT_PREPARED, levers.weightPrepared)
  single(layout.K_SCRAP_ABOVE, levers.scrapAbove)
  single(layout.K_NOISE, levers.monitorNoise)
  single(layout.K_COUNTED, 1 + levers.doubleCounting)
  single(layout.K_OVERRIDE, Math.max(0, levers.deliveryOverride))
  const spread = scenario.segments.map(({ scoreSd }) =>
    Math.sqrt(scoreSd.value * scoreSd.value + levers.sieveNoise * levers.sieveNoise),
  )
  fill(
    memory,
    layout.SCORE_SPREAD,
    spread.map((sd) => Math.max(sd, 1e-9)),
  )
  fillYears(memory, scenario, levers)
  fillPlanDecisions(memory, scenario, levers, calendar, quiet)
  fillIntegers(
    memory,
    layout.T_KEEPS,
    scenario.municipalities.map(({ id }) => (levers.optOut.includes(id) ? 1 : 0)),
  )
  const large = largeSegmentOf(scenario)
  const grows = scenario.segments.map(({ intensifiable }, k) => (intensifiable && k !== large ? 1 : 0))
  fillIntegers(memory, layout.T_INTENSIFIABLE, grows)
}

function fillYears(memory: Memory, scenario: Scenario, levers: Levers): void {
  const { baseYear, constants } = scenario
  const years = yearsOf(scenario)
  const span = levers.targetYear - baseYear
  const path = (year: number): number => (span > 0 ? Math.min(1, (year - baseYear) / span) : 1)
  fill(
    memory,
    layout.TARGET_PATH,
    years.map((year) => levers.intensificationTarget * path(year)),
  )
  const ramp = Math.max(1, levers.programmeRamp)
  const strength = (year: number): number => Math.min(1, Math.max(0, (year - levers.programmeStart + 1) / ramp))
  fill(
    memory,
    layout.CAPACITY,
    years.map((year) => levers.programmeCapacity * strength(year)),
  )
  const phase = (year: number): number => Math.min(1, Math.max(0, (year - levers.firstReview + 1) / UPLIFT_PHASE_YEARS))
  const idle = (year: number): number =>
    levers.buildingObligation && year >= levers.firstReview ? constants.idleShare.value : 0
  fill(
    memory,
    layout.LAND_FACTOR,
    years.map((year) => (1 - levers.densityUplift * phase(year)) * (1 - idle(year))),
  )
  const held = Math.min(1, levers.reservationYears * constants.reservationFallThrough.value)
  fill(
    memory,
    layout.RESERVED,
    years.map((year) => (year >= levers.firstReview ? held : 0)),
  )
}

function fillPlanDecisions(
  memory: Memory,
  scenario: Scenario,
  levers: Levers,
  calendar: Calendar,
  quiet: boolean,
): void {
  fillIntegers(memory, layout.T_PREPARE, calendar.prepare)
  fillIntegers(memory, layout.T_START, calendar.start)
  fillIntegers(memory, layout.T_SCRAP, calendar.scrap)
  const periods = councilPeriods(scenario)
  fillIntegers(
    memory,
    layout.T_PERIOD,
    yearsOf(scenario).map((year) => periods.indexOf(periodOf(year))),
  )
  for (const [p, plan] of scenario.plans.entries()) {
    fillIntegers(memory, layout.T_PLAN_MUNICIPALITY + p, [
      scenario.municipalities.findIndex(({ id }) => id === plan.municipality),
    ])
    fillIntegers(memory, layout.T_PLAN_PREPARED + p, [plan.status === 'prepared' ? 1 : 0])
    const profile = Object.hasOwn(levers.profile, plan.id) ? levers.profile[plan.id] : null
    if (profile !== null) fill(memory, layout.SHARE + p * layout.K, perSegment(scenario, profile))
    fill(memory, layout.ACCEPT + p, [chanceOfYes(scenario, levers, p, quiet)])
  }
}

/** The chance that the municipality says yes; above 1 is a sure yes, below 0 a sure no. */
function chanceOfYes(scenario: Scenario, levers: Levers, p: number, quiet: boolean): number {
  const plan = scenario.plans[p]
  const answer = Object.hasOwn(levers.answer, plan.id) ? levers.answer[plan.id] : 'chance'
  if (plan.status === 'hard') return 2
  if (answer === 'no' || (plan.regional && levers.optOut.includes(plan.municipality))) return -1
  if (answer === 'yes' || quiet) return 2
  return scenario.planStatus[plan.status].chanceOfYes.value
}
