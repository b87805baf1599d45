/** Native C from the lane source, where there is a compiler. */
import type { ClockName } from './clock.ts'
import type { Contestant } from './contestants.ts'
import type { Document } from './ours.ts'

/** A contestant, or why there is none. */
export function nativeOrReason(
  _document: Document,
  _futures: number,
  _clock: ClockName,
): Promise<{ readonly contestant: Contestant } | { readonly reason: string }> {
  return Promise.resolve({ reason: 'no translator' })
}
