/** Several threads that work on orders together, and what happens when they do not. */
import type { Lanes, OpenQuestion } from '../study/bench.ts'
import { ENGINE_BUILD } from '../study/build.ts'
import { backendFor } from '../study/openQuestion.ts'
import { CalledOff, type Question, type Runner } from '../study/runner.ts'
import type { Precision } from '../study/study.ts'
import { Member, type Task } from './member.ts'
import { type ThreadNews, byUrgency } from './orders.ts'
import { questionNumbers } from './questions.ts'
import { type StartThread, inProcess } from './thread.ts'

/** Orders in the hands of a thread, more urgent ones aside: the one it runs and the next, so that it need not wait until this thread has time to hand it out. */
const IN_HAND = 2
/** Threads that came and may be lost without an answer in between; more of them means that none will last. */
const MOST_LOSSES = 3
/** Questions that are kept open in threads. */
const MOST_QUESTIONS = 4
/** Time is counted in ticks, of which a machine that slept has missed all but one, so that sleep takes no thread from it. */
const TICK_MS = 1000
/** Ticks before a thread that could not be had is tried again. */
const REST_TICKS = 60

/** A runner with threads to let go. */
export interface Pool extends Runner {
  /** Ends its threads; what is under way or asked afterwards is rejected. */
  readonly close: () => void
}

/** What a pool is made of. */
export interface PoolParts {
  /** Number of threads; with 0 all is run on the thread that calls. */
  readonly size: number
  /** Which lanes its threads run. */
  readonly lanes: Lanes
  /** The working side, for the thread that calls. */
  readonly open: OpenQuestion
  readonly start: StartThread
  /** Bytes of columns that all its threads together may keep; none unless stated. */
  readonly room?: number
  /** Which questions are run on the thread that calls though there are others; none unless stated. */
  readonly staysHere?: (precision: Precision) => boolean
  /** Hears why the pool goes on without threads. */
  readonly onTrouble?: (cause: string) => void
  /** Calls a function again and again until told to stop. */
  readonly every?: (ms: number, tick: () => void) => () => void
}

/**
 * Makes a pool. Its threads are started with the first order for them.
 *
 * Orders are handed out by priority, of equals the oldest first; each has a home among the threads by its place in the run, and goes elsewhere only when its home is
 * busy and another thread is idle. Whatever thread an order runs on, and however often, its bytes are the same.
 *
 * A thread that is lost or falls silent is replaced and its orders are run again. One that never came is done without. When none is left, or too many were lost, orders are
 * run on the thread that calls, and threads are tried again with a question that comes after a rest. What the engine throws is not a loss: it is the answer to its order.
 */
export function startPool(parts: PoolParts): Pool {
  const { size, lanes, open, start, room = 0, staysHere = () => false, onTrouble, every = everyMs } = parts
  // The thread that calls runs single blocks, if anything.
  const roomHere = size === 0 ? room : room / 8
  const slots: (Member | undefined)[] = Array.from({ length: size })
  const number = questionNumbers(MOST_QUESTIONS, isUnderWay, (run) => {
    for (const member of members()) member.forget(run)
  })
  let own: Member | undefined
  let queue: readonly Task[] = []
  let orders = 0
  let losses = 0
  let rest = 0
  /** Why there are no threads, when there should be. */
  let trouble: string | undefined
  let stopTicking: (() => void) | undefined
  let closed: Error | undefined

  function members(): readonly Member[] {
    return [...slots, own].filter((member) => member !== undefined)
  }

  function isUnderWay(run: number): boolean {
    return [...queue, ...members().flatMap(({ tasks }) => tasks)].some(({ asked }) => asked.run === run)
  }

  function join(slot: number): void {
    slots[slot] = undefined
    try {
      slots[slot] = new Member(start, lanes, (room - roomHere) / size, hear, lose)
    } catch (error) {
      doWithout(error instanceof Error ? error.message : String(error))
    }
  }

  /** Leaves empty places empty for a while, and does the work here when there is nobody in any. */
  function doWithout(cause: string): void {
    rest = REST_TICKS
    if (trouble !== undefined || slots.some((member) => member !== undefined)) return
    trouble = cause
    losses = 0
    onTrouble?.(cause)
  }

  function lose(member: Member, cause: string): void {
    const slot = slots.indexOf(member)
    if (slot < 0) return
    retire(slot)
    if (member.isHere) losses += 1
    if (losses > MOST_LOSSES) {
      for (const other of slots.keys()) retire(other)
      doWithout(cause)
    } else if (member.isHere) join(slot)
    else doWithout(cause)
    handOut()
  }

  /** Ends the thread of a place; its orders wait again. */
  function retire(slot: number): void {
    const member = slots[slot]
    if (member === undefined) return
    slots[slot] = undefined
    queue = [...queue, ...member.tasks].sort(byUrgency)
    member.end()
  }

  function hear(member: Member, news: ThreadNews): void {
    // What is said by a thread that was given up is not heard.
    if (!members().includes(member)) return
    if (news.kind === 'here' && news.build !== ENGINE_BUILD) {
      lose(member, `it is of build ${news.build}, not ${ENGINE_BUILD}`)
      return
    }
    member.heard(news)
    switch (news.kind) {
      case 'here':
        if (member !== own) trouble = undefined
        break
      case 'beat':
        break
      case 'reduced':
      case 'fault': {
        losses = 0
        const task = member.take(news.order)
        if (news.kind === 'reduced') task?.done(news.bytes)
        else task?.fail(new Error(news.message))
      }
    }
    handOut()
  }

  function handOut(): void {
    dropCalledOff()
    for (const task of queue) {
      const member = placeFor(task)
      if (member === undefined) continue
      queue = queue.filter((other) => other !== task)
      try {
        member.give(task)
      } catch (error) {
        task.fail(error as Error)
      }
    }
    watch()
  }

  function dropCalledOff(): void {
    const isCalledOff = ({ signal }: Task): boolean => signal?.aborted === true
    const dropped = queue.filter(isCalledOff)
    queue = queue.filter((task) => !isCalledOff(task))
    for (const member of members()) {
      for (const task of member.tasks.filter(isCalledOff)) {
        member.callOff(task)
        dropped.push(task)
      }
    }
    for (const task of dropped) task.fail(new CalledOff())
  }

  /** Who takes an order now; undefined when it has to wait. */
  function placeFor({ asked, blocks, priority }: Task): Member | undefined {
    const hasRoom = (member: Member | undefined, most: number): member is Member =>
      member?.isHere === true && member.ahead(priority) <= most
    if (size === 0 || trouble !== undefined || staysHere(precisionOf(asked.question))) {
      own ??= new Member(inProcess(open), lanes, roomHere, hear, lose)
      return hasRoom(own, IN_HAND - 1) ? own : undefined
    }
    const home = slots[Math.floor(blocks.from / (blocks.to - blocks.from)) % size]
    const free = [home, ...slots].filter((member) => hasRoom(member, 0))
    // Of those that would run it at once the one whose other work is the least urgent, and its home when they are alike.
    if (free.length > 0) return free.reduce((best, member) => (member.busiest > best.busiest ? member : best))
    return hasRoom(home, IN_HAND - 1) ? home : undefined
  }

  /** Counts time while something is waited for. */
  function watch(): void {
    const isWaiting = closed === undefined && (rest > 0 || slots.some((member) => member?.isAwaited))
    if (isWaiting) stopTicking ??= every(TICK_MS, tick)
    else {
      stopTicking?.()
      stopTicking = undefined
    }
  }

  function tick(): void {
    rest = Math.max(0, rest - 1)
    for (const member of [...slots]) {
      const cause = member?.tick()
      if (member !== undefined && cause !== undefined) lose(member, cause)
    }
    handOut()
  }

  return {
    get width() {
      return trouble === undefined ? Math.max(1, size) : 1
    },
    lanes: (asked) => {
      const { name, precision } = backendFor(lanes, asked)
      if (size < 2 || staysHere(asked)) return { backend: name, precision }
      const many = trouble === undefined ? `${String(size)} threads` : `without threads: ${trouble}`
      return { backend: `${name}, ${many}`, precision }
    },
    run: (question, reductions, blocks, { priority = 'settled', signal } = {}) =>
      new Promise((done, fail) => {
        if (closed) {
          fail(closed)
          return
        }
        const asked = number(question)
        const task: Task = { order: ++orders, asked, reductions, blocks, priority, signal, done, fail }
        queue = [...queue, task].sort(byUrgency)
        if (rest === 0 && !staysHere(precisionOf(question))) {
          for (const [slot, member] of slots.entries()) if (member === undefined) join(slot)
        }
        handOut()
      }),
    close: () => {
      closed ??= new Error('The pool of threads was closed')
      const left = [...queue, ...members().flatMap(({ tasks }) => tasks)]
      queue = []
      for (const member of members()) {
        for (const task of member.tasks) member.callOff(task)
        member.end()
      }
      slots.fill(undefined)
      own = undefined
      watch()
      for (const task of left) task.fail(closed)
    },
  }
}

function precisionOf({ studies }: Question): Precision {
  return studies[0].precision
}

function everyMs(ms: number, tick: () => void): () => void {
  const timer = setInterval(tick, ms)
  return () => {
    clearInterval(timer)
  }
}
