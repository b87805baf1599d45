import {
  type Area,
  type Levers,
  type Overrides,
  type Scenario,
  type Study,
  levelOf,
  outcomeOf,
  studyOf,
} from '../engine.ts'
import { isLargeScale } from './areas.ts'

/** What the page asks the engine, without the number of futures. */
export type Question = Omit<Study, 'futures'>

interface Asked {
  readonly scenario: Scenario
  readonly levers: Levers
  readonly overrides: Overrides
  readonly seed: string
  readonly outcome: string
  readonly area: Area
}

/** What always comes along: the dots' sentence, and what stands beside the shortfall. */
const ALWAYS = ['shortfall', 'planningBalance', 'notServed', 'cumulativeLostDemand'] as const

/** Makes the question for one view: the usual outcomes and the chosen one, in the chosen area. */
export function questionOf(asked: Asked): Question {
  const outcomes = new Set<string>([...ALWAYS, ...besides(asked), asked.outcome])
  return studyOf({
    scenario: asked.scenario,
    policy: { id: 'page', levers: asked.levers },
    overrides: asked.overrides,
    seed: asked.seed,
    outcomes: [...outcomes].filter((id) => hasMeaning(id, asked.area)),
    areas: [asked.area],
    paths: 12,
  })
}

/** Large firms never wait (E23): beside their queue stands what was refused. */
function besides({ area, scenario }: Asked): readonly string[] {
  return isLargeScale(area, scenario) ? ['cumulativeLargeRefused'] : []
}

/** Tells whether an outcome exists in an area; the stock, for one, is not known per segment. */
export function hasMeaning(outcome: string, area: Area): boolean {
  return outcomeOf(outcome)?.levels.includes(levelOf(area)) ?? false
}

const ids = new WeakMap<Scenario, number>()
let nextId = 0

/** Names a question: two questions with the same name have the same answer. A scenario object is never changed, so it is its own name. */
export function questionKey(question: Question): string {
  let scenario = ids.get(question.scenario)
  if (scenario === undefined) ids.set(question.scenario, (scenario = nextId += 1))
  const { policy, overrides, seed, outcomes, areas, paths } = question
  const fixed = Object.entries(overrides).sort(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify([scenario, policy.levers, fixed, seed, outcomes, areas, paths])
}
