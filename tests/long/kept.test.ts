import fc from 'fast-check'
import { expect, test } from 'vitest'
import { KeptColumns } from '../../engine/kernel/kept.ts'
import { type BlockPaths, prepareRun } from '../../engine/kernel/run.ts'
import { leversOf } from '../../engine/policy/policy.ts'
import type { Scenario } from '../../engine/scenario/types.ts'
import { figure } from '../support/random-figures.ts'
import { randomCase } from '../support/random-scenario.ts'
import { BLOCK, requestOf } from '../support/recorded-run.ts'
import { tried } from './tried.ts'

const { seed, cases } = tried('kept')
const ROOM = 64e6

/** A region in which firms give back more than they occupy, or more is withdrawn than there is, sooner or later: how much is occupied depends on the policy. */
function scarce(scenario: Scenario): Scenario {
  const shrinking = figure([{ until: 2100, value: -0.12 }])
  return {
    ...scenario,
    municipalities: scenario.municipalities.map((town) => ({ ...town, stock: figure(town.stock.value / 20) })),
    sectors: scenario.sectors.map((sector, s) =>
      s === 0 ? { ...sector, growthLow: shrinking, growthHigh: shrinking } : sector,
    ),
  }
}

/** The first value of a future that did not fail, or code of failure, that is not the same. */
function difference(one: BlockPaths, other: BlockPaths): string | null {
  for (const [f, code] of one.failed.entries()) if (code !== other.failed[f]) return `future ${String(f)} fails`
  for (const [i, value] of one.columns.entries()) {
    if (one.failed[i % BLOCK] === 0 && !Object.is(value, other.columns[i])) return `value ${String(i)}`
  }
  return null
}

test('what a policy finds kept gives the bits of a run from nothing, whatever ran before', () => {
  let capped = 0
  for (const [i, drawn] of fc.sample(randomCase(), { numRuns: cases, seed }).entries()) {
    const isScarce = i % 2 === 1
    const scenario = isScarce ? scarce(drawn.scenario) : drawn.scenario
    const overrides = isScarce ? { release: 1, withdrawal: 0.1 } : {}
    const kept = new KeptColumns(ROOM)
    // The second policy finds what the first left, and the first what it left itself.
    const policies = [{ ...leversOf(scenario), strategy: 'none' as const }, drawn.levers]
    const [none, some] = policies.map((levers) => {
      const request = requestOf({
        scenario,
        levers,
        overrides,
        quantities: ['freed', 'withdrawn', 'waiting', 'vacant', 'issuance', 'jobsWaiting'],
      })
      const fromNothing = prepareRun(request).block(0)
      for (const time of ['first', 'second']) {
        expect(
          difference(prepareRun(request, 'f64', kept).block(0), fromNothing),
          `region ${String(i)}, ${time} time`,
        ).toBeNull()
      }
      return fromNothing
    })
    // What is freed and withdrawn depends on the policy by the caps of E7 and E8 alone.
    const rows = 2 * (scenario.endYear - scenario.baseYear + 1) * BLOCK
    const differs = (value: number, at: number): boolean =>
      none.failed[at % BLOCK] === 0 && some.failed[at % BLOCK] === 0 && Math.abs(value - some.columns[at]) > 1e-6
    if (none.columns.subarray(0, rows).some(differs)) capped += 1
  }
  expect(capped).toBeGreaterThanOrEqual(cases / 4)
}, 600_000)
