import { expect, test } from 'vitest'
import { makeNumbers, readNumber } from '../../../src/text/numbers.ts'
import { screenNumber } from '../../../src/text/quantity.ts'

const nl = makeNumbers('nl')
const en = makeNumbers('en')

test('hectares have a decimal below 10 and none from 10 on', () => {
  expect([0, 0.04, 0.7, 9.94, 9.96, 10, 34.4, 1234.6].map((value) => nl.hectares(value))).toEqual([
    '0',
    '0',
    '0,7',
    '9,9',
    '10',
    '10',
    '34',
    '1.235',
  ])
})

test('no digit is shown that the Monte Carlo error does not support', () => {
  const known = (value: number, error: number) => ({ value, error })
  expect(screenNumber(104.27, 'hectares', nl)).toBe('104')
  const hectares = [known(104.27, 0.4), known(104.27, 0.8), known(104.27, 3), known(347, 3), known(-347, 3)]
  expect(hectares.map((one) => screenNumber(one, 'hectares', nl))).toEqual(['104', '104', '100', '350', '-350'])
  const small = [known(8.24, 0.02), known(8.24, 0.3), known(9.7, 0.2), known(0.3, 2)]
  expect(small.map((one) => nl.hectares(one))).toEqual(['8,2', '8', '9,5', '0'])
  expect(screenNumber(known(0.0213, 0.004), 'percent', nl)).toBe('2')
  expect([known(0.234, 0.02), known(0.062, 0.001), known(0.062, 0.004)].map((one) => nl.percent(one))).toEqual([
    '25',
    '6,2',
    '6',
  ])
  expect([0.813, known(0.813, 0.004), known(0.813, 0.006)].map((one) => nl.chance(one))).toEqual(['81', '81', '82'])
  expect([known(0.98, 0.012), 1, known(0.998, 0.0004)].map((one) => nl.chance(one))).toEqual([
    '95',
    '100',
    'meer dan 99',
  ])
  expect(nl.plain(known(12.34, 0.2), 1)).toBe('12,5')
})

test('a rounded zero is never negative', () => {
  for (const numbers of [nl, en]) {
    expect(numbers.hectares(-0.01)).toBe('0')
    expect(numbers.plain(-0.4, 0)).toBe('0')
    expect(numbers.percent(-0)).toBe('0')
    expect(numbers.field(-0)).toBe('0')
  }
})

test('Dutch has a decimal comma and a thousands point, English the other way round', () => {
  expect(nl.count(65_536)).toBe('65.536')
  expect(en.count(65_536)).toBe('65,536')
  expect(nl.plain(0.85, 2)).toBe('0,85')
  expect(en.plain(0.85, 2)).toBe('0.85')
})

test('a field shows no thousands separators, so that what it shows can be typed back', () => {
  for (const value of [-0.5, 0.0012, 4, 34.5, 2040, 100_000]) expect(readNumber(nl.field(value))).toBeCloseTo(value, 9)
})

test('comma and point both mean decimal; thousands separators are refused', () => {
  expect(readNumber(' 0,85 ')).toBe(0.85)
  expect(readNumber('0.85')).toBe(0.85)
  expect(readNumber('-3')).toBe(-3)
  for (const text of ['', 'ha', '1.000,5', '1,000,5', '1e9', 'NaN', 'Infinity', '--1', '3 ha']) {
    expect(readNumber(text)).toBeNull()
  }
})
