import type { BlockPaths } from '../kernel/run.ts'
import type { BlockRunner, OpenRunner } from '../study/runStudy.ts'
import { type Lanes, backendFor } from './localRunner.ts'
import type { PoolAnswer, PoolOrder } from './poolProtocol.ts'

/** A thread as the pool sees it, of a browser or of Node. */
export interface PoolMember {
  send(order: PoolOrder): void
  end(): void
}

/** Starts a thread; `onFault` hears when it has died or could not be started. */
export type StartMember = (onAnswer: (answer: PoolAnswer) => void, onFault: (cause: string) => void) => PoolMember

/** Several threads that pull blocks from one queue. */
export interface Pool {
  readonly open: OpenRunner
  readonly close: () => void
}

interface Task {
  readonly index: number
  readonly done: (paths: BlockPaths) => void
  readonly fail: (error: Error) => void
}

/**
 * Starts a pool. Blocks go to whichever thread is free, so their answers come in any order; the study puts them right.
 *
 * @param size number of threads, 1 or more
 * @param lanes which lanes its threads run
 */
export function startPool(size: number, lanes: Lanes, start: StartMember): Pool {
  const queue: Task[] = []
  const tasks = new Map<PoolMember, Task>()
  const idle: PoolMember[] = []
  let fault: Error | undefined

  function breakDown(cause: string): void {
    fault ??= new Error(`A calculating thread stopped: ${cause}`)
    for (const task of [...tasks.values(), ...queue]) task.fail(fault)
    tasks.clear()
    queue.length = 0
  }

  function hear(member: PoolMember, answer: PoolAnswer): void {
    const task = tasks.get(member)
    tasks.delete(member)
    idle.push(member)
    if (answer.kind === 'paths') task?.done(answer)
    else task?.fail(new Error(answer.message))
    handOut()
  }

  function handOut(): void {
    while (queue.length > 0 && idle.length > 0) {
      const task = queue.shift()!
      const member = idle.shift()!
      tasks.set(member, task)
      member.send({ kind: 'block', index: task.index })
    }
  }

  const members = Array.from({ length: size }, () => {
    const member: PoolMember = start((answer) => {
      hear(member, answer)
    }, breakDown)
    return member
  })
  idle.push(...members)

  return {
    open: (request, asked): BlockRunner => {
      const { name, precision } = backendFor(lanes, asked)
      for (const member of members) member.send({ kind: 'open', request, precision, lanes })
      return {
        backend: `${name}, ${String(size)} threads`,
        precision,
        width: size,
        block: (index) =>
          new Promise((done, fail) => {
            if (fault) fail(fault)
            else queue.push({ index, done, fail })
            handOut()
          }),
      }
    },
    close: () => {
      breakDown('the pool was closed')
      for (const member of members) member.end()
    },
  }
}
