import { expect, test } from 'vitest'
import { derivedFrom, estimatedAt } from '../../../engine/analysis/estimated.ts'
import { defaultPolicy } from '../../../engine/policy/policy.ts'
import { runStudy } from '../../../engine/study/runStudy.ts'
import { studyOf } from '../../../engine/study/study.ts'
import { directRunner } from '../../support/directRunner.ts'
import { estimate } from '../../support/replicates.ts'
import { smallScenario } from '../../support/smallScenario.ts'

const scenario = smallScenario()
const FUTURES = 1000

async function studied() {
  const outcomes = ['shortfall', 'cumulativeGrossDemand']
  const study = studyOf({ scenario, policy: defaultPolicy(scenario), futures: FUTURES, outcomes, paths: FUTURES })
  const summary = await runStudy(study, directRunner())
  if (summary === undefined) throw new Error('the study was stopped')
  return summary
}

test('a figure made of means has the error of the same figure in each replicate', async () => {
  const summary = await studied()
  const at = summary.years.indexOf(2028)
  const column = (key: string) => summary.paths[key].map(({ values }) => values[at])
  const one = derivedFrom(summary, [['shortfall', 2028]], (own) => own)
  expect(one?.value).toBe(summary.outcomes['shortfall'].mean[at])
  expect(one?.error).toBeCloseTo(summary.errors['shortfall'].mean[at], 12)
  expect(one?.error).toBeGreaterThan(0)
  // A sum of means is the mean of the sums; that of two years shares their chance.
  const both = derivedFrom(
    summary,
    [
      ['shortfall', 2028],
      ['cumulativeGrossDemand', 2028],
    ],
    (waiting, gross) => waiting - 2 * gross,
  )
  const gross = column('cumulativeGrossDemand')
  const mixed = estimate(column('shortfall').map((value, i) => value - 2 * gross[i]))
  expect(both?.value).toBeCloseTo(mixed.mean, 9)
  expect(both?.error).toBeCloseTo(mixed.error, 9)
  const base = derivedFrom(summary, [['shortfall', summary.baseYear]], (own) => own)
  expect(base?.value).toBe(summary.base['shortfall'].mean)
  // What is always the same share of another has no error, however unsure both are.
  const share = derivedFrom(
    summary,
    [
      ['shortfall', 2028],
      ['shortfall', 2028],
    ],
    (own, all) => own / all,
  )
  expect(share).toEqual({ value: 1, error: 0 })
})

test('what was not recorded makes no figure', async () => {
  const summary = await studied()
  expect(derivedFrom(summary, [['unusedLand', 2028]], (own) => own)).toBeNull()
  expect(derivedFrom(summary, [['shortfall', 1999]], (own) => own)).toBeNull()
  expect(estimatedAt([1, 2], [0.1], 1)).toEqual({ value: 2, error: 0 })
  expect(estimatedAt([1, 2], undefined, 2)).toBeUndefined()
})
