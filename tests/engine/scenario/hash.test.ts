import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { scenarioHash } from '../../../engine/scenario/hash.ts'
import { parseScenario } from '../../../engine/scenario/parse.ts'
import { edited, put, shippedText } from './shippedText.ts'

function hashOf(input: unknown): string {
  const result = parseScenario(input)
  return result.ok ? scenarioHash(result.value) : 'not read'
}

test('is the first 16 hex digits of SHA-256 over sorted JSON', () => {
  const result = parseScenario(shippedText('noord-brabant-2022'))
  if (!result.ok) throw new Error('not read')
  const keys = new Set<string>()
  JSON.stringify(result.value, (key, value: unknown) => (keys.add(key), value))
  // A list of keys orders them at every level.
  const text = JSON.stringify(result.value, [...keys].sort())
  expect(scenarioHash(result.value)).toBe(createHash('sha256').update(text).digest('hex').slice(0, 16))
})

test('does not depend on the order of keys, on units, or on where the schema lies', () => {
  const plain = hashOf(shippedText())
  expect(plain).toMatch(/^[0-9a-f]{16}$/)
  expect(hashOf(reversed(JSON.parse(shippedText())))).toBe(plain)
  expect(
    hashOf(
      edited(
        (file) =>
          put(file.plans[0].area, 'value', '0,12 km2') ?? delete (file.plans[0].area as { unit?: unknown }).unit,
      ),
    ),
  ).toBe(plain)
  expect(hashOf(edited((file) => put(file, '$schema', '../elsewhere.json')))).toBe(plain)
})

test('depends on every number', () => {
  const plain = hashOf(shippedText())
  expect(hashOf(edited((file) => put(file.plans[0].area, 'value', 12.000000001)))).not.toBe(plain)
  expect(hashOf(edited((file) => put(file.assumptions.giveUp.value, 'p50', 0.031)))).not.toBe(plain)
})

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, item]) => [key, reversed(item)]),
  )
}
