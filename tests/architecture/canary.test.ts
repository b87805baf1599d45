import { expect, test } from 'vitest'
import { checkComponents } from '../../tools/typecheck.js'

test('the type check of components finds the faults of a component known to be wrong', () => {
  const { code, faults } = checkComponents('tests/support/canary')
  expect(code).toBe(1)
  expect(faults.sort()).toEqual([
    expect.stringMatching(/Canary\.svelte:2:\d+ Type 'string' is not assignable to type 'number'/),
    expect.stringMatching(/Canary\.svelte:4:\d+ Type 'number \| undefined' is not assignable to type 'number'/),
    expect.stringMatching(/Canary\.svelte:8:\d+ .*alt/),
  ])
})
