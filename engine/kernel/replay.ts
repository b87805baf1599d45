/**
 * Replays one future year by year on the TypeScript lanes and lets somebody look between the years. It steps through the same lane rooms as every
 * run (demand, then supply, of every year), so it shows what did happen in that future; a run that nobody replays knows nothing of it.
 */
import { draw } from '../random/draw.ts'
import { noParcels } from '../model/arrivals.ts'
import { demandOfBaseYear, supplyOfBaseYear } from '../model/block.ts'
import { columnsOf } from './columns.ts'
import { compile } from './compile.ts'
import { fillBlock } from './drawnInputs.ts'
import { takeYear, year as inHand } from '../model/handover.ts'
import { answerKey, group, parameter, takeGroup, yearKey } from '../model/inputs.ts'
import * as layout from './memory/layout.ts'
import { BLOCK_FUTURES, type Memory, enter, withColumns } from './memory/memory.ts'
import { QUANTITY_NAMES, type Quantity } from './quantities.ts'
import type { RunRequest } from './request.ts'
import { demand, supply } from '../model/year.ts'

/** A plan as it stands after a year; years are calendar years. */
export interface PlanSeen {
  /** Year in which it was started, prepared, or has its land ready; null while none is known. A prepared plan of the scenario counts from the base year. */
  readonly started: number | null
  readonly prepared: number | null
  readonly ready: number | null
  readonly scrapped: boolean
  /** Share of its land released so far, 0..1; a plan that fell out releases nothing and still comes to 1. */
  readonly released: number
  /** Whether it falls out once it is ready, decided by its draw. */
  readonly fallsOut: boolean
  /** Whether it was asked for this year and the municipality said no; null where that was not looked into. */
  readonly declined: boolean | null
}

/** A large firm that came this year. */
export interface ParcelSeen {
  readonly hectares: number
  readonly hasRegionalValue: boolean
  /** Whether it is the one big one of a what-if (E57) and not a draw. */
  readonly isBigOne: boolean
  /** Id of the municipality where it found its place; null where it found none. */
  readonly placedIn: string | null
}

/** What can be seen of a future after a year. */
export interface YearSeen {
  /** Calendar year; the base year comes first. */
  readonly year: number
  /** A recorded quantity over the whole region, or over its segments of these numbers, in its own unit. */
  readonly sum: (quantity: Quantity, segments?: readonly number[]) => number
  /** Jobs on business parks. */
  readonly jobs: number
  /** Land in years, by segment. */
  readonly cover: readonly number[]
  readonly recessionStarts: boolean
  readonly parcels: readonly ParcelSeen[]
  /** In the order of the scenario. */
  readonly plans: readonly PlanSeen[]
  /** Nearest calendar year from which the land of plans can be connected to the grid. */
  readonly gridReady: number
  /** Whether the future went astray so far. */
  readonly failed: boolean
}

/** Replays futures of one run. */
export interface Replay {
  /** Per plan, in the order of the scenario, the numbers of the segments in which it has land under this policy. */
  readonly landIn: readonly (readonly number[])[]
  /**
   * Steps through a future, from the base year to the end.
   *
   * @param future its number, 0 or more, as in every run of the same seed
   * @param onYear sees each year as it stands; what it is given must not be kept for later reading
   */
  readonly future: (future: number, onYear: (seen: YearSeen) => void) => void
}

/**
 * Prepares a replay; the request's series are of no matter.
 *
 * @param withAnswers whether to find out which municipalities were asked and said no, which takes a few more steps per year
 */
export function prepareReplay(request: RunRequest, withAnswers = false): Replay {
  const { scenario, mode, overrides, inputs } = request
  const memory = withColumns(compile({ ...request, series: [] }))
  // Whoever looks may ask for any quantity.
  memory.integers[layout.H_JOBS] = 1
  memory.integers[layout.H_HARD] = 1
  memory.integers.fill(1, layout.T_READ, layout.T_READ + layout.QUANTITIES)
  const source = columnsOf(scenario, overrides, mode === 'deterministic', inputs)
  let block = -1
  return {
    landIn: scenario.plans.map((_, p) =>
      scenario.segments.flatMap((_, k) => (memory.numbers[layout.SHARE + p * layout.K + k] > 0 ? [k] : [])),
    ),
    future: (future, onYear) => {
      const wanted = Math.floor(future / BLOCK_FUTURES)
      enter(memory)
      if (wanted !== block) {
        fillBlock(memory, source, wanted)
        block = wanted
      }
      takeGroup(wanted, future % BLOCK_FUTURES)
      noParcels()
      demandOfBaseYear()
      supplyOfBaseYear()
      onYear(look(memory, request, 0, []))
      for (let t = 1; t <= layout.T; t += 1) {
        const declined = withAnswers ? stepWithAnswers(memory, t) : step(t)
        onYear(look(memory, request, t, declined))
        // Whoever looks may run something else meanwhile.
        enter(memory)
        takeGroup(wanted, future % BLOCK_FUTURES)
      }
    },
  }
}

function step(t: number): readonly boolean[] {
  demand(t)
  supply(t)
  return []
}

/**
 * Takes a year, and beforehand takes its supply once more for each idle plan that would get a no, as if it got a yes: if the plan then starts, it was asked.
 */
function stepWithAnswers({ numbers }: Memory, t: number): readonly boolean[] {
  demand(t)
  const state = numbers.slice(0, layout.PARAMETER)
  const declined = Array.from({ length: layout.P }, (_, p) => {
    const accept = numbers[layout.ACCEPT + p]
    const isIdle = numbers[layout.STARTED + p] >= layout.NEVER && numbers[layout.SCRAPPED + p] < 0.5
    if (!isIdle || draw(answerKey(p, t)) < accept) return false
    numbers[layout.ACCEPT + p] = 2
    supply(t)
    const starts = numbers[layout.STARTED + p] === t
    numbers.set(state)
    return starts
  })
  supply(t)
  return declined
}

function look(
  { integers, numbers }: Memory,
  { scenario }: RunRequest,
  t: number,
  declined: readonly boolean[],
): YearSeen {
  const at = (first: number, count: number): readonly number[] => Array.from(numbers.subarray(first, first + count))
  const calendar = (value: number): number | null => (value >= layout.NEVER ? null : scenario.baseYear + value)
  const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)
  takeYear(t)
  const came = t === 0 ? [] : parcelsOf(numbers)
  return {
    year: scenario.baseYear + t,
    sum: (quantity, segments) => {
      const cells = at(layout.quantity(QUANTITY_NAMES.indexOf(quantity), 0), layout.C)
      return total(segments === undefined ? cells : cells.filter((_, c) => segments.includes(c % layout.K)))
    },
    jobs: total(at(layout.JOBS, layout.K)),
    cover: at(layout.COVER, layout.K),
    recessionStarts: t > 0 && draw(yearKey(t, layout.D_RECESSION)) < parameter(layout.P_RECESSION_CHANCE),
    parcels: came.map((hectares, j) => ({
      hectares: Math.abs(hectares),
      hasRegionalValue: hectares > 0,
      isBigOne: t === integers[layout.H_BIG_ONE] && j === came.length - 1,
      placedIn: scenario.municipalities[numbers[layout.PLACED + j] - 1]?.id ?? null,
    })),
    plans: scenario.plans.map((_, p) => ({
      started: calendar(numbers[layout.STARTED + p]),
      prepared: calendar(numbers[layout.PREPARED + p]),
      ready: calendar(numbers[layout.READY + p]),
      scrapped: numbers[layout.SCRAPPED + p] > 0.5,
      released: numbers[layout.FRACTION + p],
      fallsOut: numbers[layout.KEPT + p] < 0.5,
      declined: declined.length > 0 ? declined[p] : null,
    })),
    gridReady: Math.floor(parameter(layout.P_GRID_READY) + 0.5),
    failed: numbers[layout.FAILED] !== 0 || numbers[layout.TOO_MANY + group] !== 0,
  }
}

/** The parcels of the year in hand, hectares each, below 0 for one without regional value. */
function parcelsOf(numbers: Float64Array): readonly number[] {
  const first = layout.PARCEL + numbers[inHand + layout.Y_PARCEL]
  const found: number[] = []
  for (let sum = 0; sum < numbers[inHand + layout.Y_LARGE]; sum += Math.abs(found[found.length - 1])) {
    found.push(numbers[first + found.length])
  }
  return found
}
