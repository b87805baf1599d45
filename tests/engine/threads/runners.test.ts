import { setImmediate } from 'node:timers/promises'
import type { OpenQuestion } from '../../../engine/study/bench.ts'
import { alone } from '../../../engine/threads/alone.ts'
import { startPool } from '../../../engine/threads/pool.ts'
import { type StartThread, inProcess } from '../../../engine/threads/thread.ts'
import { runnerContract } from '../../support/runnerContract.ts'

const pool = (size: number, open: OpenQuestion, start: StartThread) =>
  startPool({ size, lanes: 'typescript', open, start })

runnerContract('alone', (open) => alone('typescript', open))

for (const size of [1, 2, 3]) {
  runnerContract(`a pool of ${String(size)}`, (open) => pool(size, open, slowerAndSlower(open)))
}

// Most runs lose some threads, and some lose too many.
runnerContract('a pool of which each thread dies with its fifth order in hand', (open) => pool(2, open, dying(open, 5)))

runnerContract('a pool of which each thread dies with its first order', (open) => pool(3, open, dying(open, 1)))

runnerContract('a pool that cannot be loaded', (open) =>
  pool(2, open, (_, onLoss) => {
    queueMicrotask(() => {
      onLoss('it could not be loaded')
    })
    return { send: () => undefined, end: () => undefined }
  }),
)

/** Threads of which each is slower than the one before, so that answers come out of order; all that is said is copied. */
function slowerAndSlower(open: OpenQuestion): StartThread {
  let started = 0
  return (onNews, onLoss) => {
    const number = started++
    const thread = inProcess(open)((news) => {
      void turns(number).then(() => {
        onNews(structuredClone(news))
      })
    }, onLoss)
    return {
      send: (order) => {
        thread.send(structuredClone(order))
      },
      end: () => {
        thread.end()
      },
    }
  }
}

/** Threads that are lost with so manieth order in hand. */
function dying(open: OpenQuestion, lastOrder: number): StartThread {
  return (onNews, onLoss) => {
    let isAlive = true
    let given = 0
    const thread = inProcess(open)((news) => {
      if (isAlive) onNews(news)
    }, onLoss)
    return {
      send: (order) => {
        if (order.kind === 'reduce') given += 1
        if (isAlive && given >= lastOrder) {
          isAlive = false
          queueMicrotask(() => {
            onLoss('it was killed')
          })
        }
        if (isAlive) thread.send(order)
      },
      end: () => {
        isAlive = false
      },
    }
  }
}

async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await setImmediate()
}
