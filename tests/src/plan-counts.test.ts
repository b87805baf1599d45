import { expect, test } from 'vitest'
import { countOf, countsOf } from '../../src/charts/twenty.ts'
import { ENDS, type End, type PlanStarts, createDirectClient, policyWith, studyOf } from '../../src/engine.ts'
import { planCounts } from '../../src/rooms/explore/plan-counts.ts'
import { smallScenario } from '../support/smallScenario.ts'

/** A plan that starts in as many of a hundred futures as its ends add up to. */
function planOf(hundreds: Partial<Record<End, number>>): PlanStarts {
  const counted = (futures: number) => ({ futures, share: futures / 100, error: 0 })
  const ends = Object.fromEntries(ENDS.map((end) => [end, counted(hundreds[end] ?? 0)])) as PlanStarts['ends']
  const starts = counted(Object.values(hundreds).reduce((sum, value) => sum + value, 0))
  return { plan: 'plan', starts, start: null, land: null, ends }
}

test('any number of chances are counted in twenty and add up', () => {
  expect(countsOf([0.33, 0.33, 0.34])).toEqual([7, 6, 7])
  expect(countsOf([0.01, 0.02, 0.03, 0.94])).toEqual([0, 0, 1, 19])
  expect(countsOf([0, 1])).toEqual([0, 20])
  expect(countOf({ less: 0.33, equal: 0.33, more: 0.34 })).toEqual({ less: 7, equal: 6, more: 7 })
})

test('the commonest timing comes first and the ends add up to the starts', () => {
  const { starts, first, others } = planCounts(planOf({ tooLate: 30, inTime: 40, tooEarly: 4, fellOut: 11 }))
  expect(first).toEqual({ end: 'inTime', count: 8, share: 0.4 })
  expect(others.map(({ end, count }) => [end, count])).toEqual([
    ['tooEarly', 1],
    ['tooLate', 6],
    ['fellOut', 2],
  ])
  expect(starts).toBe(17)
})

test('too late comes first in a tie; without land nothing is judged', () => {
  expect(planCounts(planOf({ tooLate: 20, inTime: 20 })).first?.end).toBe('tooLate')
  expect(planCounts(planOf({ notYet: 10, scrapped: 20 }))).toMatchObject({ starts: 6, first: null })
  expect(planCounts(planOf({}))).toEqual({ starts: 0, first: null, others: [] })
  expect(planCounts({ ...planOf({ inTime: 100 }), ends: null })).toEqual({ starts: 20, first: null, others: [] })
})

test('a client answers with the starts of every plan', async () => {
  const scenario = smallScenario()
  const policy = policyWith(scenario, 'yearly', { strategy: 'adaptive', reviewInterval: 1 })
  const client = createDirectClient()
  const study = studyOf({ scenario, policy, futures: 24 })
  const found = await client.ask('starts', study, { asker: 'test', priority: 'room' }).done
  client.close()
  expect(found.plans.map(({ plan }) => plan)).toEqual(scenario.plans.map(({ id }) => id))
  for (const plan of found.plans) {
    expect(planCounts(plan).starts / 20).toBeCloseTo(plan.starts.share, -Math.log10(0.2))
  }
})
