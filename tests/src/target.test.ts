import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contourOf, readable } from '../../src/rooms/stress/contours.ts'
import {
  capacitySentence,
  goalLines,
  oddsText,
  planSentences,
  shareSentence,
  startSentence,
  targetHeadline,
} from '../../src/rooms/stress/goal-sentences.ts'
import type { Goal, LatestStart, StressMaps } from '../../engine/index.ts'
import { cellOf, darkest, deliveredPart } from '../../src/rooms/stress/map-reading.ts'
import { cellSaid, cellText } from '../../src/rooms/stress/map-sentences.ts'
import { nl } from '../../src/text/nl.ts'
import { plainText } from '../../src/text/parts.ts'
import { SHADE_FILLS, mapScales, moved, placeOf, shadeOf } from '../../src/rooms/stress/map-geometry.ts'
import { type Box, boxOf, overlaps, placeNames } from '../../src/rooms/stress/map-labels.ts'
import { makeNumbers } from '../../src/text/numbers.ts'
import { targetWords } from '../../src/rooms/stress/words.ts'

const said = { words: targetWords.nl, numbers: makeNumbers('nl') }
/** What is not served, as far as 20 ha are known. */
const AWAY = { notServed: 118, notServedError: 9 }

test('a contour of a slope is one straight line, half-way between the cells', () => {
  const slope = [0, 1, 2].map(() => [0, 0.4, 0.8])
  expect(contourOf(slope, 0.6)).toHaveLength(1)
  const [line = []] = contourOf(slope, 0.6)
  expect(line).toHaveLength(3)
  for (const { column } of line) expect(column).toBeCloseTo(1.5, 12)
  expect(contourOf(slope, 0.9)).toEqual([])
})

test('of lines that run through one gap only the first is drawn; lines with room between them all are', () => {
  const levels = [0.5, 0.25, 0.75]
  const drawn = (map: readonly (readonly number[])[]) => readable(levels.map((level) => contourOf(map, level)))
  const cliff = [0, 0, 1, 1].map((_, row) => [0, 0, 1, 1].map((_, column) => (column + row > 3 ? 1 : 0)))
  expect(drawn(cliff)).toEqual([true, false, false])
  const slope = [0, 1, 2].map(() => [0, 0.2, 0.4, 0.6, 0.8, 1])
  expect(drawn(slope)).toEqual([true, true, true])
})

test('every point of a contour lies where the grid, read straight between cells, has the level', () => {
  const grid = fc.array(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 4, maxLength: 4 }), {
    minLength: 4,
    maxLength: 4,
  })
  fc.assert(
    fc.property(grid, (values) => {
      for (const { column, row } of contourOf(values, 0.5).flat()) {
        const [c, r] = [Math.floor(column), Math.floor(row)]
        const at = (i: number, j: number): number => values[Math.min(3, i)]?.[Math.min(3, j)] ?? NaN
        const along = column - c
        const up = row - r
        expect(along === 0 || up === 0).toBe(true)
        const value = at(r, c) + along * (at(r, c + 1) - at(r, c)) + up * (at(r + 1, c) - at(r, c))
        expect(value).toBeCloseTo(0.5, 9)
      }
    }),
    { seed: 7, numRuns: 200 },
  )
})

test('a point of the plot belongs to the cell it lies in, and row 0 is at the bottom', () => {
  const scales = mapScales({ left: 10, right: 110, top: 0, bottom: 50 }, 10, 5)
  for (let column = 0; column < 10; column += 1) {
    for (let row = 0; row < 5; row += 1) {
      expect(scales.cellAt(scales.x(column), scales.y(row))).toEqual({ column, row })
    }
  }
  expect(scales.y(0)).toBeGreaterThan(scales.y(4))
  expect(scales.cellAt(-50, 900)).toEqual({ column: 0, row: 0 })
})

test('the cross-hair walks by the arrows and stays on the map', () => {
  const at = { column: 0, row: 10 }
  expect(moved(at, 'ArrowLeft', 13, 11)).toEqual(at)
  expect(moved(at, 'ArrowUp', 13, 11)).toEqual(at)
  expect(moved(at, 'ArrowDown', 13, 11)).toEqual({ column: 0, row: 9 })
  expect(moved(at, 'End', 13, 11)).toEqual({ column: 12, row: 10 })
  expect(moved(at, 'PageDown', 13, 11)).toEqual({ column: 0, row: 0 })
  expect(moved(at, 'a', 13, 11)).toBeNull()
})

test('a value has its place among the columns, and its shade', () => {
  expect(placeOf(0.25, [0, 0.1, 0.2, 0.3])).toBeCloseTo(2.5, 12)
  expect(placeOf(0.6, [0, 0.1, 0.2, 0.3])).toBeNull()
  expect([shadeOf(0, 1), shadeOf(1, 1), shadeOf(3, 0)]).toEqual([0, SHADE_FILLS.length - 1, 0])
})

test('a goal is answered in words with its interval, also when nothing does it', () => {
  const none = { value: null, low: null, high: null }
  expect(
    shareSentence(
      { status: 'found', value: 0.64, low: 0.62, high: 0.67, bestChance: 0.2, bestError: 0.004, ...AWAY },
      said,
    ),
  ).toBe('minstens 64 % van de streefwaarde (door de rekenfout 62 tot 67). Niet bediend: gemiddeld 120 ha.')
  expect(shareSentence({ status: 'notReachable', ...none, bestChance: 0.74, bestError: 0.004, ...AWAY }, said)).toBe(
    'zelfs volledige realisatie haalt dit niet; dan is de kans nog 74 %. Niet bediend: gemiddeld 120 ha.',
  )
  // An error of 2 points supports no single per cents.
  expect(
    shareSentence({ status: 'notReachable', ...none, bestChance: 0.74, bestError: 0.02, ...AWAY }, said),
  ).toContain('75 %')
  expect(
    capacitySentence({ status: 'notReachable', ...none, bestChance: 0.68, bestError: 0.004, ...AWAY }, said),
  ).toContain('150 ha per jaar')
  expect(
    startSentence(
      { status: 'found', value: 2031, low: 2030, high: 2032, bestChance: 0.3, bestError: 0.004, ...AWAY },
      said,
    ),
  ).toContain('uiterlijk 2031 (door de rekenfout 2030 tot 2032)')
  expect(
    startSentence(
      { status: 'alreadyMet', value: 2051, low: 2051, high: 2051, bestChance: 0, bestError: 0.004, ...AWAY },
      said,
    ),
  ).toContain('nooit begint')
  expect([oddsText(0.25, said), oddsText(0.3, said)]).toEqual(['1 op 4', '30 %'])
})

test('without a target there is nothing to seek, whatever the goals say', () => {
  const goal = { value: null, low: null, high: null, bestChance: 0.82, bestError: 0.004, ...AWAY }
  const goals = {
    realisedShare: { status: 'notReachable', ...goal },
    programmeCapacity: { status: 'alreadyMet', ...goal },
    latestStart: { status: 'notReachable', ...goal },
  } as const
  for (const found of [goals, null]) {
    for (const { text } of goalLines(found, 0, said)) {
      expect(text).toBe('zonder streefwaarde valt hier niets te zoeken.')
    }
  }
  expect(goalLines(goals, 0.2, said).map(({ text }) => text)).toEqual([
    'zelfs volledige realisatie haalt dit niet; dan is de kans nog 82 %. Niet bediend: gemiddeld 120 ha.',
    'ook zonder programma is het genoeg. Niet bediend: gemiddeld 120 ha.',
    'met dit programma is ook direct starten te laat; dan is de kans nog 82 %. Niet bediend: gemiddeld 120 ha.',
  ])
  expect(goalLines(null, 0.2, said)[0]?.text).toBe('wordt uitgerekend…')
})

test('the names of the contours stand between the rows, clear of each other, of the numbers and of what is there', () => {
  const plot = { left: 40, right: 440, top: 10, bottom: 340 }
  const scales = mapScales(plot, 13, 11)
  const slope = Array.from({ length: 11 }, (_, r) =>
    Array.from({ length: 13 }, (__, c) => 1 - 0.03 * c - 0.05 * r - 0.002 * c * r),
  )
  const names = [0.25, 0.5, 0.75].map((level) => ({ label: '1 op 4', contour: contourOf(slope, level) }))
  const free = placeNames(names, scales, plot, 11, [])
  const there = free[1] as Box
  const moved = placeNames(names, scales, plot, 11, [there])
  expect(moved[1]).not.toEqual(there)
  for (const boxes of [free, [...moved, there]]) {
    const all = boxes.filter((box) => box !== null)
    expect(all.length).toBeGreaterThanOrEqual(3)
    for (const [i, box] of all.entries()) {
      expect(box.left).toBeGreaterThanOrEqual(plot.left)
      expect(box.right).toBeLessThanOrEqual(plot.right)
      for (const other of all.slice(i + 1)) expect(overlaps(box, other)).toBe(false)
      for (let column = 0; column < 13; column += 1) {
        for (let row = 0; row < 11; row += 1) {
          expect(overlaps(box, boxOf('75', scales.x(column), scales.y(row), 8))).toBe(false)
        }
      }
    }
  }
})

test('a line that stays within one row is named beside it, and one that is not on the map is not', () => {
  const plot = { left: 0, right: 300, top: 0, bottom: 200 }
  const scales = mapScales(plot, 3, 4)
  const flat = [
    [1, 1, 1],
    [0.4, 0.4, 0.4],
    [0.1, 0.1, 0.1],
    [0, 0, 0],
  ]
  const [box, none] = placeNames(
    [
      { label: '3 op 4', contour: contourOf(flat, 0.75) },
      { label: '1 op 1', contour: contourOf(flat, 1.5) },
    ],
    scales,
    plot,
    10,
    [],
  )
  expect(((box?.top ?? 0) + (box?.bottom ?? 0)) / 2).toBeCloseTo(scales.y(0.5), 9)
  expect(none).toBeNull()
})

test('the latest start of a plan is said with its numbers, also when it is safe or too late', () => {
  const shortage = (probability: number) => ({
    ...{ probability, standardError: 0.004, hectares: 3, hectaresError: 0.1 },
    ...{ notServed: 100 * probability, notServedError: 0.4 },
  })
  const tried = [
    { year: 2026, shortage: shortage(0.31) },
    { year: 2027, shortage: shortage(0.4) },
    { year: 2028, shortage: shortage(0.52) },
  ]
  const base = { tried, own: shortage(0.45), bestChance: 0.31, bestError: 0.004, ...AWAY } as const
  const plan = { ...said, of: (text: { readonly nl: string }) => text.nl, name: 'Plan A' }
  const speak = (found: Pick<LatestStart, 'status' | 'value' | 'low' | 'high'>, atMost: number) =>
    planSentences({ ...base, ...found }, { ...plan, year: 2040, where: '', atMost })
  expect(speak({ status: 'found', value: 2027, low: 2026, high: 2028 }, 0.5)).toEqual([
    'Plan A moet uiterlijk in 2027 beginnen (door de rekenfout 2026 tot nooit). Begint het later, dan is de kans op te veel wachtenden in 2040 groter dan 1 op 2.',
    'Begint dit plan in 2026, dan is de kans 31 %; begint het nooit, dan 52 %.',
    'Niet bediend is gemiddeld 31 ha bij begin in 2026, 52 ha zonder dit plan.',
    'Beslist uw beleid zelf over dit plan, dan is de kans 45 %.',
  ])
  expect(speak({ status: 'alreadyMet', value: 2028, low: 2028, high: 2028 }, 0.75)[0]).toBe(
    'Nu al veilig: ook als Plan A nooit begint, is de kans op te veel wachtenden in 2040 hoogstens 3 op 4, namelijk 52 %.',
  )
  expect(speak({ status: 'notReachable', value: null, low: null, high: null }, 0.1)[0]).toBe(
    'Plan A: ook direct starten is te laat. De kans op te veel wachtenden in 2040 is dan nog 31 %; gevraagd is hoogstens 1 op 10.',
  )
})

const cells = {
  probability: [[0.2, 0.1]],
  hectares: [[12, 40]],
  notServed: [[30, 0]],
  errors: { probability: 0.005, hectares: 0.4, notServed: 2 },
}
const maps = {
  ...{ target: [0.3], realised: [0.5, 1], delay: [0, 5], year: 2040 },
  ...{ byRealised: cells, byDelay: null },
} as unknown as StressMaps

test('a cell is read with the error of its layer, and the most hectares are the darkest', () => {
  expect(cellOf(cells, 'hectares', { row: 0, column: 1 })).toEqual({ value: 40, error: 0.4 })
  expect(cellOf(cells, 'hectares', { row: 3, column: 1 }).value).toBe(0)
  expect([darkest(maps, 'probability'), darkest(maps, 'hectares'), darkest(null, 'hectares')]).toEqual([1, 40, 1])
  expect(deliveredPart(0.15, 0.3)).toBe(0.5)
  expect([deliveredPart(0.15, 0), deliveredPart(undefined, 0.3)]).toEqual([null, null])
})

test('a cell is said with its target, its column, its chance and its hectares', () => {
  const language = { code: 'nl', numbers: said.numbers, words: nl } as const
  const text = cellSaid(maps, cells, 'realised', { row: 0, column: 0 }, language)
  expect(text).toContain('Streefwaarde 30\u00a0%, waarvan 50\u00a0% komt')
  expect(text).toContain('20\u00a0%')
  expect(text).toContain('12 ha')
  expect(cellSaid(maps, cells, 'delay', { row: 0, column: 1 }, language)).toContain('5 jaar te laat')
  expect(cellText({ value: 0.2, error: 0.005 }, 'probability', said.numbers)).toBe('20')
  expect(cellText({ value: 12.4, error: 0 }, 'hectares', said.numbers)).toBe('12')
})

test('the headline of the target says what is missing before it says what must come', () => {
  const about = { target: 0.3, year: 2040, where: '', atMost: 0.5 }
  const goal = (status: Goal['status']): Goal => ({
    status,
    value: 0.6,
    low: 0.5,
    high: 0.7,
    bestChance: 0.7,
    bestError: 0.01,
    ...AWAY,
  })
  const headline = (target: number, found: Goal | undefined): string =>
    plainText(targetHeadline({ ...about, target, goal: found }, said))
  expect(headline(0, goal('found'))).toBe(said.words.headline.noTarget)
  expect(headline(0.3, undefined)).toBe(said.words.headline.working)
  expect(headline(0.3, goal('found'))).toContain('moet minstens 60 % echt worden geleverd')
  expect(headline(0.3, goal('alreadyMet'))).toContain('van de streefwaarde van 30 %')
  expect(headline(0.3, goal('notReachable'))).toContain('in 14 van de 20 toekomsten')
})
