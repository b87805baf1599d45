import type { Text } from '../base/text.ts'
import { both, type Complaint } from './complaints/complaint.ts'

/** A parsed JSON text, or where and why it is no JSON. */
export type JsonRead =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly where: Text; readonly complaint: Complaint }

/** The longest text that is read, in characters. */
export const LONGEST_TEXT = 5_000_000

/** Reads JSON; a fault is told with its line and column, the same in every browser. */
export function readJson(text: string): JsonRead {
  if (text.length > LONGEST_TEXT) return { ok: false, where: both('scenario'), complaint: tooLong(text.length) }
  const plain = text.startsWith('\ufeff') ? text.slice(1) : text
  try {
    return { ok: true, value: JSON.parse(plain) as unknown }
  } catch {
    const at = faultIn(plain)
    const lines = plain.slice(0, at).split('\n')
    const [line, column] = [String(lines.length), String((lines.at(-1)?.length ?? 0) + 1)]
    const where = { nl: `regel ${line}, kolom ${column}`, en: `line ${line}, column ${column}` }
    return { ok: false, where, complaint: notJson(plain, at) }
  }
}

const SPACE = /[ \t\r\n]*/y
const WORD = /[{}[\],:]|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|(?:true|false|null)\b/y
const IN_TEXT = /[^"\\\p{Cc}]*/uy
const ESCAPED = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y

/** The position of the first token that cannot be there; the length of the text if it merely stops too early. */
export function faultIn(text: string): number {
  const open: ('{' | '[')[] = []
  let expected = /^value$/
  let at = 0
  for (;;) {
    at = endOf(SPACE, text, at)
    const end = tokenEnd(text, at)
    if (end === at) return at
    const role = roleOf(text[at], expected, open.at(-1))
    if (role === null) return at
    if (role === '{' || role === '[') open.push(role)
    if (role === 'close') open.pop()
    expected = after(role, open.at(-1))
    at = end
  }
}

type Role = '{' | '[' | 'close' | 'key' | 'colon' | 'comma' | 'value'

/** What a token that starts with `first` does here; null if it cannot stand here. */
function roleOf(first: string, expected: RegExp, inside: '{' | '[' | undefined): Role | null {
  const role = ROLES[first] ?? 'value'
  if (first === '"' && expected.test('key')) return 'key'
  const name = role === 'close' ? `close${inside === '{' ? '}' : ']'}` : role === '{' || role === '[' ? 'value' : role
  return expected.test(name) && (role !== 'close' || name.endsWith(first)) ? role : null
}

const ROLES: Readonly<Record<string, Role>> = {
  '{': '{',
  '[': '[',
  '}': 'close',
  ']': 'close',
  ',': 'comma',
  ':': 'colon',
}

function after(role: Role, inside: '{' | '[' | undefined): RegExp {
  if (role === '{') return /^(key|close\})$/
  if (role === '[') return /^(value|close\])$/
  if (role === 'key') return /^colon$/
  if (role === 'colon') return /^value$/
  if (role === 'comma') return inside === '{' ? /^key$/ : /^value$/
  return inside === undefined ? /^end$/ : /^(comma|close.)$/
}

/** Where the token that starts here ends; `at` itself when there is none. */
function tokenEnd(text: string, at: number): number {
  if (text[at] !== '"') return endOf(WORD, text, at)
  let end = at + 1
  for (;;) {
    end = endOf(IN_TEXT, text, end)
    if (text[end] === '"') return end + 1
    const escaped = endOf(ESCAPED, text, end)
    if (escaped === end) return at
    end = escaped
  }
}

function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return at + (pattern.exec(text)?.[0].length ?? 0)
}

function notJson(text: string, at: number): Complaint {
  const rest = text.slice(at, at + 20)
  return {
    what: { nl: 'Dit is geen geldige JSON', en: 'This is not valid JSON' },
    allowed: { nl: 'een JSON-bestand', en: 'a JSON file' },
    hint: hintFor(text, at, rest),
    got: at >= text.length ? (text.trim() === '' ? 'nothing' : 'the end of the file') : `"${rest.split('\n')[0]}"`,
  }
}

function hintFor(text: string, at: number, rest: string): Complaint['hint'] {
  const before = text.slice(Math.max(0, at - 200), at).trimEnd()
  if (/^(NaN|-?Infinity|undefined)/.test(rest)) {
    return { nl: 'Schrijf een gewoon getal.', en: 'Write an ordinary number.' }
  }
  if (rest.startsWith("'")) return { nl: 'Gebruik dubbele aanhalingstekens.', en: 'Use double quotes.' }
  if (rest.startsWith('//') || rest.startsWith('/*')) {
    return { nl: 'JSON kent geen opmerkingen; gebruik het veld note.', en: 'JSON has no comments; use the field note.' }
  }
  if (/\d,$/.test(before) && /^\d/.test(rest)) {
    return {
      nl: 'Een getal met een komma moet als tekst: "0,12 ha".',
      en: 'A number with a decimal comma must be text: "0,12 ha".',
    }
  }
  if (before.endsWith(',') && /^[}\]]/.test(rest)) {
    return { nl: 'Haal de komma hiervoor weg.', en: 'Remove the comma before this.' }
  }
  if (at >= text.length) return { nl: 'Het bestand houdt te vroeg op.', en: 'The file stops too early.' }
  return {
    nl: 'Kijk op deze plek naar een vergeten komma, dubbele punt of aanhalingsteken.',
    en: 'Look here for a missing comma, colon or quote.',
  }
}

function tooLong(length: number): Complaint {
  const megabytes = String(Math.round(length / 100_000) / 10)
  return {
    what: { nl: 'Dit bestand is te groot', en: 'This file is too large' },
    allowed: { nl: 'hooguit 5 MB', en: 'at most 5 MB' },
    hint: { nl: 'Een scenario is meestal kleiner dan 0,1 MB.', en: 'A scenario is usually smaller than 0.1 MB.' },
    got: `${megabytes} MB`,
  }
}
