import { untrack } from 'svelte'
import { type Client, type Lights, createClient } from '../../engine.ts'
import type { Page } from '../../state/page.svelte.ts'
import { questionKey } from '../../state/question.ts'
import { Asking } from '../asking.svelte.ts'
import { Lent } from '../lent.ts'

/** Futures behind every light. */
const FUTURES = 4096

/** What the monitor would show under the knobs as they stand. */
export class Monitoring {
  readonly #page: Page
  readonly #lent: Lent
  readonly asking: Asking<'lights'>

  constructor(page: Page, open: () => Client = createClient) {
    this.#page = page
    this.#lent = new Lent(open)
    this.asking = new Asking(() => this.#lent.client())
  }

  /** Futures behind the lights. */
  readonly futures = FUTURES

  readonly #study = $derived.by(() => ({
    ...this.#page.question,
    futures: FUTURES,
    outcomes: ['shortfall'],
    areas: ['region' as const],
    paths: 0,
  }))
  readonly #key: string = $derived.by(() => questionKey(this.#study))

  /** The newest lights; while new ones are computed these are still the old ones. */
  readonly lights: Lights | null = $derived.by(() => this.asking.answer?.value ?? null)

  /** Asks for the lights whenever a knob comes to rest and nothing more urgent is under way; for an effect. */
  submit(isFree: boolean): void {
    const key = this.#key
    if (this.#page.controls.dragging || !isFree) return
    untrack(() => {
      this.asking.ask(key, { kind: 'lights', study: this.#study, files: {} })
    })
  }

  leave(): void {
    this.asking.leave()
    this.#lent.close()
  }
}

const made = new WeakMap<Page, Monitoring>()

/** Gives the page's lights; what was computed is still there after a look in another room. */
export function monitoringOf(page: Page): Monitoring {
  const known = made.get(page) ?? new Monitoring(page)
  made.set(page, known)
  return known
}
