import * as f32Code from 'virtual:lanes-f32x4'
import * as f64Code from 'virtual:lanes-f64x2'
import { expect, test } from 'vitest'
import { compileLanes } from '../../../tools/lanes.js'
import { usableBackend } from '../../../engine/kernel/machines/backend.ts'
import { leversOf } from '../../../engine/policy/policy.ts'
import { ALL_ON, type Run, differenceOfMachines, differencesInTheMean } from '../../support/machines.ts'
import { SHIPPED, shippedScenario } from '../../support/shipped-scenario.ts'

const runs = SHIPPED.flatMap((name): readonly (readonly [string, Run])[] => {
  const scenario = shippedScenario(name)
  const levers = leversOf(scenario)
  const optOut = scenario.municipalities.slice(1, 2).map(({ id }) => id)
  return [
    [name, { scenario, levers }],
    [`${name}, every lever on`, { scenario, levers: { ...levers, ...ALL_ON, optOut } }],
  ]
}).map(([name, run], i) => [name, run, i] as const)

test('the machines are what the compiler makes of the lane rooms as they stand', async () => {
  expect([usableBackend('f64'), usableBackend('f32')]).toEqual(['f64', 'f32'])
  expect(await compileLanes('f64x2')).toEqual({ ...f64Code })
  expect(await compileLanes('f32x4')).toEqual({ ...f32Code })
})

test.each(runs)('TypeScript and WebAssembly in f64 give the same bits: %s', (_, run, i) => {
  expect(differenceOfMachines(run, i)).toBeNull()
})

test.each(runs)('WebAssembly in f32 agrees in the mean: %s', (_, run) => {
  expect(differencesInTheMean(run)).toEqual([])
})
