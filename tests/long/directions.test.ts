import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calendarOf } from '../../engine/kernel/calendar.ts'
import { NEVER } from '../../engine/kernel/memory/layout.ts'
import { leversOf } from '../../engine/policy/policy.ts'
import type { Levers } from '../../engine/policy/shelf.ts'
import type { Scenario } from '../../engine/scenario/types.ts'
import { RULES, type Rule } from '../support/direction-rules.ts'
import { moreNotServed, notServed } from '../support/not-served.ts'
import { randomCase } from '../support/random-scenario.ts'
import { recorded } from '../support/recorded-run.ts'
import { differenceOf } from '../support/same-bits.ts'
import { tried } from './tried.ts'

const { seed, cases } = tried('directions')
const regions = fc.sample(randomCase(), { numRuns: cases, seed }).map(({ scenario }) => scenario)

/** A target and a programme at work, so that delivery has something to say; all else as the scenario leaves it. */
function working(scenario: Scenario, strategy: Levers['strategy']): Levers {
  const { baseYear } = scenario
  const programme = {
    intensificationTarget: 0.4,
    targetYear: baseYear + 8,
    programmeCapacity: 20,
    programmeStart: baseYear + 1,
  }
  return { ...leversOf(scenario), ...programme, strategy }
}

/** The calendar of a fixed strategy as a list by hand, so that a changed region meets the calendar of the region as it stands. */
function asList(scenario: Scenario, levers: Levers): Levers {
  const { start } = calendarOf(scenario, levers)
  const manual = scenario.plans.flatMap(({ id, status }, p) => {
    return status === 'hard' || start[p] === NEVER
      ? []
      : [{ year: scenario.baseYear + start[p], plan: id, action: 'start' as const }]
  })
  return { ...levers, strategy: 'manual', manual }
}

const policies: Readonly<Record<string, (scenario: Scenario) => Levers>> = {
  none: (scenario) => working(scenario, 'none'),
  fixedHigh: (scenario) => asList(scenario, working(scenario, 'fixedHigh')),
}

/** Mean change of hectare-years not served, better to worse. */
function change(rule: Rule, scenario: Scenario, levers: Levers, overrides = {}): number {
  const [better, worse] = [rule.better(scenario, levers), rule.worse(scenario, levers)].map((wish) => {
    return notServed({ ...wish, overrides: { ...wish.overrides, ...overrides } })
  })
  return moreNotServed(better, worse).mean.mean
}

test('a calendar as a list by hand is that calendar', () => {
  for (const scenario of regions) {
    const levers = working(scenario, 'fixedHigh')
    const one = recorded({ scenario, levers, quantities: ['planLand', 'waiting'] })
    expect(
      differenceOf(recorded({ scenario, levers: asList(scenario, levers), quantities: ['planLand', 'waiting'] }), one),
    ).toBeNull()
  }
}, 600_000)

/**
 * Counter-examples, all of the model and none a fault. Where firms shrink, what they release (E7) breaks a rule in about one random region in four:
 * - more jobs, or more land per job, is also more land that comes free (the largest effect, up to a few per cent);
 * - release lands by occupied stock, so all that changes where stock stands (withdrawal, land issued to a neighbour's firms sooner or later) moves it towards
 *   or away from a municipality where demand waits;
 * - more land issued means more stock, a smaller share of it vacant, and so a stronger brake on renewal (E18).
 * Without release each rule holds in every region but one in 180: faster withdrawal is also more gross demand, of which the target asks its share. Where the
 * programme has more to deliver than was asked, the land it renews may serve others too. Without a target that rule holds as well. Land per job is raised for all sectors alike: more of it for a shrinking sector alone makes room for the
 * growing one beside it in the same segment.
 */
describe.each(Object.keys(policies))(
  'hectare-years not served in random regions under %s do not fall with',
  (policy) => {
    test.each(RULES.map((rule) => [rule.name, rule] as const))(
      '%s',
      (_, rule) => {
        let moved = 0
        for (const [i, scenario] of regions.entries()) {
          const levers = policies[policy](scenario)
          const more = change(rule, scenario, levers)
          if (more > 1e-6) moved++
          let without = more < -1e-9 ? change(rule, scenario, levers, { release: 0 }) : 0
          if (without < -1e-9 && rule.name === 'faster withdrawal') {
            without = change(rule, scenario, { ...levers, intensificationTarget: 0 }, { release: 0 })
          }
          expect(without, `region ${String(i)}`).toBeGreaterThanOrEqual(-1e-9)
        }
        expect(moved).toBeGreaterThan(0)
      },
      600_000,
    )
  },
)
