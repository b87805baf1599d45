import { type Levers, type Overrides, type Summary, LEVERS, isUncertain } from '../engine.ts'
import type { Ask, Background, Task } from './background.ts'
import { smallestReaching } from './bisection.ts'
import { type Question, questionKey, targetQuestion } from './question.ts'
import { SIZES } from './studies.svelte.ts'

const SMALL = 2048
const SMALLEST = 1024

/** What the intensification target takes: hectares renewed per year, or the best share that can be had. */
export type Takes =
  | { readonly status: 'nothing' }
  | { readonly status: 'found'; readonly hectares: number }
  | { readonly status: 'notReachable'; readonly most: number; readonly best: number }

interface Context {
  readonly question: Question
  /** The scenario's own levers, with nothing changed. */
  readonly levers: Levers
  readonly changed: boolean
}

/** What small studies in the background add to the picture: the default, the two growth paths, what the target takes. */
export class Insights {
  readonly #background: Background
  #key = ''
  #defaultKey = ''
  #default: Summary | null = $state.raw(null)
  #low: Summary | null = $state.raw(null)
  #high: Summary | null = $state.raw(null)
  #takes: Takes | null = $state.raw(null)

  constructor(background: Background) {
    this.#background = background
  }

  /** The same view with every knob at its default; null when nothing was changed or it is not known yet. */
  get default(): Summary | null {
    return this.#default
  }
  /** The same settings with every future on the low growth path; null while unknown. */
  get low(): Summary | null {
    return this.#low
  }
  /** The same settings with every future on the high growth path; null while unknown. */
  get high(): Summary | null {
    return this.#high
  }
  /** What the target takes; null while unknown. */
  get takes(): Takes | null {
    return this.#takes
  }

  /** Drops what no longer belongs to the question, and what is being computed. */
  expect(context: Context): void {
    this.#background.stop()
    const key = questionKey(context.question)
    if (key !== this.#key) {
      this.#key = key
      this.#low = this.#high = this.#takes = null
    }
    const defaultKey = context.changed ? questionKey(defaultOf(context)) : ''
    if (defaultKey !== this.#defaultKey) {
      this.#defaultKey = defaultKey
      this.#default = context.changed ? this.#background.known(defaultOf(context), SIZES.settled) : null
    }
  }

  /** Computes what is missing, when the picture itself has settled. */
  complete(context: Context): void {
    this.expect(context)
    const { question, changed } = context
    const tasks: Task[] = []
    if (changed && this.#default === null) {
      tasks.push(async (ask) => void (this.#default = await ask(defaultOf(context), SIZES.settled)))
    }
    if (hasPaths(question)) {
      if (this.#low === null) tasks.push(async (ask) => void (this.#low = await ask(onPath(question, 0), SMALL)))
      if (this.#high === null) tasks.push(async (ask) => void (this.#high = await ask(onPath(question, 1), SMALL)))
    }
    if (this.#takes === null) tasks.push(async (ask) => void (this.#takes = await takes(question, ask)))
    void this.#background.work(tasks)
  }
}

function defaultOf({ question, levers }: Context): Question {
  return { ...question, policy: { id: 'page', levers }, overrides: {} }
}

function onPath(question: Question, growthPosition: number): Question {
  const overrides: Overrides = { ...question.overrides, growthPosition }
  return { ...question, overrides, paths: 0 }
}

/** Whether growth is drawn, so that the low and the high path alone say something else. */
function hasPaths({ scenario, overrides }: Question): boolean {
  const growth = scenario.assumptions.growthPosition
  return overrides.growthPosition === undefined && isUncertain(growth.value)
}

async function takes(question: Question, ask: Ask): Promise<Takes | null> {
  const { intensificationTarget } = question.policy.levers
  if (intensificationTarget === 0) return { status: 'nothing' }
  const { min, max } = LEVERS.programmeCapacity
  const found = await smallestReaching(intensificationTarget - 1e-9, min, max, 1, async (capacity) => {
    const summary = await ask(targetQuestion(question, capacity), SMALLEST)
    return summary?.perFuture['deliveredShare']?.bands?.p50 ?? null
  })
  if (found === null) return null
  return found.status === 'found'
    ? { status: 'found', hectares: found.value }
    : { status: 'notReachable', most: max, best: found.best }
}
