import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { faultIn, LONGEST_TEXT, readJson } from '../../../engine/scenario/json.ts'
import { parseScenario } from '../../../engine/scenario/parse.ts'

const CASES: readonly (readonly [text: string, place: string, hint: RegExp])[] = [
  ['', 'line 1, column 1', /too early/],
  ['{"a": 1,\n "b": NaN}', 'line 2, column 7', /ordinary number/],
  ['{"a": 1,\n}', 'line 2, column 1', /Remove the comma/],
  ['{"a": [1, 2,]}', 'line 1, column 13', /Remove the comma/],
  ["{'a': 1}", 'line 1, column 2', /double quotes/],
  ['{\n\n  "a": 0,12\n}', 'line 3, column 10', /decimal comma must be text/],
  ['{"a": 1 // one\n}', 'line 1, column 9', /no comments/],
  ['{"a": 1 "b": 2}', 'line 1, column 9', /missing comma/],
  ['{"a": 1', 'line 1, column 8', /too early/],
  ['{"a": "x}', 'line 1, column 7', /missing comma, colon or quote/],
  ['[1] 2', 'line 1, column 5', /missing comma/],
  ['{"a" 1}', 'line 1, column 6', /missing comma, colon/],
  ['{"a": 01}', 'line 1, column 7', /missing comma/],
]

test.each(CASES)('%j is told at %s', (text, place, hint) => {
  const read = readJson(text)
  expect(read.ok).toBe(false)
  if (read.ok) return
  expect(read.where.en).toBe(place)
  expect(read.complaint.hint.en).toMatch(hint)
})

test('the place is told in Dutch too', () => {
  const result = parseScenario('{\n"a" 1}', { language: 'nl' })
  expect(result.ok ? null : result.problems[0]).toMatchObject({
    where: 'regel 2, kolom 5',
    what: 'Dit is geen geldige JSON',
    got: '"1}"',
  })
})

test('a fault is found in a text exactly if JSON.parse refuses it', () => {
  const piece = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"a"',
    '"b\\n"',
    '1',
    '-2.5e3',
    'true',
    'null',
    ' ',
    '\n',
    '"',
    'x',
    '01',
  )
  const texts = fc.oneof(
    fc.array(piece, { maxLength: 8 }).map((list) => list.join('')),
    fc.json(),
    fc.string(),
  )
  fc.assert(
    fc.property(texts, (text) => {
      const good = isJson(text)
      const fault = faultIn(text)
      expect(good ? fault === text.length : fault <= text.length).toBe(true)
      if (!good) expect(readJson(text).ok).toBe(false)
    }),
    { seed: 4, numRuns: 2000 },
  )
})

test('a byte order mark does not matter', () => {
  expect(readJson('\ufeff{"a": 1}')).toEqual({ ok: true, value: { a: 1 } })
})

test('a text of 50 MB is refused unread, whatever is in it', () => {
  const parse = vi.spyOn(JSON, 'parse')
  const result = parseScenario('{"a": "'.padEnd(50_000_000, 'x'))
  expect(parse).not.toHaveBeenCalled()
  parse.mockRestore()
  expect(result.ok ? null : result.problems).toEqual([
    expect.objectContaining({
      where: 'scenario',
      what: 'This file is too large',
      got: '50 MB',
      allowed: 'at most 5 MB',
    }),
  ])
})

test('a text that never ends a quote is told in as many looks when it is long as when it is short', () => {
  const [short, long] = [100, LONGEST_TEXT].map((length) => {
    const look = vi.spyOn(RegExp.prototype, 'exec')
    expect(faultIn('{"a": "'.padEnd(length, 'x'))).toBe(6)
    const looks = look.mock.calls.length
    look.mockRestore()
    return looks
  })
  expect(short).toBeGreaterThan(0)
  expect(long).toBe(short)
})

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
