import { expect, test } from 'vitest'
import { checkComponents } from '../../tools/typecheck.js'

test('the type check of components finds the faults of a component known to be wrong', () => {
  const at = 'tests/support/canary/Canary.svelte'
  expect(checkComponents('tests/support/canary').sort()).toEqual([
    expect.stringContaining(`${at}(2,9): Type 'string' is not assignable to type 'number'`),
    expect.stringContaining(`${at}(4,9): Type 'number | undefined' is not assignable to type 'number'`),
    expect.stringMatching(/Canary\.svelte\(8,1\): .* alt attribute/),
  ])
})
