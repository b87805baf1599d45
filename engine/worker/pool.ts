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
  const tasks = new Map<PoolMember, Task>()
  const members = new Set<PoolMember>()
  const idle: PoolMember[] = []
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
    members.add(member)
    idle.push(member)
    if (opening !== undefined) member.send(opening)
  }

  function replace(member: PoolMember, cause: string): void {
    if (!members.delete(member)) return
    const task = tasks.get(member)
    tasks.delete(member)
    const at = idle.indexOf(member)
    if (at >= 0) idle.splice(at, 1)
    losses += 1
    if (fault !== undefined) return
    if (task !== undefined) queue.unshift(task)
    if (losses > MOST_LOSSES) breakDown(cause)
    else {
      join()
      handOut()
    }
  }

  function breakDown(cause: string): void {
    fault ??= new Error(`A calculating thread stopped: ${cause}`)
    for (const task of [...tasks.values(), ...queue]) task.fail(fault)
    tasks.clear()
    queue.length = 0
  }

  function hear(member: PoolMember, answer: PoolAnswer): void {
    const task = tasks.get(member)
    if (task === undefined) return
    tasks.delete(member)
    idle.push(member)
    losses = 0
    if (answer.kind === 'paths') task.done(answer)
    else task.fail(new Error(answer.message))
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

  for (let i = 0; i < size; i++) join()

  return {
    open: (request, asked): BlockRunner => {
      const { name, precision } = backendFor(lanes, asked)
      opening = { kind: 'open', request, precision, lanes }
      for (const member of members) member.send(opening)
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
      for (const member of members) member.end()
      members.clear()
    },
  }
}
