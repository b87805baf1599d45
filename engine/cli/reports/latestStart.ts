import type { LatestStart } from '../../analysis/latestStart/latestStart.ts'
import { type Problem, type Result, bad, good, shown } from '../../base/problem.ts'
import { type Inputs, stampedInputs } from '../../kernel/inputs.ts'
import type { Plan, Scenario } from '../../scenario/types.ts'
import { inputsField, inputsLine } from '../inputs/told.ts'
import { unknownWord } from '../values.ts'
import { written, writtenChance } from '../written.ts'

/** What was asked of a plan. */
export interface PlanAsked {
  readonly plan: string
  /** Year in which the shortfall counts. */
  readonly year: number
  /** Line between enough and short, ha. */
  readonly threshold: number
  /** Highest acceptable chance of a shortage, 0..1. */
  readonly chance: number
  readonly inputs?: Inputs
}

/** Reads the id of a plan that still waits for a decision. */
export function planOf(scenario: Scenario, id: string): Result<Plan> {
  const waiting = scenario.plans.filter(({ status }) => status !== 'hard')
  const found = scenario.plans.find((plan) => plan.id === id)
  if (found !== undefined && found.status !== 'hard') return good(found)
  return bad([found === undefined ? unknownPlan(id, waiting) : hardPlan(id, waiting)])
}

/** The answer as one JSON document; `value` one year after the horizon means that it need not start at all. */
export function latestStartJson(found: LatestStart, { plan, year, threshold, chance, inputs }: PlanAsked): string {
  const { status, value, low, high, bestChance, own, tried } = found
  return JSON.stringify({
    ...inputsField(stampedInputs(inputs)),
    plan,
    year,
    threshold,
    chance,
    status,
    value,
    low,
    high,
    bestChance,
    own,
    tried: tried.map(({ year: start, shortage }) => ({ start, ...shortage })),
  })
}

/** The answer in words, and every start year that was run, rounded to what its errors support (E56). */
export function latestStartTable(found: LatestStart, { plan, year, threshold, chance, inputs }: PlanAsked): string {
  const { status, value, low, high, bestChance, bestError, own, tried } = found
  const never = tried.at(-1)?.year ?? 0
  const name = (start: number | null): string => (start === never ? 'never' : String(start))
  const said =
    status === 'alreadyMet'
      ? 'safe already, even if this plan never starts'
      : status === 'found'
        ? `${name(value)}, between ${name(low)} and ${name(high)} by sampling error`
        : `even starting at once is too late (ook direct starten is te laat); at best ${writtenChance(bestChance, bestError)}`
  const rows = tried.map(({ year: start, shortage }) => [
    name(start),
    writtenChance(shortage.probability, shortage.standardError),
    percent(shortage.standardError),
    written(shortage.hectares, 'ha', shortage.hectaresError),
    written(shortage.notServed, 'ha', shortage.notServedError),
  ])
  return [
    inputsLine(stampedInputs(inputs)),
    `Latest safe start of ${plan}, for a chance of at most ${percent(chance)} of a shortfall above ${threshold.toFixed(1)} ha in ${String(year)}\n`,
    `  ${said}\n`,
    `  with this plan left to the policy the chance is ${writtenChance(own.probability, own.standardError)}; not served ${written(own.notServed, 'ha', own.notServedError)} ha

`,
    ...[['start', 'chance', 'error', 'ha missing', 'not served'], ...rows].map(
      (row) => `  ${row.map((cell) => cell.padStart(12)).join('')}\n`,
    ),
  ].join('')
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`
}

function unknownPlan(id: string, waiting: readonly Plan[]): Problem {
  return unknownWord(
    '--plan',
    id,
    waiting.map((plan) => plan.id),
  )
}

function hardPlan(id: string, waiting: readonly Plan[]): Problem {
  return {
    where: '--plan',
    what: 'this plan is hard already and waits for no decision',
    got: shown(id),
    allowed: waiting.map((plan) => plan.id).join(', '),
    hint: 'Take a plan that is not hard.',
  }
}
