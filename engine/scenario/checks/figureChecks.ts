import type { Evidence } from '../../base/figure.ts'
import type { Complaint } from '../complaints/complaint.ts'
import { sourceMissing, unknownName } from '../complaints/figures.ts'
import { keep, type Reading } from '../complaints/reading.ts'

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

/** Checks that a figure names known sources, and at least one where its evidence asks for it. */
export function checkSources(
  figure: { readonly source: readonly string[]; readonly evidence: Evidence },
  reading: Reading,
  report: Report,
): void {
  const known = reading.names?.sources
  if (known === undefined) return
  figure.source.forEach((id, i) => {
    if (!known.includes(id)) report(unknownName('source', id, known), ['source', i])
  })
  const asks = figure.evidence === 'published' || figure.evidence === 'derived'
  if (asks && figure.source.length === 0) report(sourceMissing(figure.evidence), ['source'])
}
