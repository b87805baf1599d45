import type { BlockPaths } from '../kernel/run.ts'
import type { RunRequest } from '../kernel/request.ts'
import type { Precision } from '../study/study.ts'
import type { Lanes } from './localRunner.ts'

/** What the pool asks of one of its threads. */
export type PoolOrder =
  | { readonly kind: 'open'; readonly request: RunRequest; readonly precision: Precision; readonly lanes: Lanes }
  | { readonly kind: 'block'; readonly index: number }

/** What a thread answers to a block, in the order in which blocks were asked of it. */
export type PoolAnswer =
  | ({ readonly kind: 'paths'; readonly index: number } & BlockPaths)
  | { readonly kind: 'fault'; readonly index: number; readonly message: string }
