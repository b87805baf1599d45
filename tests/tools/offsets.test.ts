import { expect, test } from 'vitest'
import { FIRST_OFFSET, Offsets } from '../../tools/offsets.js'

const LAYOUT = `
export const Q_WAITING: i32 = 21
export let QUANTITY: i32 = 0
export let SINGLE: i32 = 0
export let WAITING: i32 = 0
export let T_KEYS: i32 = 0
export let C: i32 = 0
export let K: i32 = 0
`

test.each([
  ['get(WAITING + c)', 'v128.load(<usize>(c) << 4, @)', '16*WAITING'],
  ['set(WAITING + m * K + k, add(a, b))', 'v128.store(<usize>(m * K + k) << 4, add(a, b), @)', '16*WAITING'],
  ['int(T_KEYS + 2 * K + 1)', 'load<i32>(<usize>(0) << 2, @)', '4*T_KEYS+8*K+4'],
  ['get(quantity(Q_WAITING, m * K))', 'v128.load(<usize>(m * K) << 4, @)', '16*QUANTITY+336*C'],
  ['get(single(K))', 'v128.load(<usize>(0) << 4, @)', '16*SINGLE+16*K'],
  ['get(WAITING + t - 1)', 'v128.load(<usize>(t - (1)) << 4, @)', '16*WAITING'],
  ['get((WAITING + (c - 3)))', 'v128.load(<usize>(c - (3)) << 4, @)', '16*WAITING'],
])('%s becomes an access with an offset', (code, written, text) => {
  const offsets = new Offsets(LAYOUT)
  expect(offsets.split(`f(${code})`, 'room.ts')).toBe(`f(${written.replace('@', String(FIRST_OFFSET))})`)
  expect(offsets.texts).toEqual([text])
})

test.each(['get(at)', 'get(WAITING - 1)', 'get(quantity(q, c))', 'other(WAITING + c)'])('%s stays as it is', (code) => {
  expect(new Offsets(LAYOUT).split(code, 'room.ts')).toBe(code)
})

test('an access within another is split too, and equal offsets are one', () => {
  const offsets = new Offsets(LAYOUT)
  const written = offsets.split('set(at, add(get(WAITING + c), get(WAITING + int(T_KEYS + c))))', 'room.ts')
  const [waiting, keys] = [FIRST_OFFSET, FIRST_OFFSET + 1].map(String)
  expect(written).toBe(
    `set(at, add(v128.load(<usize>(c) << 4, ${waiting}), v128.load(<usize>(load<i32>(<usize>(c) << 2, ${keys})) << 4, ${waiting})))`,
  )
})
