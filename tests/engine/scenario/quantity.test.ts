import fc from 'fast-check'
import { expect, test } from 'vitest'
import { BASE_UNITS, type BaseUnit } from '../../../engine/policy/unit.ts'
import { readQuantity } from '../../../engine/scenario/units/quantity.ts'

type Row = readonly [raw: number | string, beside: string | undefined, unit: BaseUnit, value: number]

const GOOD: readonly Row[] = [
  ['12 ha', undefined, 'ha', 12],
  ['12ha', undefined, 'ha', 12],
  ['0,12 km2', undefined, 'ha', 12],
  ['0.12 km²', undefined, 'ha', 12],
  [120000, 'm2', 'ha', 12],
  [120000, 'm^2', 'ha', 12],
  ['3,5 hectare', undefined, 'ha', 3.5],
  ['0.8 %/yr', undefined, '1/yr', 0.008],
  ['0,8 % per jaar', undefined, '1/yr', 0.008],
  ['0.7 %/yr', undefined, '1/yr', 0.007],
  [0.07, '%/yr', '1/yr', 0.0007],
  [0.01, '1/month', '1/yr', 0.12],
  [0.2, '1/yr', '1/yr', 0.2],
  ['270 m2/job', undefined, 'm2/job', 270],
  ['0,027 ha/baan', undefined, 'm2/job', 270],
  ['20.700 jobs', undefined, 'jobs', 20.7],
  ['20700 banen', undefined, 'jobs', 20700],
  ['18 month', undefined, 'yr', 1.5],
  ['4 jaar', undefined, 'yr', 4],
  [4, 'yr', 'yr', 4],
  ['34 ha/yr', undefined, 'ha/yr', 34],
  ['0,34 km2 per jaar', undefined, 'ha/yr', 34],
  ['12 %', undefined, '1', 0.12],
  ['7%', undefined, '1', 0.07],
  ['3 ‰', undefined, '1', 0.003],
  ['0,5', '1', '1', 0.5],
  ['.5', '1', '1', 0.5],
  ['1e-3', '1', '1', 0.001],
  ['-0,3', '1', '1', -0.3],
  ['−0,3', '1', '1', -0.3],
  [0.2, 'ha/ha', '1', 0.2],
  [55, 'points', 'points', 55],
  ['2 punten/jaar', undefined, 'points/yr', 2],
  ['6 plannen', undefined, 'plans', 6],
  [2030, 'year', 'year', 2030],
  ['2030 jaar', undefined, 'year', 2030],
]

test.each(GOOD)('%s %s is %s %d', (raw, beside, unit, value) => {
  expect(readQuantity(raw, beside, unit)).toEqual({ ok: true, value })
})

const BAD: readonly (readonly [raw: number | string, beside: string | undefined, unit: BaseUnit, what: RegExp])[] = [
  ['1.234,5 ha', undefined, 'ha', /thousands/],
  ['1,234.5 ha', undefined, 'ha', /thousands/],
  ['1.234.567 ha', undefined, 'ha', /thousands/],
  ["1'234 ha", undefined, 'ha', /no number|thousands/],
  ['12 yr', undefined, 'ha', /does not fit/],
  ['12 ha', 'km2', 'ha', /two different/],
  [12, undefined, 'ha', /missing/],
  ['12', undefined, 'yr', /missing/],
  ['12 ha/job', undefined, 'ha', /does not fit/],
  ['1 week', undefined, 'yr', /does not fit/],
  ['1 acre', undefined, 'ha', /does not fit/],
  ['1 __proto__', undefined, 'ha', /does not fit/],
  ['1 constructor', undefined, 'ha', /does not fit/],
  ['', 'ha', 'ha', /no number/],
  ['ha', undefined, 'ha', /no number/],
  ['0x10 ha', undefined, 'ha', /no number|does not fit/],
  ['1 2 ha', undefined, 'ha', /thousands/],
]

test.each(BAD)('%s %s is no %s', (raw, beside, unit, what) => {
  const read = readQuantity(raw, beside, unit)
  expect(read.ok ? read.value : read.complaint.what.en).toMatch(what)
})

test('a decimal unit moves the point and nothing else: the double nearest to the true number', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.integer({ min: 0, max: 6 }), (digits, places) => {
      const text = `${String(digits)}e-${String(places)}`
      expect(readQuantity(`${text} %`, undefined, '1')).toEqual({
        ok: true,
        value: Number(`${String(digits)}e-${String(places + 2)}`),
      })
    }),
    { seed: 1, numRuns: 300 },
  )
})

test('a number in its base unit stays the same number', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constantFrom(...BASE_UNITS), (value, unit) => {
      const read = readQuantity(value, unit, unit)
      expect(read.ok && read.value === value).toBe(true)
    }),
    { seed: 2, numRuns: 300 },
  )
})

test('no text throws', () => {
  fc.assert(
    fc.property(
      fc.string({ maxLength: 80 }),
      fc.string({ maxLength: 80 }),
      fc.constantFrom(...BASE_UNITS),
      (raw, beside, unit) => {
        readQuantity(raw, beside, unit)
        readQuantity(`1 ${raw}`, undefined, unit)
      },
    ),
    { seed: 3, numRuns: 500 },
  )
})
