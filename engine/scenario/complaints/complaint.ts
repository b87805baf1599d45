/** What can be said of a fault, in both languages, before it is known where it stands. */
import { shown, type Problem } from '../../base/problem.ts'
import type { Text } from '../../base/text.ts'

export type Language = keyof Text

/** What is wrong, what is allowed and how to mend it, in both languages; becomes a `Problem` once its place is known. */
export interface Complaint {
  readonly what: Text
  readonly allowed: Text
  readonly hint: Text
  /** What was found, when it is not simply the value at the place. */
  readonly got?: string
}

/** Gives a complaint as a problem at a place, in one language. */
export function problemOf(complaint: Complaint, where: string, found: unknown, language: Language): Problem {
  return {
    where,
    what: complaint.what[language],
    got: inLanguage(complaint.got ?? shown(found), language),
    allowed: complaint.allowed[language],
    hint: complaint.hint[language],
  }
}

/** A text that is the same in both languages, such as a unit or a list of ids. */
export function both(text: string): Text {
  return { nl: text, en: text }
}

/** Gives at most twelve names as one text, with the number of those left out. */
export function listed(names: readonly string[]): string {
  const first = names.slice(0, 12).join(', ')
  return names.length > 12 ? `${first}, ... (${String(names.length)})` : first
}

/** The few words in which `shown` describes what it does not show, in Dutch. */
const FOUND: readonly (readonly [RegExp, string])[] = [
  [/^nothing$/, 'niets'],
  [/^the end of the file$/, 'het einde van het bestand'],
  [/^a list of (\d+)$/, 'een lijst van $1'],
  [/^an object with (\d+) fields$/, 'een object met $1 velden'],
]

function inLanguage(found: string, language: Language): string {
  if (language === 'en') return found
  return FOUND.reduce((text, [pattern, dutch]) => text.replace(pattern, dutch), found)
}
