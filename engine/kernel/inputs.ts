/**
 * Where the inputs of a run come from, name by name (E59): what analyses of drivers, conditioning and what-ifs exchange.
 * A name that says nothing has its usual draw. Plain data, safe to send to a thread.
 */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import type { AssumptionId } from '../scenario/declared/assumptions.ts'
import type { Scenario } from '../scenario/types.ts'
import { BLOCK_FUTURES } from './memory/memory.ts'

/** The usual draw, or that of another key, which is independent of it (E59). */
export type DrawInput = { readonly kind: 'draw' } | { readonly kind: 'otherKey'; readonly key: string }

/** A value for every future, block by block: 1,024 values each, in base units; the last block holds what is left. */
export interface GivenColumn {
  readonly kind: 'column'
  readonly blocks: readonly Float64Array[]
  /** Of all values, as `givenColumn` makes it; stands for them in stamps and keys. */
  readonly hash: string
}

/**
 * Where the column of an assumption comes from. A quantile (`at` a share between 0 and 1), a fixed value (base units) or a given column takes its place
 * after correlations have been made, as an override does; another key comes before.
 */
export type ColumnInput =
  | DrawInput
  | { readonly kind: 'quantile'; readonly at: number }
  | { readonly kind: 'fixed'; readonly value: number }
  | GivenColumn

/** Draws that are exchanged together: of the years (cycle, recessions, large parcels), of the monitor (noise), of the plans (lead time, fall-out), and the answers of councils. */
export const DRAW_GROUPS = ['draws.years', 'draws.monitor', 'draws.plans', 'council'] as const
export type DrawGroup = (typeof DRAW_GROUPS)[number]

/** Inputs by name that have another source than their usual draw. */
export type Inputs = Readonly<Partial<Record<AssumptionId, ColumnInput> & Record<DrawGroup, DrawInput>>>

/** What a stamp says of an input: the input itself, of a given column its hash alone. */
export type StampedInput =
  Exclude<ColumnInput, GivenColumn | { readonly kind: 'draw' }> | Pick<GivenColumn, 'kind' | 'hash'>

/**
 * Makes a given column.
 *
 * @param values one per future of the run, in base units; `checkInputs` says what is wrong with them
 */
export function givenColumn(values: ArrayLike<number>): GivenColumn {
  const blocks = Array.from({ length: Math.ceil(values.length / BLOCK_FUTURES) }, (_, block) =>
    Float64Array.from(
      { length: Math.min(BLOCK_FUTURES, values.length - block * BLOCK_FUTURES) },
      // Adding 0 turns -0 into 0.
      (_, f) => values[block * BLOCK_FUTURES + f] + 0,
    ),
  )
  return { kind: 'column', blocks, hash: hashOf(blocks) }
}

/** Gives the first 16 hex digits of SHA-256 over the values of a column as little-endian doubles, block by block. */
export function hashOf(blocks: readonly Float64Array[]): string {
  const hash = sha256.create()
  for (const { buffer, byteOffset, byteLength } of blocks) hash.update(new Uint8Array(buffer, byteOffset, byteLength))
  return bytesToHex(hash.digest()).slice(0, 16)
}

/** Gives the inputs that have no usual draw, by name in the order of their characters, for a stamp; null where there are none. */
export function stampedInputs(inputs: Inputs = {}): Readonly<Record<string, StampedInput>> | null {
  const entries = Object.entries(inputs).flatMap(([name, input]): [string, StampedInput][] => {
    if (input === undefined || input.kind === 'draw') return []
    return [[name, input.kind === 'column' ? { kind: input.kind, hash: input.hash } : input]]
  })
  entries.sort(([a], [b]) => (a < b ? -1 : 1))
  return entries.length > 0 ? Object.fromEntries(entries) : null
}

/** Gives a text by which plain data of runs are told apart: requests, questions. A given column stands in it by its hash, not by its values. */
export function plainKey(data: unknown): string {
  return JSON.stringify(data, (_, value: unknown) => (value instanceof Float64Array ? value.length : value))
}

/** Lists the assumptions that an assumption is correlated with, directly or through others, itself included: their draws are exchanged together. */
export function movesWith({ correlations }: Pick<Scenario, 'correlations'>, id: string): readonly string[] {
  const found = new Set([id])
  // A set that grows while it is walked is walked to its end.
  for (const one of found) {
    for (const { between } of correlations) {
      if (between.includes(one)) for (const other of between) found.add(other)
    }
  }
  return [...found]
}

/** Gives the other key of a draw, if it has one. */
export function otherKeyIn(input: ColumnInput | undefined): string | undefined {
  return input?.kind === 'otherKey' ? input.key : undefined
}
