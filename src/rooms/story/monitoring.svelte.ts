import { Beside } from '../../state/asking/beside.svelte.ts'
import { lasting } from '../../state/asking/lasting.svelte.ts'

/** Futures behind every light. */
const FUTURES = 4096

/** What the monitor would show under the knobs as they stand. */
export type Monitoring = Beside<'lights'>

/** Gives the page's lights; what was computed is still there after a look in another room. */
export const monitoringOf = lasting<Monitoring>((page) => new Beside(page, 'lights', FUTURES))
