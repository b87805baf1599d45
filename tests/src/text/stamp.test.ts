import { expect, test } from 'vitest'
import { en } from '../../../src/text/en.ts'
import { nl } from '../../../src/text/nl.ts'
import { makeNumbers, percentDone, percentText } from '../../../src/text/numbers.ts'
import { readPercents, percentTexts } from '../../../src/text/percent-fields.ts'
import { fieldText, readField } from '../../../src/text/quantity.ts'
import { originFacts, runFacts } from '../../../src/text/stamp.ts'

const run = {
  futures: 8192,
  failed: 0,
  seed: 'raadstafel',
  engine: { version: '1.2.3' },
  scenario: { id: 'regio', hash: '0123456789abcdef' },
}

test('a stamp says futures, seed, error, version and scenario, and futures that went astray where there are any', () => {
  expect(runFacts(run, 'rekenfout ±1 ha', nl.stamp, makeNumbers('nl'))).toEqual([
    '8.192 toekomsten',
    'zaad raadstafel',
    'rekenfout ±1 ha',
    'versie 1.2.3',
    'regio 01234567',
  ])
  expect(runFacts({ ...run, failed: 3 }, null, en.stamp, makeNumbers('en'))).toEqual([
    '8,192 futures',
    'seed raadstafel',
    '3 failed',
    ...originFacts(run, en.stamp),
  ])
})

test('work is done at 100 per cent and not before', () => {
  expect([percentDone(0, 3), percentDone(2, 3), percentDone(999, 1000), percentDone(3, 3)]).toEqual([
    '0',
    '66',
    '99',
    '100',
  ])
})

test('a share becomes a percentage in words only', () => {
  const numbers = makeNumbers('nl')
  expect(percentText(numbers.percentTo(0.12345, 0))).toBe('12 %')
  expect(numbers.percentTo(0.12345, 2)).toBe('12,35')
  // No digit that the error does not support.
  expect(numbers.percentTo({ value: 0.12345, error: 0.04 }, 2)).toBe('10')
})

test('a field gives back the value that it shows', () => {
  const numbers = makeNumbers('nl')
  for (const display of ['percent', 'hectares', 'factor'] as const) {
    for (const value of [0, 0.07, 0.3, 1.25]) expect(readField(fieldText(value, display, numbers), display)).toBe(value)
  }
  expect(fieldText(0.07, 'percent', numbers)).toBe('7')
  expect(readField('7,5', 'percent')).toBe(0.075)
  expect(readField('zeven', 'percent')).toBeNull()
  const texts = percentTexts(['a', 'b'], { a: 0.125, b: 0.875 }, numbers)
  expect(texts).toEqual({ a: '12,5', b: '87,5' })
  expect(readPercents(texts)).toMatchObject({ shares: { a: 0.125, b: 0.875 }, whole: true })
})
