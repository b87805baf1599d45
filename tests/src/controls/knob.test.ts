import { expect, test } from 'vitest'
import { fitsSteps, stepTowards, stepsFrom } from '../../../src/controls/knob.ts'

test('a slider can stand only on its steps, which begin at its lowest value', () => {
  expect(fitsSteps(4.5, 0, 1)).toBe(false)
  expect(fitsSteps(5, 0, 1)).toBe(true)
  expect(fitsSteps(0.35, 0.2, 0.05)).toBe(true)
  expect(fitsSteps(1, 0.5, 1)).toBe(false)
})

test('steps lead from step to step; a value between two goes to the next one first', () => {
  expect(stepsFrom(4.5, 1, 1)).toBe(5)
  expect(stepsFrom(4.5, -1, 1)).toBe(4)
  expect(stepsFrom(5, 1, 1)).toBe(6)
  expect(stepsFrom(0.3, -1, 0.1)).toBe(0.2)
  expect(stepsFrom(4.5, 10, 1)).toBe(14)
})

test('a slider moved a little from between two steps goes on, never back', () => {
  expect(stepTowards(4.37, 4.47, 1)).toBe(5)
  expect(stepTowards(4.63, 4.53, 1)).toBe(4)
  expect(stepTowards(4.5, 7.2, 1)).toBe(7)
  expect(stepTowards(4, 4.2, 1)).toBe(4)
})
