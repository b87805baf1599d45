import { expect, test } from 'vitest'
import { smallestReaching } from '../../../engine/analysis/takes/smallestReaching.ts'
import { type Take, TAKES_FUTURES, takes } from '../../../engine/analysis/takes/takes.ts'
import { defaultPolicy } from '../../../engine/policy/policy.ts'
import { runStudy } from '../../../engine/study/runStudy.ts'
import { CalledOff } from '../../../engine/study/runner.ts'
import { studyOf } from '../../../engine/study/study.ts'
import { directRunner } from '../../support/directRunner.ts'
import { smallScenario } from '../../support/smallScenario.ts'

const share = (value: number): Promise<number> => Promise.resolve(value / 350)

test('finds the smallest value that reaches the goal, to within the precision', async () => {
  const found = await smallestReaching(0.2, 0, 150, 1, share)
  expect(found?.value).toBeGreaterThanOrEqual(70)
  expect(found?.value).toBeLessThanOrEqual(71)
  expect(found?.best).toBe(150 / 350)
})

test('says what the best is where the goal cannot be reached', async () => {
  expect(await smallestReaching(0.9, 0, 150, 1, share)).toEqual({ value: null, best: 150 / 350 })
})

test('asks no more often than halving needs', async () => {
  let asked = 0
  await smallestReaching(0.2, 0, 150, 1, (value) => {
    asked += 1
    return share(value)
  })
  expect(asked).toBeLessThanOrEqual(2 + Math.ceil(Math.log2(150)))
})

test('gives nothing where nothing can be measured', async () => {
  expect(await smallestReaching(0.2, 0, 150, 1, () => Promise.resolve(null))).toBeNull()
})

const scenario = smallScenario()
const study = studyOf({ scenario, policy: defaultPolicy(scenario), futures: TAKES_FUTURES })

test('what a target takes delivers it in half of the futures, and a hectare less does not', async () => {
  const runner = directRunner()
  const parts: (readonly Take[])[] = []
  const progress: number[] = []
  const found = await takes({ study, targets: [0, 0.02, 1] }, runner, {
    onPart: (part) => parts.push(part),
    onProgress: (done) => progress.push(done),
  })
  const [nothing, some, all] = found
  expect(nothing).toEqual({ target: 0, hectares: 0, best: 0 })
  expect(all.hectares).toBeNull()
  expect(all.best).toBeLessThan(1)
  expect([parts, progress]).toEqual([
    [[nothing], [nothing, some]],
    [1, 2, 3],
  ])
  const hectares = some.hectares ?? NaN
  const delivered = async (programmeCapacity: number): Promise<number> => {
    const levers = { ...study.policy.levers, intensificationTarget: 0.02, programmeCapacity }
    const summary = await runStudy({ ...study, policy: { id: 'own', levers } }, runner)
    return summary.perFuture['deliveredShare'].bands?.p50 ?? NaN
  }
  expect(await delivered(hectares)).toBeGreaterThanOrEqual(0.02 - 1e-9)
  expect(await delivered(hectares - 1)).toBeLessThan(0.02 - 1e-9)
})

test('ends when it is called off', async () => {
  const signal = { aborted: false }
  const onProgress = (): unknown => (signal.aborted = true)
  const asked = takes({ study, targets: [0.1, 0.2] }, directRunner(), { signal, onProgress })
  await expect(asked).rejects.toThrow(CalledOff)
})
