/** How many threads a command runs on. */
import { type Result, good } from '../base/problem.ts'
import type { Lanes } from '../study/bench.ts'
import type { Runner } from '../study/runner.ts'
import { openQuestion } from '../study/openQuestion.ts'
import { alone } from '../threads/alone.ts'
import { ROOM } from '../threads/nodePool.ts'
import { type Flag, type Given, lastOf } from './flags.ts'
import type { Io } from './io.ts'
import { wholeNumber } from './values.ts'

const MOST_WORKERS = 64

/** The flag that says how many threads run. */
export const WORKERS_FLAG: Flag = {
  name: 'workers',
  takes: 'N',
  help: 'threads that run futures; the numbers do not depend on it',
}

/** Reads how many threads are wanted; undefined leaves it to the command. */
export function workersOf(given: Given): Result<number | undefined> {
  const text = lastOf(given, WORKERS_FLAG.name)
  return text === undefined ? good(undefined) : wholeNumber('--workers', text, 1, MOST_WORKERS)
}

/** Which threads are to run how much. */
export interface Threads {
  /** Undefined leaves it to the size of the work. */
  readonly workers: number | undefined
  /** Blocks of futures that can run side by side; more threads than these are not started. */
  readonly blocks: number
  readonly lanes: Lanes
  /** Whether one study is run once, so that there is nothing to keep for the next. */
  readonly once?: boolean
}

/** Gives a runner to some work and lets its threads go afterwards. */
export async function withRunner<T>(
  io: Io,
  { workers, blocks, lanes, once = false }: Threads,
  work: (runner: Runner) => Promise<T>,
): Promise<T> {
  // A thread costs about as much to start as four blocks to run.
  const usual = Math.min(8, io.cores, Math.max(1, Math.floor(blocks / 4)))
  const size = Math.min(workers ?? usual, blocks)
  const room = once ? 0 : ROOM
  const pool = size > 1 ? io.pool(size, lanes, room) : undefined
  try {
    return await work(pool ?? alone(lanes, openQuestion, room))
  } finally {
    pool?.close()
  }
}
