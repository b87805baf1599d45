/** From issues of the schema library to problems with a place in the file. */
import type * as v from 'valibot'
import type { Problem } from '../../base/problem.ts'
import { problemOf, type Complaint, type Language } from './complaint.ts'
import { unknownField } from './figures.ts'
import { fieldsIn } from '../schema/fields.ts'
import { complaintOfIssue, fieldMissing } from './issueComplaint.ts'
import { kept, type Reading } from './reading.ts'

type Issue = v.BaseIssue<unknown>
type Keys = readonly unknown[]

/**
 * Turns the issues of a schema into problems with a place, in one language.
 *
 * @param root the keys that lead to what was parsed, such as `--set` and the id of a setting
 */
export function issueProblems(
  issues: readonly Issue[],
  reading: Reading,
  language: Language,
  root: Keys = [],
): readonly Problem[] {
  return issues.flatMap((issue) => one(issue, reading, language, root))
}

/** Gives a path as a place: `plans[3].area.value`; the file itself is `scenario`. */
export function placeOf(keys: Keys): string {
  const text = keys
    .map((key) => (typeof key === 'number' ? `[${String(key)}]` : `.${String(key).slice(0, 60)}`))
    .join('')
  return text === '' ? 'scenario' : text.replace(/^\./, '')
}

function one(issue: Issue, reading: Reading, language: Language, root: Keys): readonly Problem[] {
  const items = issue.path ?? []
  const keys = [...root, ...items.map((item) => item.key)]
  const say = (complaint: Complaint, at: Keys, found: unknown) => problemOf(complaint, placeOf(at), found, language)
  const own = kept(reading, issue.message)
  if (own !== undefined) return [say(own, keys, items.at(-1)?.value ?? issue.input)]
  if (issue.type === 'union' && issue.issues !== undefined) {
    const branch = branchFor(issue.input, issue.issues)
    if (branch.length > 0) return issueProblems(branch, reading, language, keys)
  }
  const known = fieldsIn(issue.message)
  const last = items.at(-1)
  if (known.length > 0 && last?.origin === 'key') {
    if (issue.expected !== 'never') return [say(fieldMissing(String(last.key)), keys, undefined)]
    const parent = last.input as Readonly<Record<string, unknown>>
    const unknown = Object.keys(parent).filter((key) => !known.includes(key))
    return unknown.map((key) => say(unknownField(key, known), [...keys.slice(0, -1), key], parent[key]))
  }
  return [say(complaintOfIssue(issue), keys, issue.input)]
}

/** Of an either-or that fits nothing, the issues of the alternative that was evidently meant: an object means a distribution. */
function branchFor(input: unknown, issues: readonly Issue[]): readonly Issue[] {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return []
  return issues.filter((issue) => issue.type !== 'union' && issue.type !== 'number' && issue.type !== 'string')
}
