/** What can be wrong with inputs, in words (E59). */
import { shown } from '../base/problem.ts'
import { type Complaint, both, listed } from '../scenario/complaints/complaint.ts'
import { suggestion } from '../scenario/complaints/figures.ts'

/** Longest text of another key; it stands in every export. */
export const LONGEST_KEY = 100

/** A name that is neither an assumption nor a group of draws. */
export function unknownInput(name: string, groups: readonly string[], assumptions: readonly string[]): Complaint {
  return {
    what: {
      nl: 'Er is geen aanname of groep van trekkingen met deze naam',
      en: 'There is no assumption or group of draws of this name',
    },
    allowed: both(listed([...groups, ...assumptions])),
    hint: suggestion(name, [...groups, ...assumptions]),
    got: `"${name.slice(0, 60)}"`,
  }
}

/** A value for a group of draws. */
export function onlyDraws(kind: string): Complaint {
  return {
    what: { nl: 'Een groep van trekkingen heeft geen waarde', en: 'A group of draws has no value' },
    allowed: both('draw, otherKey'),
    hint: {
      nl: 'Geef de groep een andere sleutel, of laat haar weg.',
      en: 'Give the group another key, or leave it out.',
    },
    got: kind,
  }
}

/** An empty or overlong text of another key. */
export function badKey(key: string): Complaint {
  return {
    what: { nl: 'Dit is geen sleutel', en: 'This is no key' },
    allowed: {
      nl: `een tekst van 1 tot ${String(LONGEST_KEY)} tekens`,
      en: `a text of 1 to ${String(LONGEST_KEY)} characters`,
    },
    hint: { nl: 'Kies een korte naam, zoals "B".', en: 'Choose a short name, such as "B".' },
    got: shown(key),
  }
}

/** A quantile at no share between 0 and 1. */
export function badShare(share: number): Complaint {
  return {
    what: { nl: 'Dit is geen deel van de trekkingen', en: 'This is no share of the draws' },
    allowed: { nl: 'een getal tussen 0 en 1', en: 'a number between 0 and 1' },
    hint: { nl: 'Schrijf P90 als 0.9.', en: 'Write P90 as 0.9.' },
    got: String(share),
  }
}

/** A column that does not have one value per future, or not in blocks. */
export function badLength(found: number, futures: number, block: number): Complaint {
  return {
    what: { nl: 'De kolom heeft niet één waarde per toekomst', en: 'The column does not have one value per future' },
    allowed: {
      nl: `${String(futures)} waarden, in blokken van ${String(block)}`,
      en: `${String(futures)} values, in blocks of ${String(block)}`,
    },
    hint: { nl: 'Geef evenveel waarden als er toekomsten zijn.', en: 'Give as many values as there are futures.' },
    got: String(found),
  }
}

/** A column whose hash belongs to other values. */
export function badHash(hash: string): Complaint {
  return {
    what: { nl: 'De hash is niet die van de waarden', en: 'The hash is not that of the values' },
    allowed: { nl: 'de hash die bij de waarden hoort', en: 'the hash that goes with the values' },
    hint: { nl: 'Maak de kolom opnieuw uit haar waarden.', en: 'Make the column anew from its values.' },
    got: shown(hash),
  }
}

/** An input for an assumption that is fixed by an override. */
export function alreadyFixed(value: number): Complaint {
  return {
    what: { nl: 'Deze aanname is al vastgezet', en: 'This assumption is fixed already' },
    allowed: { nl: 'vastgezet of een andere herkomst, niet allebei', en: 'fixed or another source, not both' },
    hint: { nl: 'Haal een van de twee weg.', en: 'Remove one of the two.' },
    got: String(value),
  }
}

/** Another key for one of several correlated assumptions. */
export function movesTogether(left: readonly string[], key: string): Complaint {
  const names = listed(left)
  return {
    what: {
      nl: `Samenhangende aannamen krijgen samen een andere sleutel; dat geldt ook voor ${names}`,
      en: `Correlated assumptions take another key together; that goes for ${names} too`,
    },
    allowed: { nl: 'dezelfde sleutel voor allemaal', en: 'the same key for all of them' },
    hint: { nl: `Geef ook ${names} deze sleutel.`, en: `Give ${names} this key too.` },
    got: shown(key),
  }
}
