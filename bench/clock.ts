/** Clocks and statistics of the bench. */
import { Worker } from 'node:worker_threads'

/** Wall time, or the processor time of this process: on a busy machine the latter still tells what one thread costs. */
export type ClockName = 'wall' | 'cpu'

/** Seconds since some moment. */
export function now(clock: ClockName): number {
  if (clock === 'wall') return performance.now() / 1000
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

/** Times some work, in seconds. */
export async function timed(clock: ClockName, work: () => unknown): Promise<number> {
  const begin = now(clock)
  await work()
  return now(clock) - begin
}

/** Median of a list that is not empty. */
export function middle(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const half = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2
}

const SPIN = `
  const { parentPort } = require('node:worker_threads')
  parentPort.on('message', (count) => {
    let x = 1
    for (let i = 0; i < count; i++) x = (Math.imul(x, 1664525) + 1013904223) | 0
    parentPort.postMessage(x)
  })`
const TURNS = 60_000_000

/** Two threads that do nothing but count: do they really run at the same time? */
export interface SpinPair {
  /** One thread doing two loops over two threads doing one each; 2 on a free machine with two cores. */
  readonly measure: () => Promise<number>
  readonly close: () => void
}

/** Starts the pair. */
export function spinPair(): SpinPair {
  const workers = [new Worker(SPIN, { eval: true }), new Worker(SPIN, { eval: true })]
  const spin = (worker: Worker) =>
    new Promise<void>((done) => {
      worker.once('message', () => {
        done()
      })
      worker.postMessage(TURNS)
    })
  return {
    measure: async () => {
      const alone = await timed('wall', async () => {
        await spin(workers[0])
        await spin(workers[0])
      })
      const together = await timed('wall', () => Promise.all(workers.map(spin)))
      return alone / together
    },
    close: () => {
      for (const worker of workers) void worker.terminate()
    },
  }
}
