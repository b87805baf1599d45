/** The value of a lever from a text. */
import type { LeverDeclaration } from '../policy/lever.ts'
import { readJson, type JsonRead } from './json.ts'

const YES: ReadonlySet<string> = new Set(['true', 'ja', 'aan', 'yes', 'on', '1'])
const NO: ReadonlySet<string> = new Set(['false', 'nee', 'uit', 'no', 'off', '0'])

/**
 * Gives what a text from a command line or a link means for a lever: numbers and choices stay texts, switches take
 * ja and nee, lists are names with commas between, everything deeper is JSON.
 */
export function leverFromText(lever: LeverDeclaration, text: string): JsonRead {
  const plain = text.trim()
  if (lever.kind === 'number' || lever.kind === 'choice') return { ok: true, value: plain }
  if (lever.kind === 'switch') {
    const word = plain.toLowerCase()
    return { ok: true, value: YES.has(word) ? true : NO.has(word) ? false : plain }
  }
  if (lever.kind === 'list' && lever.item === 'municipality' && !plain.startsWith('[')) {
    return { ok: true, value: plain === '' ? [] : plain.split(',').map((name) => name.trim()) }
  }
  return readJson(plain)
}
