import { expect, test } from 'vitest'
import type { Levers } from '../../../engine/policy/shelf.ts'
import { plainScenario } from '../../support/plain-scenario.ts'
import { told } from '../../support/told.ts'

/** 10 ha are asked every year, also by the reference; 30 ha are issuable; three plans, in list order. */
const region = plainScenario({
  towns: [{ stock: 200, issuable: { regular: 30 } }],
  assumptions: { withdrawal: 0.05 },
  leads: { prepared: 2, soft: 3.2, search: 5 },
  plans: [
    { id: 'first', area: 40, status: 'soft', phasing: 2 },
    { id: 'second', area: 30, status: 'search' },
    { id: 'third', area: 20, status: 'soft' },
  ],
})

const adaptive: Partial<Levers> = {
  ...{ strategy: 'adaptive', firstReview: 2023, reviewInterval: 4, window: 4, weightPrepared: 0.5 },
  ...{ prepareBelow: 7, commitBelow: 5, commitUpTo: 8 },
}

test('cover, preparation and decisions, year by year', () => {
  const path = told(region, adaptive)
  // 2023: 20 ha left, pace 10, cover 2. `first` is prepared (counts for 20, position 40), then started (40, position 60); 80 ha is the aim, so `second`
  //   starts as well (90). `first` takes 3.2 years, so its land comes in 2027 and 2028; `second` five years: 2028.
  // 2024, 2025: cover 8, 7. 2026: nothing left, 10 ha wait, cover 6: `third` is prepared.
  // 2027: the queue of 10 and the new 10 take the 20 ha of `first`. Issuance of 20 makes the pace 12.5, position 20 + 30 + 10 = 60, cover 4.8, a review:
  //   `third` starts; a year prepared leaves max(2, 3.2 - 1) = 2.2 years, so its land comes in 2030.
  expect(path('position')).toEqual([20, 80, 70, 60, 60, 60, 50, 40])
  // What is hard leaves out the queue of 2026 and the prepared `third` of 2027.
  expect(path('hard')).toEqual([20, 80, 70, 70, 50, 60, 50, 40])
  expect(path('pace')).toEqual([10, 10, 10, 10, 12.5, 12.5, 12.5, 12.5])
  expect(path('planLand')).toEqual([0, 0, 0, 0, 20, 50, 0, 20])
  expect(path('issuance')).toEqual([10, 10, 10, 0, 20, 10, 10, 10])
  expect(path('waiting')).toEqual([0, 0, 0, 10, 0, 0, 0, 0])
  expect(path('issuable')).toEqual([20, 10, 0, 0, 0, 40, 30, 40])
})

test('a municipality that says no is passed over, and asked in vain', () => {
  const path = told(region, { ...adaptive, answer: { first: 'no' } })
  // 2023: `first` prepared (20 + 20) and declined; `second` (70) and `third` (90) start: 2028 and 2027 (3.2 years).
  expect(path('planLand')).toEqual([0, 0, 0, 0, 20, 30, 0, 0])
  expect(path('position')[1]).toBe(10 + 20 + 30 + 20)
})

test('the monitor reports late: position counts the queue, and pace the flow, of a year ago', () => {
  const late = told(region, { ...adaptive, strategy: 'none', monitorLag: 1 })
  // Without plans the queue grows by 10 from 2026 on; the region reads it a year later.
  expect(late('registered')).toEqual([0, 0, 0, 0, 10, 20, 30, 40])
  expect(late('position')).toEqual([20, 10, 0, 0, -10, -20, -30, -40])
})

test('double counting makes queue and flow larger by its share', () => {
  const doubled = told(region, { ...adaptive, strategy: 'none', doubleCounting: 0.5, window: 1 })
  expect(doubled('registered')).toEqual([0, 0, 0, 15, 30, 45, 60, 75])
  expect(doubled('pace')).toEqual([10, 10, 10, 15, 15, 15, 15, 15])
})

test('left out of cover the queue does not lower the position', () => {
  expect(told(region, { ...adaptive, strategy: 'none', coverCountsWaiting: false })('position')).toEqual([
    20, 10, 0, 0, 0, 0, 0, 0,
  ])
})

test('prepared options and a list by hand', () => {
  const manual = [
    { year: 2024, plan: 'third', action: 'start' },
    { year: 2023, plan: 'second', action: 'prepare' },
    { year: 2027, plan: 'second', action: 'start' },
    { year: 2025, plan: 'third', action: 'scrap' },
    { year: 2023, plan: 'first', action: 'start' },
  ] as const
  // `second` was prepared for four years: max(2, 5 - 4) = 2. `third` is scrapped before it is ready.
  expect(told(region, { strategy: 'manual', manual })('planLand')).toEqual([0, 0, 0, 0, 20, 20, 30, 0])
  // Prepared in 2023, the year before the first review, it counts for half in 2024, starts then and takes 2.2 years more instead of 3.2.
  const options = told(region, { ...adaptive, firstReview: 2024, preparedOptions: 1 })
  expect(options('position').slice(0, 3)).toEqual([20, 10 + 20, 0 + 40 + 30])
  expect(options('planLand').slice(0, 6)).toEqual([0, 0, 0, 0, 20, 20])
})

test('a fixed calendar starts a plan when path and lead time outrun land and plans', () => {
  const calendar = plainScenario({
    towns: [{ stock: 200, issuable: { regular: 30 } }],
    assumptions: { withdrawal: 0.05 },
    leads: { soft: 3, search: 4.5 },
    fallOut: 0.25,
    plans: [
      { id: 'first', area: 40, status: 'soft' },
      { id: 'second', area: 30, status: 'search' },
    ],
  })
  // 2023: 10 x 4 > 30, `first` starts and counts for 30; `second`, 10 x 6 > 60 not yet. 2024: 10 x 7 > 60.
  const path = told(calendar, { strategy: 'fixedMid' })
  expect(path('planLand')).toEqual([0, 0, 0, 40, 0, 0, 30, 0])
})

test('land beyond need is scrapped: the plan started last, after two reviews in a row, if it is more than two years off', () => {
  const rich = plainScenario({
    towns: [{ stock: 200, issuable: { regular: 200 } }],
    assumptions: { withdrawal: 0.05 },
    leads: { soft: 4, search: 6 },
    plans: [
      { id: 'first', area: 40, status: 'soft' },
      { id: 'second', area: 30, status: 'search' },
    ],
  })
  const started = [
    { year: 2023, plan: 'first', action: 'start' },
    { year: 2023, plan: 'second', action: 'start' },
  ] as const
  expect(told(rich, { strategy: 'manual', manual: started })('planLand')).toEqual([0, 0, 0, 0, 40, 0, 30, 0])
  // Adaptive starts both at once at cover 19 (aim 40 years); cover 26 in 2023 and 25 in 2024 is above 20: `second`, last in list order, goes.
  const levers: Partial<Levers> = { ...adaptive, reviewInterval: 1, commitBelow: 20, commitUpTo: 40, scrapAbove: 20 }
  expect(told(rich, levers)('planLand')).toEqual([0, 0, 0, 0, 40, 0, 0, 0])
  expect(told(rich, { ...levers, scrapAbove: 0 })('planLand')).toEqual([0, 0, 0, 0, 40, 0, 30, 0])
})
