/** Turns a request into the memory of a run: sizes, tables, keys, constants. */
import { type Seed, keyOf, seedFrom } from '../random/keys.ts'
import { otherKeyOf } from '../random/otherKey.ts'
import { bigOneOf } from '../scenario/events.ts'
import type { Scenario } from '../scenario/types.ts'
import { calendarOf } from './calendar.ts'
import { columnKeys, columnNames, longestDelay, parcelSlots } from './columns.ts'
import { type Inputs, otherKeyIn } from './inputs.ts'
import * as layout from './memory/layout.ts'
import { type Memory, fill, makeMemory } from './memory/memory.ts'
import { fillPlanLists } from './planLists.ts'
import { councilPeriods, fillPolicy, policyHeader } from './policyConstants.ts'
import { JOB_QUANTITIES } from './quantities.ts'
import { demandPath } from './reference.ts'
import type { RunRequest } from './request.ts'
import { fillSeries, seriesLists } from './seriesLists.ts'
import { fillWorld, sizesOf } from './worldConstants.ts'

/** Makes the memory of a run; leaves the layout set to it. */
export function compile(request: RunRequest): Memory {
  const { scenario, policy, mode, overrides, inputs } = request
  const quiet = mode === 'deterministic'
  // Both run the kernel on a memory of their own, so they come before this run's memory is made.
  const demand = referencePerSegment(scenario)
  const calendar = calendarOf(scenario, policy.levers, overrides)
  const lists = seriesLists(request)
  const bigOne = bigOneOf(scenario, overrides)
  const memory = makeMemory({
    ...sizesOf(scenario, request.series.length, lists.runs.length),
    ...policyHeader(scenario, policy.levers, quiet),
    [layout.H_PLAIN]: request.sampling === 'plain' ? 1 : 0,
    [layout.H_LONGEST_DELAY]: longestDelay(scenario, overrides, inputs),
    [layout.H_LARGE_EVENTS]: quiet ? 0 : 1,
    [layout.H_PARCELS]: parcelSlots(scenario, overrides, inputs),
    [layout.H_BIG_ONE]: bigOne.hectares > 0 ? bigOne.year - scenario.baseYear : 0,
    [layout.H_JOBS]: request.series.some(({ quantity }) => JOB_QUANTITIES.includes(quantity)) ? 1 : 0,
    [layout.H_HARD]: request.series.some(({ quantity }) => quantity === 'hard') ? 1 : 0,
  })
  fillWorld(memory, scenario, quiet)
  fillPolicy(memory, scenario, policy.levers, calendar, quiet)
  fill(memory, layout.REFERENCE, demand)
  fill(memory, layout.single(layout.K_BIG_ONE), [bigOne.hectares])
  fillPlanLists(memory, calendar)
  fillSeries(memory, lists)
  fillKeys(memory, request, seedFrom(request.seed))
  return memory
}

/** Mean reference demand per segment over its first eight years, ha per year. */
function referencePerSegment(scenario: Scenario): readonly number[] {
  return demandPath(scenario, 0.5).map((path) => {
    const years = path.slice(1, 9)
    return years.reduce((sum, value) => sum + value, 0) / years.length
  })
}

/** Writes the keys of all draws: yearly ones and answers in the order of the layout, then one per column; each under another key where its input says so (E59). */
function fillKeys(memory: Memory, { scenario, inputs }: RunRequest, seed: Seed): void {
  const years = yearlyNames(scenario, inputs)
  const council = otherKeyIn(inputs?.council)
  let at = layout.T_KEYS
  const write = (name: string, year: number, other: string | undefined): void => {
    memory.integers.set(other === undefined ? keyOf(seed, name, year) : otherKeyOf(seed, name, year, other), at)
    at += layout.KEY_SIZE
  }
  for (let t = 1; t <= layout.T; t++) for (const [name, other] of years) write(name, scenario.baseYear + t, other)
  for (const { id } of scenario.plans) for (const year of councilPeriods(scenario)) write(`answer.${id}`, year, council)
  const columns = columnKeys(scenario, inputs)
  for (const [i, name] of columnNames(scenario).entries()) write(name, 0, columns[i])
}

/** Names of the yearly draws, in the order of the layout's `D_...`, with the other key of each. */
function yearlyNames(
  scenario: Scenario,
  inputs: Inputs = {},
): readonly (readonly [name: string, other: string | undefined])[] {
  const slots = Array.from({ length: layout.PARCELS }, (_, j) => j)
  const ofYears = [
    'cycle',
    'recessionStart',
    'largeCount',
    ...slots.map((j) => `largeSize.${String(j)}`),
    ...slots.map((j) => `largeValue.${String(j)}`),
    ...scenario.sectors.map(({ id }) => `cycle.${id}`),
  ]
  const ofMonitor = scenario.segments.map(({ id }) => `monitorNoise.${id}`)
  return [
    ...ofYears.map((name) => [name, otherKeyIn(inputs['draws.years'])] as const),
    ...ofMonitor.map((name) => [name, otherKeyIn(inputs['draws.monitor'])] as const),
  ]
}
