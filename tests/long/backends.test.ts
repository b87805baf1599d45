import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ALL_ON, differenceOfMachines, differencesInTheMean } from '../support/machines.ts'
import { randomCase } from '../support/random-scenario.ts'
import { tried } from './tried.ts'

const { seed, cases } = tried('backends')
const regions = fc.sample(randomCase(), { numRuns: cases, seed }).map(({ scenario, levers }, i) => {
  const isAllOn = i % 2 === 0
  const name = `random region ${String(i)}${isAllOn ? ', every lever on' : ''}`
  return [name, { scenario, levers: isAllOn ? { ...levers, ...ALL_ON } : levers }, i] as const
})

test.each(regions)('TypeScript and WebAssembly in f64 give the same bits: %s', (_, run, i) => {
  expect(differenceOfMachines(run, i)).toBeNull()
})

test.each(regions)('WebAssembly in f32 agrees in the mean: %s', (_, run) => {
  expect(differencesInTheMean(run)).toEqual([])
})
