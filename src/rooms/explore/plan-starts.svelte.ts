import { Beside } from '../../state/asking/beside.svelte.ts'
import { lasting } from '../../state/asking/lasting.svelte.ts'

/** Futures in which the plans are watched, each replayed year by year. */
const FUTURES = 512

/** When plans start under the knobs as they stand. */
export type Watching = Beside<'starts'>

/** Gives the page's starts of plans; what was computed is still there when the list is opened again. */
export const watchingOf = lasting<Watching>((page) => new Beside(page, 'starts', FUTURES))
