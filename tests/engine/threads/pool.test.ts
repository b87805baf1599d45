import { describe, expect, it } from 'vitest'
import { defaultPolicy } from '../../../engine/policy/policy.ts'
import { jsonOf } from '../../../engine/study/json.ts'
import { runStudy } from '../../../engine/study/runStudy.ts'
import { studyOf } from '../../../engine/study/study.ts'
import { type StartMember, startPool } from '../../../engine/threads/pool.ts'
import { poolThread } from '../../../engine/threads/poolThread.ts'
import { fakeRunner } from '../../support/fakeRunner.ts'
import { smallScenario } from '../../support/smallScenario.ts'

const scenario = smallScenario()
const study = studyOf({ scenario, policy: defaultPolicy(scenario), futures: 7000 })
const open = fakeRunner({ value: (_, row, future) => row * Math.sqrt(future % 977) })

/** Threads of which each is slower than the one before, so that blocks come back out of order. */
function slowerAndSlower(counts: number[], fault?: (cause: string) => void): StartMember {
  return (onAnswer, onFault) => {
    const number = counts.push(0)
    const take = poolThread(
      () => open,
      (answer) =>
        setTimeout(() => {
          onAnswer(structuredClone(answer))
        }, 3 * number),
    )
    fault?.(String(number))
    return {
      send: (order) => {
        if (order.kind === 'block') counts[number - 1] += 1
        if (order.kind === 'block' && order.index === 99) onFault('it died')
        else void take(structuredClone(order))
      },
      end: () => undefined,
    }
  }
}

describe('a pool', () => {
  it('gives the same bytes for any number of threads', async () => {
    const alone = jsonOf((await runStudy(study, open))!)
    for (const size of [1, 2, 3]) {
      const counts: number[] = []
      const pool = startPool(size, 'typescript', slowerAndSlower(counts))
      expect(jsonOf((await runStudy(study, pool.open))!)).toBe(alone)
      expect(counts.every((count) => count > 0)).toBe(true)
      expect(counts.reduce((a, b) => a + b)).toBe(7)
      pool.close()
    }
  })

  it('puts the next block into the hands of a thread before it has answered, and never a third', async () => {
    let most = 0
    const pool = startPool(2, 'typescript', (onAnswer) => {
      let held = 0
      const take = poolThread(
        () => open,
        (answer) => {
          setTimeout(() => {
            held -= 1
            onAnswer(structuredClone(answer))
          }, 2)
        },
      )
      return {
        send: (order) => {
          if (order.kind === 'block') most = Math.max(most, ++held)
          void take(structuredClone(order))
        },
        end: () => undefined,
      }
    })
    await runStudy(study, pool.open)
    expect(most).toBe(2)
    pool.close()
  })

  it('replaces a thread that is lost and runs its block again, with the same bytes', async () => {
    const alone = jsonOf((await runStudy(study, open))!)
    const ended: number[] = []
    let started = 0
    const pool = startPool(2, 'typescript', (onAnswer, onFault) => {
      const number = started++
      const take = poolThread(() => open, onAnswer)
      let blocks = 0
      return {
        send: (order) => {
          // The first two threads die with their second block in hand.
          if (order.kind === 'block' && ++blocks === 2 && number < 2) {
            ended.push(order.index)
            queueMicrotask(() => {
              onFault('it was killed')
            })
          } else void take(structuredClone(order))
        },
        end: () => undefined,
      }
    })
    expect(jsonOf((await runStudy(study, pool.open))!)).toBe(alone)
    expect(ended).toHaveLength(2)
    expect(started).toBe(4)
    pool.close()
  })

  it('says so when a thread dies, or a block breaks', async () => {
    const pool = startPool(2, 'typescript', slowerAndSlower([]))
    const runner = await pool.open({ ...study, series: [] }, 'f64')
    await expect(runner.block(99)).rejects.toThrow('it died')
    await expect(runner.block(0)).rejects.toThrow('it died')
    const answers: string[] = []
    const take = poolThread(
      () => open,
      (answer) => answers.push(answer.kind === 'fault' ? answer.message : 'paths'),
    )
    await take({ kind: 'block', index: 0 })
    expect(answers).toEqual(['a block was asked for before its run'])
  })
})
