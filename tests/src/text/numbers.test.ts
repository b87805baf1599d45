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
  const written = (value: number, error?: number) => screenNumber(value, 'hectares', nl, error)
  expect([written(104.27), written(104.27, 0.4), written(104.27, 0.8), written(104.27, 3)]).toEqual([
    '104',
    '104',
    '104',
    '100',
  ])
  expect([written(347, 3), written(8.24, 0.02), written(8.24, 0.3)]).toEqual(['350', '8,2', '8'])
  expect(screenNumber(0.0213, 'percent', nl, 0.004)).toBe('2')
  expect([nl.chance(0.813), nl.chance(0.813, 0.004), nl.chance(0.813, 0.006)]).toEqual(['81', '81', '82'])
  expect([nl.chance(0.98, 0.012), nl.chance(1, 0), nl.chance(0.998, 0.0004)]).toEqual(['95', '100', 'meer dan 99'])
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
