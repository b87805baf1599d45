/** Complaints about figures: names, sums, bounds, periods. */
import { both, listed, type Complaint } from './complaint.ts'
import { nearest } from './nearest.ts'
import type { Scale } from '../declared/scale.ts'

export type NameKind = 'source' | 'segment' | 'municipality' | 'plan' | 'assumption'

const KIND = {
  source: { nl: 'Deze bron staat niet in het blok sources', en: 'This source is not in the block sources' },
  segment: { nl: 'Dit soort terrein staat niet in segments', en: 'This segment is not in segments' },
  municipality: { nl: 'Deze gemeente staat niet in municipalities', en: 'This municipality is not in municipalities' },
  plan: { nl: 'Dit plan staat niet in plans', en: 'This plan is not in plans' },
  assumption: { nl: 'Deze aanname bestaat niet', en: 'There is no such assumption' },
} as const

/** A name that the file does not declare. */
export function unknownName(kind: NameKind, id: string, known: readonly string[]): Complaint {
  return { what: KIND[kind], allowed: both(listed(known)), hint: suggestion(id, known), got: `"${id.slice(0, 60)}"` }
}

/** A field that does not belong here. */
export function unknownField(key: string, known: readonly string[]): Complaint {
  const near = nearest(key, known)
  return {
    what: { nl: 'Dit veld hoort hier niet', en: 'This field does not belong here' },
    allowed: both(listed(known)),
    hint:
      near === null
        ? { nl: 'Haal het veld weg.', en: 'Remove the field.' }
        : {
            nl: `Bedoelt u "${near}"? Haal het veld anders weg.`,
            en: `Did you mean "${near}"? Otherwise remove the field.`,
          },
    got: `"${key.slice(0, 60)}"`,
  }
}

/** Asks whether the nearest known name was meant. */
export function suggestion(id: string, known: readonly string[]): Complaint['hint'] {
  const near = nearest(id, known)
  if (near !== null) return { nl: `Bedoelt u "${near}"?`, en: `Did you mean "${near}"?` }
  return { nl: 'Kies een van de genoemde namen.', en: 'Choose one of the names listed.' }
}

/** A figure called published or derived that names no source. */
export function sourceMissing(evidence: string): Complaint {
  return {
    what: {
      nl: `Een getal met evidence "${evidence}" heeft een bron nodig`,
      en: `A figure with evidence "${evidence}" needs a source`,
    },
    allowed: { nl: 'ten minste één id uit sources', en: 'at least one id of sources' },
    hint: {
      nl: 'Noem een bron, of zet evidence op "assumed" of "expert".',
      en: 'Name a source, or set evidence to "assumed" or "expert".',
    },
  }
}

/** Shares that do not add up. */
export function sumIsNotOne(sum: number): Complaint {
  const rounded = String(Math.round(sum * 1e6) / 1e6)
  return {
    what: {
      nl: `De delen tellen op tot ${rounded.replace('.', ',')} en niet tot 1`,
      en: `The shares add up to ${rounded}, not to 1`,
    },
    allowed: { nl: 'delen die samen 1 zijn (of 100 %)', en: 'shares that add up to 1 (or 100 %)' },
    hint:
      sum < 1
        ? { nl: 'Verhoog een van de delen.', en: 'Raise one of the shares.' }
        : { nl: 'Verlaag een van de delen.', en: 'Lower one of the shares.' },
    got: rounded,
  }
}

/** A share of an ordinary sector given to the large-scale segment. */
export function largeMustBeZero(id: string): Complaint {
  return {
    what: {
      nl: 'Het soort terrein voor grote kavels krijgt geen deel van een sector',
      en: 'The large-scale segment gets no share of a sector',
    },
    allowed: both('0'),
    hint: {
      nl: `Haal "${id}" uit mix: grote bedrijven melden zich los van de sectoren.`,
      en: `Leave "${id}" out of mix: large firms arrive apart from the sectors.`,
    },
  }
}

/** A period that does not end after the one before it. */
export function periodsOutOfOrder(before: number): Complaint {
  return {
    what: { nl: 'De perioden staan niet op volgorde', en: 'The periods are not in order' },
    allowed: { nl: `een jaar na ${String(before)}`, en: `a year after ${String(before)}` },
    hint: { nl: 'Zet de perioden van vroeg naar laat.', en: 'List the periods from early to late.' },
  }
}

/** A number that cannot be, such as a negative area; bounds in the base unit of the field. */
export function outOfBounds(value: number, scale: Scale): Complaint {
  if (scale.unit === 'year' && (value < scale.low || value > scale.high)) return outOfYears(value, scale)
  const unit = scale.unit === '1' ? '' : ` ${scale.unit}`
  const from = String(scale.low)
  const to = String(scale.high)
  const whole = scale.whole === true
  return {
    what: whatIsOut(value, scale),
    allowed: {
      nl: `${whole ? 'een heel getal ' : ''}van ${decimalComma(from)} tot en met ${decimalComma(to)}${unit}`,
      en: `${whole ? 'a whole number ' : ''}from ${from} to ${to}${unit}`,
    },
    hint: {
      nl: 'Controleer het getal en de eenheid.',
      en: 'Check the number and its unit.',
    },
    got: `${String(value)}${unit}`,
  }
}

/** A calendar year outside those that a field may name. */
function outOfYears(value: number, { low, high }: Scale): Complaint {
  return {
    what:
      value < low
        ? { nl: 'Dit jaar is te vroeg', en: 'This year is too early' }
        : { nl: 'Dit jaar is te laat', en: 'This year is too late' },
    allowed: {
      nl: `een jaar van ${String(low)} tot en met ${String(high)}`,
      en: `a year from ${String(low)} to ${String(high)}`,
    },
    hint: { nl: 'Kies een jaar binnen deze grenzen.', en: 'Choose a year within these bounds.' },
    got: String(value),
  }
}

function whatIsOut(value: number, scale: Scale): Complaint['what'] {
  if (!Number.isFinite(value)) return { nl: 'Dit is geen eindig getal', en: 'This is not a finite number' }
  if (value < 0 && scale.low >= 0) return { nl: 'Dit kan niet negatief zijn', en: 'This cannot be negative' }
  if (value < scale.low) return { nl: 'Dit getal is te klein', en: 'This number is too small' }
  if (value > scale.high) return { nl: 'Dit getal is te groot', en: 'This number is too large' }
  return { nl: 'Dit is geen heel getal', en: 'This is not a whole number' }
}

function decimalComma(text: string): string {
  return text.replace('.', ',')
}

/** Waiting demand in the large-scale segment, where a request is placed or refused in its year. */
export function largeNeverWaits(id: string): Complaint {
  return {
    what: {
      nl: 'Grote bedrijven wachten niet: wat hier staat zou nooit een plek krijgen',
      en: 'Large firms do not wait: what stands here would never be served',
    },
    allowed: both('0'),
    hint: {
      nl: `Haal "${id}" uit waiting. Tel het bij een ander soort terrein, of laat een groot bedrijf komen met bigOne.`,
      en: `Leave "${id}" out of waiting. Count it under another segment, or let a large firm come with bigOne.`,
    },
  }
}
