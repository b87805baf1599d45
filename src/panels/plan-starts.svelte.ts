import { Beside } from '../rooms/beside.svelte.ts'
import type { Page } from '../state/page.svelte.ts'

/** Futures in which the plans are watched, each replayed year by year. */
const FUTURES = 512

/** When plans start under the knobs as they stand. */
export type Watching = Beside<'starts'>

const made = new WeakMap<Page, Watching>()

/** Gives the page's starts of plans; what was computed is still there when the list is opened again. */
export function watchingOf(page: Page): Watching {
  const known =
    made.get(page) ??
    new Beside<'starts'>(page, { futures: FUTURES, analysis: (study) => ({ kind: 'starts', study, files: {} }) })
  made.set(page, known)
  return known
}
