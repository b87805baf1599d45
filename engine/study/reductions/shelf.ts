import { invariant } from '../../base/invariant.ts'
import { kept } from './kept.ts'
import { paired } from './paired.ts'
import type { Reduction } from './reduction.ts'
import { shortage } from './shortage.ts'
import { streamed } from './streamed.ts'

/** All reductions by id. */
export const REDUCTIONS = { kept, streamed, paired, shortage } as const satisfies Readonly<
  Record<string, { readonly id: string }>
>

/**
 * Finds a reduction by its id. Options and state belong to the reduction alone; whoever asked by the same id gave and takes them up.
 *
 * @throws invariant when there is no such reduction
 */
export function reductionOf(id: string): Reduction<unknown, unknown> {
  invariant(Object.hasOwn(REDUCTIONS, id), `there is no reduction ${id}`)
  return REDUCTIONS[id as keyof typeof REDUCTIONS] as Reduction<unknown, unknown>
}
