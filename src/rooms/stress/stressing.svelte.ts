import { untrack } from 'svelte'
import { type Client, LEVERS, type StressMaps, type Summary, createClient } from '../../engine.ts'
import { smallestReaching } from '../../state/bisection.ts'
import type { Page } from '../../state/page.svelte.ts'
import { type Question, questionKey, targetQuestion } from '../../state/question.ts'
import { Studies } from '../../state/studies.svelte.ts'
import { Asking } from '../../state/asking/asking.svelte.ts'
import { Lent } from '../../state/asking/lent.ts'
import { lasting } from '../../state/asking/lasting.svelte.ts'

/** Futures behind every cell and every goal. */
const FUTURES = 4096
const SMALL = 1024
/** The targets of which is told what they take, beside the chosen one. */
const TARGETS = [0.1, 0.2, 0.3, 0.4, 0.5]

/** Hectares to renew per year for a target to be met in half of the futures, or the share that the most gives. */
export interface Take {
  readonly target: number
  readonly hectares: number | null
  readonly best: number
}

/** What the room of the target knows: the maps, the goals, how the target fares as a test, and what targets take. */
export class Stressing {
  readonly #page: Page
  readonly #side: () => Client
  readonly #lent: readonly Lent[]
  readonly maps: Asking<'stressMaps'>
  readonly goals: Asking<'stressGoals'>
  readonly planStart: Asking<'latestStart'>
  readonly #test: Studies
  #takes: readonly Take[] = $state.raw([])
  #takesKey = ''
  #turn = 0

  constructor(page: Page, open: () => Client = createClient) {
    this.#page = page
    // Threads of their own: the long work of the maps must not hold up the answers in words, nor those the start of a plan.
    const [long, side, third] = [new Lent(open), new Lent(open), new Lent(open)]
    this.#lent = [long, side, third]
    this.#side = () => side.client()
    this.maps = new Asking(() => long.client())
    this.goals = new Asking(this.#side)
    this.planStart = new Asking(() => third.client())
    this.#test = new Studies({ run: (...asked) => this.#side().run(...asked) })
  }

  readonly #question: Question = $derived.by(() => ({
    ...this.#page.question,
    outcomes: ['shortfall', 'cumulativeGrossDemand', 'cumulativeDeliveredIntensification'],
    areas: ['region'],
    paths: 0,
  }))
  readonly #key: string = $derived.by(() => {
    const { area } = this.#page.controls.settings
    return `${questionKey(this.#question)} ${area}`
  })

  /** The policy's own result: is the target met? Null before the first answer. */
  get tested(): Summary | null {
    return this.#test.summary
  }

  /** What several targets take; grows while it is computed. */
  get takes(): readonly Take[] {
    return this.#takes
  }

  readonly stress: StressMaps | null = $derived.by(() => this.maps.answer?.value ?? null)

  /** Asks for all that is on screen whenever it changes; for an effect. */
  submit(): void {
    const { year, area, atMost } = this.#page.controls.settings
    const key = this.#key
    const question = this.#question
    untrack(() => {
      const study = { ...question, futures: FUTURES }
      this.maps.ask(`${key} ${year}`, { kind: 'stressMaps', study, year, area, files: {} })
      this.goals.ask(`${key} ${year} ${atMost}`, { kind: 'stressGoals', study, year, area, chance: atMost, files: {} })
      this.#test.submit(key, question, false)
    })
  }

  /** Works out what targets take, once the goals are there; for an effect. */
  submitTakes(): void {
    const key = this.#key
    const isFree = this.goals.settled && this.#test.settled
    if (!isFree || key === this.#takesKey) return
    untrack(() => void this.#work(key, this.#question))
  }

  /** Chooses the plan of which is asked until when it can wait; an empty id is none. */
  choosePlan(id: string): void {
    this.#page.controls.setView({ plan: id })
    if (id === '') this.planStart.cancel()
  }

  /** Asks until when the chosen plan can wait; for an effect. */
  submitPlan(): void {
    const { year, area, atMost, plan } = this.#page.controls.settings
    const key = `${this.#key} ${year} ${atMost} ${plan}`
    const study = { ...this.#question, futures: FUTURES }
    if (plan === '') return
    untrack(() => {
      this.planStart.ask(key, { kind: 'latestStart', study, year, area, chance: atMost, plan, files: {} })
    })
  }

  retry(): void {
    if (this.maps.failure) this.maps.retry()
    if (this.goals.failure) this.goals.retry()
    if (this.#test.failure) this.#test.retry()
  }

  leave(): void {
    this.#turn += 1
    if (this.#takes.length < TARGETS.length) this.#takesKey = ''
    this.maps.leave()
    this.goals.leave()
    this.planStart.leave()
    this.#test.cancel()
    for (const lent of this.#lent) lent.close()
  }

  async #work(key: string, question: Question): Promise<void> {
    const turn = (this.#turn += 1)
    this.#takesKey = key
    this.#takes = []
    const { min, max } = LEVERS.programmeCapacity
    for (const target of TARGETS) {
      const levers = { ...question.policy.levers, intensificationTarget: target }
      const wanted = { ...question, policy: { id: 'page', levers } }
      const share = async (capacity: number): Promise<number | null> => {
        const study = { ...targetQuestion(wanted, capacity), futures: SMALL }
        const summary = await this.#side().run(study, () => undefined).done
        return turn === this.#turn ? (summary.perFuture['deliveredShare']?.bands?.p50 ?? null) : null
      }
      const found = await smallestReaching(target - 1e-9, min, max, 1, share).catch(() => null)
      if (found === null || turn !== this.#turn) {
        if (turn === this.#turn) this.#takesKey = ''
        return
      }
      const take: Take =
        found.status === 'found'
          ? { target, hectares: found.value, best: target }
          : { target, hectares: null, best: found.best }
      this.#takes = [...this.#takes, take]
    }
  }
}

/** Gives the page's stress test; what was computed is still there after a look in another room. */
export const stressingOf = lasting((page) => new Stressing(page))
