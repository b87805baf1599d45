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

/** Blocks in the hands of one thread: the one it runs and the next, so that it need not wait until this thread has time to hand it out. */
const IN_HAND = 2

/** Threads that may be lost without a block coming back in between; more of them means that none will last. */
const MOST_LOSSES = 3

/**
 * Starts a pool. Blocks go to whichever thread is free, so their answers come in any order; the study puts them right.
 * A thread that is lost is replaced and its block run again, with the same result; the run fails when replacements are lost too.
 *
 * @param size number of threads, 1 or more
 * @param lanes which lanes its threads run
 */
export function startPool(size: number, lanes: Lanes, start: StartMember): Pool {
  const queue: Task[] = []
  /** The tasks in the hands of each thread, in the order in which it will answer them. */
  const members = new Map<PoolMember, Task[]>()
  let opening: PoolOrder | undefined
  let losses = 0
  let fault: Error | undefined

  function join(): void {
    const member: PoolMember = start(
      (answer) => {
        hear(member, answer)
      },
      (cause) => {
        replace(member, cause)
      },
    )
    members.set(member, [])
    if (opening !== undefined) member.send(opening)
  }

  function replace(member: PoolMember, cause: string): void {
    const tasks = members.get(member)
    if (tasks === undefined) return
    members.delete(member)
    losses += 1
    if (fault !== undefined) return
    queue.unshift(...tasks)
    if (losses > MOST_LOSSES) breakDown(cause)
    else {
      join()
      handOut()
    }
  }

  function breakDown(cause: string): void {
    fault ??= new Error(`A calculating thread stopped: ${cause}`)
    for (const task of [...[...members.values()].flat(), ...queue]) task.fail(fault)
    for (const tasks of members.values()) tasks.length = 0
    queue.length = 0
  }

  function hear(member: PoolMember, answer: PoolAnswer): void {
    const task = members.get(member)?.shift()
    if (task === undefined) return
    losses = 0
    if (answer.kind === 'paths') task.done(answer)
    else task.fail(new Error(answer.message))
    handOut()
  }

  function handOut(): void {
    for (let held = 0; held < IN_HAND; held += 1) {
      for (const [member, tasks] of members) {
        if (tasks.length !== held || queue.length === 0) continue
        const task = queue.shift()!
        tasks.push(task)
        member.send({ kind: 'block', index: task.index })
      }
    }
  }

  for (let i = 0; i < size; i++) join()

  return {
    open: (request, asked): BlockRunner => {
      const { name, precision } = backendFor(lanes, asked)
      opening = { kind: 'open', request, precision, lanes }
      for (const member of members.keys()) member.send(opening)
      return {
        backend: size === 1 ? name : `${name}, ${String(size)} threads`,
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
      for (const member of members.keys()) member.end()
      members.clear()
    },
  }
}
