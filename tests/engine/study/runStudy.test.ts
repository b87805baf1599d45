import { describe, expect, it } from 'vitest'
import { defaultPolicy } from '../../../engine/policy/policy.ts'
import { jsonOf } from '../../../engine/study/json.ts'
import { type Runner, CalledOff } from '../../../engine/study/runner.ts'
import { runStudy } from '../../../engine/study/runStudy.ts'
import { STAGES, type Study, studyOf } from '../../../engine/study/study.ts'
import type { Summary } from '../../../engine/study/summary.ts'
import { directRunner } from '../../support/directRunner.ts'
import { fakeRunner } from '../../support/fakeRunner.ts'
import { smallScenario } from '../../support/smallScenario.ts'

const scenario = smallScenario()
const policy = defaultPolicy(scenario)
const study = (parts: Partial<Study> = {}): Study => studyOf({ scenario, policy, outcomes: ['shortfall'], ...parts })
const zero = { value: () => 0 }

/** The kernel itself, its orders answered in the order that `rank` gives. */
function kernel(width: number, rank: (index: number) => number): Runner {
  const direct = directRunner()
  return {
    ...direct,
    width,
    run: async (question, reductions, blocks) => {
      if (width > 1) await new Promise((done) => setTimeout(done, 5 * rank(blocks.from)))
      return direct.run(question, reductions, blocks)
    },
  }
}

describe('running a study', () => {
  it('tells each stage and then the whole', async () => {
    const seen: Summary[] = []
    const progress: number[] = []
    const last = await runStudy(study({ futures: 20_480 }), fakeRunner(zero), {
      stages: STAGES,
      onSummary: (summary) => seen.push(summary),
      onProgress: (done) => progress.push(done),
    })
    expect(seen.map(({ futures, quantiles, asked }) => [futures, quantiles, asked])).toEqual([
      [1024, 'exact', 20_480],
      [8192, 'exact', 20_480],
      [20_480, 'sketch', 20_480],
    ])
    expect(last).toBe(seen[2])
    expect(progress.slice(0, 8)).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((block) => block * 1024))
    expect(progress.at(-1)).toBe(20_480)
  })

  it('passes over stages that are not below its own size, and cuts the last block', async () => {
    const seen: number[] = []
    await runStudy(study({ futures: 1500 }), fakeRunner(zero), {
      stages: STAGES,
      onSummary: (s) => seen.push(s.futures),
    })
    expect(seen).toEqual([1024, 1500])
  })

  it('waits between blocks and ends there when told to', async () => {
    const signal = { aborted: false }
    const blocks: number[] = []
    const answer = runStudy(study({ futures: 8192 }), fakeRunner({ ...zero, onBlock: (i) => blocks.push(i) }), {
      signal,
      pause: () => {
        signal.aborted = blocks.length === 3
        return Promise.resolve()
      },
    })
    await expect(answer).rejects.toThrow(CalledOff)
    expect(blocks).toEqual([0, 1, 2])
  })

  it('asks no further ahead than twice the width', async () => {
    let underWay = 0
    let most = 0
    const delay = async <T>(_: number, answer: () => Promise<T>): Promise<T> => {
      underWay += 1
      most = Math.max(most, underWay)
      await new Promise((done) => setTimeout(done, 1))
      underWay -= 1
      return answer()
    }
    await runStudy(study({ futures: 20 * 1024 }), fakeRunner({ ...zero, width: 2, delay }))
    expect(most).toBe(4)
  })

  it('passes on what a runner throws', async () => {
    const delay = (index: number) => Promise.reject(new Error(`block ${String(index)} broke`))
    await expect(runStudy(study(), fakeRunner({ ...zero, width: 3, delay }))).rejects.toThrow('block 0 broke')
  })
})

describe('the same bytes', () => {
  const asked = study({
    futures: 2500,
    outcomes: ['shortfall', 'planningBalance', 'cover'],
    areas: ['region', 'segment:regular'],
  })
  const seen: Summary[] = []
  const once = runStudy(
    asked,
    kernel(1, () => 0),
    { stages: [1024], onSummary: (s) => seen.push(s) },
  )

  it('come out with blocks answered in any order', async () => {
    const reversed = await runStudy(
      asked,
      kernel(3, (index) => 3 - index),
    )
    expect(jsonOf(reversed)).toBe(jsonOf(await once))
  })

  it('come out with other series beside them, and begin a longer run', async () => {
    await once
    const wide = await runStudy(
      { ...asked, futures: 1024, outcomes: ['grossDemand', ...asked.outcomes] },
      kernel(1, () => 0),
    )
    expect(wide.outcomes['cover']).toEqual(seen[0].outcomes['cover'])
    expect(wide.exceedance).toEqual(seen[0].exceedance)
  })
})
