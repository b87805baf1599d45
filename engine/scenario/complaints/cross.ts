import { both, listed, type Complaint } from './complaint.ts'
import { sumIsNotOne } from './figures.ts'
import type { Names } from '../names.ts'

/** An id that an earlier entry has already. */
export function duplicate(before: string): Complaint {
  return {
    what: { nl: `Deze id bestaat al bij ${before}`, en: `This id exists already at ${before}` },
    allowed: { nl: 'een id die nog niet voorkomt', en: 'an id not used yet' },
    hint: { nl: 'Geef een van beide een andere id.', en: 'Give one of the two another id.' },
  }
}

/** An end year that is not after the base year. */
export function endsTooEarly(base: number): Complaint {
  return {
    what: { nl: 'Het eindjaar ligt niet na het basisjaar', en: 'The end year is not after the base year' },
    allowed: { nl: `${String(base + 1)} of later`, en: `${String(base + 1)} or later` },
    hint: { nl: 'Kies een later eindjaar.', en: 'Choose a later end year.' },
  }
}

/** More years than are computed. */
export function endsTooLate(base: number, horizon: number): Complaint {
  return {
    what: { nl: `Er zijn meer dan ${String(horizon)} jaren`, en: `There are more than ${String(horizon)} years` },
    allowed: { nl: `hooguit ${String(base + horizon)}`, en: `at most ${String(base + horizon)}` },
    hint: { nl: 'Kies een eerder eindjaar.', en: 'Choose an earlier end year.' },
  }
}

/** A first review outside the years that are computed. */
export function reviewOutside(low: number, high: number): Complaint {
  return {
    what: { nl: 'Het eerste besluit valt buiten de jaren', en: 'The first review lies outside the years' },
    allowed: both(`${String(low)} - ${String(high)}`),
    hint: {
      nl: 'Kies een jaar na het basisjaar, tot en met het eindjaar.',
      en: 'Choose a year after the base year, up to the end year.',
    },
  }
}

/** Shares of demand over the municipalities that do not add up. */
export function sumsToOne(sum: number): Complaint {
  const plain = sumIsNotOne(sum)
  return {
    ...plain,
    hint: {
      nl: `Pas origin van een gemeente aan: samen moeten ze 1 zijn. ${plain.hint.nl}`,
      en: `Change origin of a municipality: together they must be 1. ${plain.hint.en}`,
    },
  }
}

/** Two segments for large parcels. */
export function largeTwice(ids: readonly string[]): Complaint {
  return {
    what: {
      nl: 'Er is meer dan één soort terrein voor grote kavels',
      en: 'There is more than one large-scale segment',
    },
    allowed: { nl: 'hooguit één segment met "large": true', en: 'at most one segment with "large": true' },
    hint: { nl: 'Zet large bij de andere op false.', en: 'Set large to false for the others.' },
    got: listed(ids),
  }
}

/** An area that the file does not have. */
export function areaUnknown(names: Names): Complaint {
  const groups = names.groups.map((id) => `group:${id}`)
  return {
    what: { nl: 'Dit gebied bestaat niet', en: 'There is no such area' },
    allowed: both(['region', ...groups, 'municipality:<id>', 'segment:<id>', 'outside:<name>'].join(', ')),
    hint: {
      nl: 'Gebruik outside:<naam> voor een gebied dat niet in het model zit.',
      en: 'Use outside:<name> for an area that is not in the model.',
    },
  }
}
