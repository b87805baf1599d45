/** The way from a complaint to an issue of the schema, at its place below a figure. */
import type { Complaint } from './complaint.ts'
import { keep, type Reading } from './reading.ts'

export type Path = readonly (string | number)[]
/** Reports a complaint at a place below the figure. */
export type Report = (complaint: Complaint, path: Path) => void

interface PathItem {
  readonly type: 'unknown'
  readonly origin: 'value'
  readonly input: unknown
  readonly key: unknown
  readonly value: unknown
}
type AddIssue = (issue: { message: string; path?: [PathItem, ...PathItem[]] }) => void

/** Gives a `Report` that turns complaints into valibot issues below `root`. */
export function reporter(reading: Reading, root: unknown, addIssue: AddIssue): Report {
  return (complaint, path) => {
    const message = keep(reading, complaint)
    const [first, ...rest] = itemsAlong(root, path)
    if (first === undefined) addIssue({ message })
    else addIssue({ message, path: [first, ...rest] })
  }
}

function itemsAlong(root: unknown, path: Path): PathItem[] {
  let input = root
  return path.map((key) => {
    const value: unknown =
      typeof input === 'object' && input !== null ? (input as Record<string | number, unknown>)[key] : undefined
    const item: PathItem = { type: 'unknown', origin: 'value', input, key, value }
    input = value
    return item
  })
}
