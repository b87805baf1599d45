/** One thing that is wrong with an input, told so that the sender can mend it. */
export interface Problem {
  /** The place: a path in a file (`plans[3].area`), a flag (`--futures`), a field of a link. */
  readonly where: string
  /** What is wrong, in one short sentence. */
  readonly what: string
  /** What was found, shortened for display. */
  readonly got: string
  /** What would have been accepted. */
  readonly allowed: string
  /** How to mend it. */
  readonly hint: string
}

/** Either a value or every problem that stood in its way; wrong input never throws. */
export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly Problem[] }

/** Wraps a good value. */
export function good<T>(value: T): Result<T> {
  return { ok: true, value }
}

/** Wraps the problems of a bad input; at least one. */
export function bad<T>(problems: readonly Problem[]): Result<T> {
  return { ok: false, problems }
}

/** Gives a found value in at most 60 characters, so that a 50 MB string makes no 50 MB message. */
export function shown(value: unknown): string {
  const text = typeof value === 'string' ? `"${value.slice(0, 80)}"` : textOf(value)
  return text.length > 60 ? `${text.slice(0, 57)}...` : text
}

function textOf(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (Array.isArray(value)) return `a list of ${String(value.length)}`
  if (value === null) return 'null'
  if (typeof value === 'object') return `an object with ${String(Object.keys(value).length)} fields`
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : `a ${typeof value}`
}

/** Gives one problem as one line of text, for a terminal. */
export function lineOf(problem: Problem): string {
  return `${problem.where}: ${problem.what}; got ${problem.got}, allowed: ${problem.allowed}. ${problem.hint}`
}
