import type { Complaint } from './complaint.ts'
import { fieldOf, itemsOf } from './names.ts'

/** A number that must lie below another, by the ids of constants; otherwise the model would divide by nothing. */
const RISING: readonly (readonly [lower: string, higher: string])[] = [
  ['brakeLowVacancy', 'frictionNorm'],
  ['transitionStart', 'transitionEnd'],
  ['largeThreshold', 'largeMaximum'],
]

type Tell = (complaint: Complaint, keys: readonly unknown[], found: unknown) => void

/** Checks constants that belong together and a region that has anything at all: jobs, and land in use. */
export function checkSizes(parsed: unknown, tell: Tell): void {
  const constants = fieldOf(parsed, 'constants')
  for (const [lower, higher] of RISING) {
    const [low, high] = [lower, higher].map((id) => fieldOf(fieldOf(constants, id), 'value'))
    if (typeof low !== 'number' || typeof high !== 'number' || low < high) continue
    tell(notBelow(higher, high), ['constants', lower, 'value'], low)
  }
  for (const [list, field] of [
    ['sectors', 'jobs'],
    ['municipalities', 'stock'],
  ]) {
    const values = itemsOf(parsed, list).map((item) => fieldOf(fieldOf(item, field), 'value'))
    if (values.length > 0 && values.every((value) => value === 0)) tell(nothingThere(field), [list], 0)
  }
}

function notBelow(other: string, bound: number): Complaint {
  return {
    what: { nl: `Dit ligt niet onder ${other}`, en: `This does not lie below ${other}` },
    allowed: { nl: `minder dan ${String(bound)}`, en: `less than ${String(bound)}` },
    hint: { nl: `Verlaag dit getal of verhoog ${other}.`, en: `Lower this number or raise ${other}.` },
  }
}

function nothingThere(field: string): Complaint {
  return {
    what: { nl: `Alle waarden van ${field} zijn nul`, en: `All values of ${field} are zero` },
    allowed: { nl: 'ten minste één waarde boven nul', en: 'at least one value above zero' },
    hint: { nl: `Vul ${field} in.`, en: `Fill in ${field}.` },
  }
}
