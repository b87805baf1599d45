/** What `--input NAME=SOURCE` says of a source, before anything is looked up. */
import { type Problem, type Result, bad, good, shown } from '../../base/problem.ts'
import type { DrawInput } from '../../kernel/inputs.ts'
import { nearest } from '../../scenario/complaints/nearest.ts'

/** Where an input is to come from: a draw, a quantile (`at` a share), a value as typed, or a column of a file. */
export type Source =
  | DrawInput
  | { readonly kind: 'quantile'; readonly at: number }
  | { readonly kind: 'value'; readonly text: string }
  | { readonly kind: 'file'; readonly path: string; readonly column: string }

const SOURCES = 'draw, key:B, p90, a value, @FILE.csv:COLUMN'

/**
 * Reads the text of a source.
 *
 * @param where place of its problems
 */
export function sourceOf(where: string, text: string): Result<Source> {
  if (text === 'draw') return good({ kind: 'draw' })
  if (text.startsWith('key:')) return good({ kind: 'otherKey', key: text.slice('key:'.length).trim() })
  if (text.startsWith('@')) return fileOf(where, text)
  if (/^p[-\d.,]/i.test(text)) return quantileOf(where, text)
  if (/^[-+\u2212]?[.,]?\d/.test(text)) return good({ kind: 'value', text })
  return bad([noSource(where, text)])
}

function quantileOf(where: string, text: string): Result<Source> {
  const [, digits] = /^p(\d{1,2}(?:[.,]\d{1,6})?)$/i.exec(text) ?? []
  // The decimal point is moved in the text, so that p12.7 is the double nearest to 0.127.
  const at = Number(`${(digits ?? 'x').replace(',', '.')}e-2`)
  if (at > 0) return good({ kind: 'quantile', at })
  return bad([
    {
      where,
      what: 'this is no quantile',
      got: shown(text),
      allowed: 'above p0 and below p100, with six decimals at most',
      hint: 'Write p90 for the value that nine in ten draws stay below.',
    },
  ])
}

/** The last colon parts file and column: a path may have one of its own. */
function fileOf(where: string, text: string): Result<Source> {
  const at = text.lastIndexOf(':')
  const [path, column] = [text.slice(1, at), text.slice(at + 1).trim()]
  if (at > 1 && column !== '') return good({ kind: 'file', path, column })
  return bad([
    {
      where,
      what: at < 0 ? 'no column of the file was named' : 'file or column is missing',
      got: shown(text),
      allowed: '@FILE.csv:COLUMN',
      hint: 'Write for instance @futures.csv:giveUp.',
    },
  ])
}

function noSource(where: string, text: string): Problem {
  const near = nearest(text, ['draw'])
  return {
    where,
    what: 'this is no source of an input',
    got: shown(text),
    allowed: SOURCES,
    hint: near === null ? 'See --help.' : `Did you mean ${near}?`,
  }
}
