import { untrack } from 'svelte'
import type { AnswerOf, QuestionOf, Study } from '../../engine.ts'
import type { Page } from '../page.svelte.ts'
import { questionKey } from '../question.ts'
import { Asking } from './asking.svelte.ts'

/** Analyses that need no more than the page's own scenario, knobs and seed. */
type Plain = 'lights' | 'starts'

/** An analysis of the page's own futures under the knobs as they stand; it takes its turn when nothing more urgent is under way. */
export class Beside<K extends Plain> {
  readonly #page: Page
  readonly asking: Asking<K>
  /** Futures behind the answer. */
  readonly futures: number

  /** @param futures that it counts */
  constructor(page: Page, kind: K, futures: number) {
    this.#page = page
    this.asking = new Asking(page.client, kind, kind)
    this.futures = futures
  }

  readonly #study: Study = $derived.by(() => ({
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
      // All of them are asked a study.
      this.asking.ask(key, this.#study as QuestionOf<K>)
    })
  }

  leave(): void {
    this.asking.leave()
  }
}
