import * as v from 'valibot'
import { fields } from './fields.ts'
import { assumptionIds } from '../declared/assumptions.ts'
import { unknownName, type NameKind } from '../complaints/figures.ts'
import { FIRST_YEAR, LAST_YEAR } from '../names.ts'
import { keep, type Reading } from '../complaints/reading.ts'

/** A text of at most 300 characters that is not empty. */
export const shortText = v.pipe(v.string(), v.minLength(1), v.maxLength(300))
/** A label or sentence in Dutch and English. */
export const label = fields({
  nl: v.pipe(v.string(), v.minLength(1), v.maxLength(2000)),
  en: v.pipe(v.string(), v.minLength(1), v.maxLength(2000)),
})
/** An id: a letter, then letters, digits, hyphens and underscores. */
export const idText = v.pipe(v.string(), v.regex(/^[A-Za-z][\w-]{0,59}$/))
/** A calendar year as a plain number. */
export const statedYear = v.pipe(v.number(), v.integer(), v.minValue(FIRST_YEAR), v.maxValue(LAST_YEAR))
/** A number of years, at least one. */
export const count = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100))
/** The unit of a published estimate, for display. */
export const unitText = v.picklist(['ha', 'ha/yr', '1', '1/yr', 'jobs', 'yr', 'm2/job'])

/** A text that must be one of the names the file declares. */
export function reference(reading: Reading, kind: NameKind) {
  const known = namesOf(reading, kind)
  return v.pipe(
    v.string(),
    v.rawCheck(({ dataset, addIssue }) => {
      if (!dataset.typed || known === null || known.includes(dataset.value)) return
      addIssue({ message: keep(reading, unknownName(kind, dataset.value, known)) })
    }),
  )
}

function namesOf(reading: Reading, kind: NameKind): readonly string[] | null {
  const { names } = reading
  if (names === null) return null
  switch (kind) {
    case 'municipality':
      return names.municipalities
    case 'plan':
      return names.plans
    case 'segment':
      return names.segments
    case 'source':
      return names.sources
    case 'assumption':
      return assumptionIds(names.sectors)
  }
}
