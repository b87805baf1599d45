import {
  type Client,
  type Levers,
  type Overrides,
  type Study,
  type Summary,
  LEVERS,
  TAKES_FUTURES,
  isUncertain,
} from '../engine.ts'
import { Asking } from './asking/asking.svelte.ts'
import { type Question, questionKey } from './question.ts'
import { SIZES } from './studies.svelte.ts'

/** Futures of the two growth paths. */
const SMALL = 2048

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

/** Names of the questions that belong to the settings as they stand; empty where there is none. */
interface Keys {
  readonly default: string
  readonly paths: string
  readonly takes: string
}

/** What small analyses in the background add to the picture: the default, the two growth paths, what the target takes. Their failures are silent: nothing on the page waits for them. */
export class Insights {
  readonly #default: Asking<'study'>
  readonly #low: Asking<'study'>
  readonly #high: Asking<'study'>
  readonly #takes: Asking<'takes'>
  #keys: Keys = $state.raw({ default: '', paths: '', takes: '' })

  constructor(client: Pick<Client, 'ask'>) {
    const study = (asker: string): Asking<'study'> => new Asking(client, 'study', asker, 'background')
    this.#default = study('default')
    this.#low = study('low path')
    this.#high = study('high path')
    this.#takes = new Asking(client, 'takes', 'what the target takes', 'background')
  }

  /** The same view with every knob at its default; null when nothing was changed or it is not known yet. */
  readonly default: Summary | null = $derived.by(() => wholeOf(this.#default, this.#keys.default))
  /** The same settings with every future on the low growth path; null while unknown. */
  readonly low: Summary | null = $derived.by(() => wholeOf(this.#low, this.#keys.paths))
  /** The same settings with every future on the high growth path; null while unknown. */
  readonly high: Summary | null = $derived.by(() => wholeOf(this.#high, this.#keys.paths))

  /** What the target takes; null while unknown. */
  readonly takes: Takes | null = $derived.by(() => {
    if (this.#keys.takes === '') return { status: 'nothing' }
    const { answer } = this.#takes
    const [take] = answer?.whole === true && answer.key === this.#keys.takes ? answer.value : []
    if (take === undefined) return null
    if (take.hectares !== null) return { status: 'found', hectares: take.hectares }
    return take.best === null ? null : { status: 'notReachable', most: LEVERS.programmeCapacity.max, best: take.best }
  })

  /** Drops what no longer belongs to the question, and what is being computed. */
  expect(context: Context): void {
    this.leave()
    const { question, changed } = context
    this.#keys = {
      default: changed ? questionKey(defaultOf(context)) : '',
      paths: hasPaths(question) ? questionKey(question) : '',
      takes: question.policy.levers.intensificationTarget > 0 ? takesKey(question) : '',
    }
  }

  /** Computes what is missing, when the picture itself has settled. */
  complete(context: Context, picture: Summary): void {
    this.expect(context)
    const { question, changed } = context
    const { paths, takes } = this.#keys
    const key = questionKey(defaultOf(context))
    const study = { ...defaultOf(context), futures: SIZES.settled }
    if (changed) this.#default.ask(key, study)
    else if (picture.futures === study.futures) this.#default.take(key, study, picture)
    if (paths !== '') {
      this.#low.ask(paths, onPath(question, 0))
      this.#high.ask(paths, onPath(question, 1))
    }
    if (takes !== '') {
      const targets = [question.policy.levers.intensificationTarget]
      this.#takes.ask(takes, { study: { ...question, futures: TAKES_FUTURES }, targets })
    }
  }

  /** Calls off what is being computed; what is there stays. */
  leave(): void {
    for (const asking of [this.#default, this.#low, this.#high, this.#takes]) asking.leave()
  }
}

function wholeOf({ answer }: Asking<'study'>, key: string): Summary | null {
  return answer?.whole === true && answer.key === key ? answer.value : null
}

function defaultOf({ question, levers }: Context): Question {
  return { ...question, policy: { id: 'page', levers }, overrides: {} }
}

function onPath(question: Question, growthPosition: number): Study {
  const overrides: Overrides = { ...question.overrides, growthPosition }
  return { ...question, overrides, paths: 0, futures: SMALL }
}

/** Whether growth is drawn, so that the low and the high path alone say something else. */
function hasPaths({ scenario, overrides }: Question): boolean {
  const growth = scenario.assumptions.growthPosition
  return overrides.growthPosition === undefined && isUncertain(growth.value)
}

/** What a target takes is the same whatever is looked at. */
function takesKey(question: Question): string {
  return questionKey({ ...question, outcomes: [], areas: [], paths: 0 })
}
