import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseScenario } from '../../../engine/scenario/parse.ts'
import { randomCase } from '../../support/random-scenario.ts'

test('the random regions of these tests pass the parser unchanged', () => {
  for (const { scenario } of fc.sample(randomCase(), { numRuns: 40, seed: 1 })) {
    const read = parseScenario(scenario)
    expect(read.ok ? [] : read.problems).toEqual([])
    if (read.ok) expect(read.value).toEqual(scenario)
  }
})
