import type { Page } from '../../state/page.svelte.ts'
import { Beside } from '../beside.svelte.ts'

/** Futures behind every light. */
const FUTURES = 4096

/** What the monitor would show under the knobs as they stand. */
export type Monitoring = Beside<'lights'>

const made = new WeakMap<Page, Monitoring>()

/** Gives the page's lights; what was computed is still there after a look in another room. */
export function monitoringOf(page: Page): Monitoring {
  const known =
    made.get(page) ??
    new Beside<'lights'>(page, { futures: FUTURES, analysis: (study) => ({ kind: 'lights', study, files: {} }) })
  made.set(page, known)
  return known
}
