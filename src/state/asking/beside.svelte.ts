import { untrack } from 'svelte'
import { type Analysis, type AnswerOf, type Client, type Study, createClient } from '../../engine.ts'
import type { Page } from '../page.svelte.ts'
import { questionKey } from '../question.ts'
import { Asking } from './asking.svelte.ts'
import { Lent } from './lent.ts'

/** Analyses that need no more than the page's own scenario, knobs and seed. */
type Plain = 'lights' | 'starts'

interface Parts<K extends Plain> {
  /** Futures that it counts. */
  readonly futures: number
  readonly analysis: (study: Study) => Analysis<K>
}

/** An analysis of the page's own futures under the knobs as they stand; it takes its turn when nothing more urgent is under way. */
export class Beside<K extends Plain> {
  readonly #page: Page
  readonly #lent: Lent
  readonly #analysis: Parts<K>['analysis']
  readonly asking: Asking<K>
  /** Futures behind the answer. */
  readonly futures: number

  constructor(page: Page, { futures, analysis }: Parts<K>, open: () => Client = createClient) {
    this.#page = page
    this.#lent = new Lent(open)
    this.#analysis = analysis
    this.asking = new Asking(() => this.#lent.client())
    this.futures = futures
  }

  readonly #study = $derived.by(() => ({
    ...this.#page.question,
    futures: this.futures,
    outcomes: ['shortfall'],
    areas: ['region' as const],
    paths: 0,
  }))
  readonly #key: string = $derived.by(() => questionKey(this.#study))

  /** The newest answer; while a new one is computed this is still the old one. */
  readonly answer: AnswerOf<K> | null = $derived.by(() => this.asking.answer?.value ?? null)

  /** Asks whenever a knob comes to rest and nothing more urgent is under way; for an effect. */
  submit(isFree: boolean): void {
    const key = this.#key
    if (this.#page.controls.dragging || !isFree) return
    untrack(() => {
      this.asking.ask(key, this.#analysis(this.#study))
    })
  }

  leave(): void {
    this.asking.leave()
    this.#lent.close()
  }
}
