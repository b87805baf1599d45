import { expect, it } from 'vitest'
import { interned } from '../../../engine/scenario/interned.ts'
import { smallScenario } from '../../support/smallScenario.ts'

it('gives one object for equal scenarios, and forgets the oldest of many', () => {
  const first = smallScenario()
  expect(interned(first)).toBe(first)
  expect(interned(structuredClone(first))).toBe(first)
  const others = [1, 2, 3, 4].map((n) => ({ ...first, id: `other-${String(n)}` }))
  for (const other of others) expect(interned(other)).toBe(other)
  const copy = structuredClone(first)
  expect(interned(copy)).toBe(copy)
})
