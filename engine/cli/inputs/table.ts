/** Files of columns: a line of names, then one line per future. */
import Papa from 'papaparse'
import { type Problem, type Result, bad, good, shown } from '../../base/problem.ts'
import { listed } from '../../scenario/complaints/complaint.ts'
import { nearest } from '../../scenario/complaints/nearest.ts'
import { textOf } from '../input.ts'
import type { Io } from '../io.ts'

/** A file of columns as it stands there. */
export interface Table {
  readonly path: string
  readonly head: readonly string[]
  /** [row][column], each row as wide as the head. */
  readonly rows: readonly (readonly string[])[]
}

/** A column of a file. */
export interface Column {
  /** What its name says of its unit, `giveUp (%/yr)`. */
  readonly unit: string | undefined
  readonly cells: readonly string[]
}

/** A file of 16,384 futures with all assumptions and some hundred outcomes has about 50 MB. */
const MOST_BYTES = 200_000_000
/** Row of a table as a spreadsheet numbers it, the line of names being the first. */
const FIRST_ROW = 2

/** Gives the number of a row as a spreadsheet shows it. */
export function rowName(row: number): string {
  return `row ${String(row + FIRST_ROW)}`
}

/**
 * Reads a file of columns, with semicolons, tabs or commas between them, whichever its line of names has.
 *
 * @param where place of its problems
 */
export async function tableFrom(io: Io, where: string, path: string): Promise<Result<Table>> {
  const text = await textOf(io, where, path, { kind: 'a file with a table', most: MOST_BYTES })
  if (!text.ok) return text
  const names = text.value.slice(0, text.value.search(/\r|\n|$/))
  // Of one column alone no comma parts two cells: it is a decimal one.
  const delimiter = [';', '\t', ','].find((sign) => names.includes(sign)) ?? ';'
  const { data, errors } = Papa.parse<readonly string[]>(text.value, { delimiter })
  const problem = errors.length > 0 ? broken(where, path, errors[0].message) : undefined
  const isEnded = data.length > 0 && data[data.length - 1].join('') === ''
  const [head = [], ...rows] = isEnded ? data.slice(0, -1) : data
  const ragged = rows.findIndex((row) => row.length !== head.length)
  if (problem !== undefined) return bad([problem])
  if (ragged >= 0) return bad([uneven(where, path, { row: ragged, found: rows[ragged].length, wanted: head.length })])
  return good({ path, head: head.map((name) => name.trim()), rows })
}

/** Finds a column by its name, with or without the unit behind it. */
export function columnNamed({ path, head, rows }: Table, where: string, name: string): Result<Column> {
  const known = head.map(nameAndUnit)
  const exact = head.indexOf(name)
  const at = exact >= 0 ? exact : known.findIndex((one) => one.name === name)
  if (at >= 0) return good({ unit: known[at].unit, cells: rows.map((row) => row[at]) })
  const names = known.flatMap((one) => (one.name === '' ? [] : [one.name]))
  const near = nearest(name, names)
  return bad([
    {
      where,
      what: `${path} has no such column`,
      got: shown(name),
      allowed: names.length === 0 ? 'no column, the file has none' : listed(names),
      hint: near === null ? 'Choose one of these.' : `Did you mean ${near}?`,
    },
  ])
}

function nameAndUnit(text: string): { readonly name: string; readonly unit: string | undefined } {
  const [, name, unit] = /^(.*?)\s*\(([^()]+)\)$/.exec(text) ?? []
  return { name: name ?? text, unit }
}

function broken(where: string, path: string, message: string): Problem {
  return {
    where,
    what: `${path} is no table: ${message}`,
    got: 'a quote that does not end where a cell does',
    allowed: 'cells with semicolons, tabs or commas between them',
    hint: 'Write the table anew from a spreadsheet.',
  }
}

function uneven(
  where: string,
  path: string,
  { row, found, wanted }: { readonly row: number; readonly found: number; readonly wanted: number },
): Problem {
  return {
    where,
    what: `${rowName(row)} of ${path} is not as wide as its line of names`,
    got: cellsTold(found),
    allowed: cellsTold(wanted),
    hint: 'Give each row a cell for every name; with decimal commas, put semicolons between the cells.',
  }
}

function cellsTold(count: number): string {
  return count === 1 ? '1 cell' : `${String(count)} cells`
}
