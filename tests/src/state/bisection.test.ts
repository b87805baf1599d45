import { expect, test } from 'vitest'
import { smallestReaching } from '../../../src/state/bisection.ts'

test('finds the smallest value that reaches the goal, to within the precision', async () => {
  const found = await smallestReaching(0.2, 0, 150, 1, (value) => Promise.resolve(value / 350))
  expect(found?.status).toBe('found')
  if (found?.status !== 'found') return
  expect(found.value).toBeGreaterThanOrEqual(70)
  expect(found.value).toBeLessThanOrEqual(71)
})

test('says what the best is where the goal cannot be reached', async () => {
  expect(await smallestReaching(0.9, 0, 150, 1, (value) => Promise.resolve(value / 350))).toEqual({
    status: 'notReachable',
    best: 150 / 350,
  })
})

test('asks no more often than halving needs', async () => {
  let asked = 0
  await smallestReaching(0.2, 0, 150, 1, (value) => {
    asked += 1
    return Promise.resolve(value / 350)
  })
  expect(asked).toBeLessThanOrEqual(2 + Math.ceil(Math.log2(150)))
})

test('gives nothing when it is broken off', async () => {
  expect(await smallestReaching(0.2, 0, 150, 1, () => Promise.resolve(null))).toBeNull()
})
