/** Complaints about quantities and their units. */
import { both, type Complaint } from './complaint.ts'
import type { BaseUnit } from '../../policy/unit.ts'

const ALSO: Readonly<Record<BaseUnit, string>> = {
  ha: 'ha, km2, m2',
  yr: 'yr, jaar, month',
  '1/yr': '1/yr, %/yr',
  'm2/job': 'm2/job, ha/job',
  jobs: 'jobs',
  '1': '1, %',
  year: 'year',
  'ha/yr': 'ha/yr, km2/yr, m2/yr',
  points: 'points',
  'points/yr': 'points/yr',
  plans: 'plans',
}
const EXAMPLE: Readonly<Record<BaseUnit, string>> = {
  ha: '12 ha',
  yr: '4 yr',
  '1/yr': '0.8 %/yr',
  'm2/job': '270 m2/job',
  jobs: '5000 jobs',
  '1': '12 %',
  year: '2030',
  'ha/yr': '4 ha/yr',
  points: '55 points',
  'points/yr': '2 points/yr',
  plans: '6 plans',
}

/** A number of which the unit is not known. */
export function unitMissing(unit: BaseUnit): Complaint {
  return {
    what: { nl: 'De eenheid ontbreekt', en: 'The unit is missing' },
    allowed: both(ALSO[unit]),
    hint: {
      nl: `Voeg "unit": "${unit}" toe, of schrijf de eenheid erbij: "${EXAMPLE[unit]}".`,
      en: `Add "unit": "${unit}", or write the unit with the number: "${EXAMPLE[unit]}".`,
    },
  }
}

/** A unit of another kind, or one that does not convert exactly. */
export function wrongUnit(stated: string, unit: BaseUnit): Complaint {
  return {
    what: { nl: 'Deze eenheid past hier niet', en: 'This unit does not fit here' },
    allowed: both(ALSO[unit]),
    hint: {
      nl: `Reken om naar ${unit}, zoals "${EXAMPLE[unit]}".`,
      en: `Convert to ${unit}, such as "${EXAMPLE[unit]}".`,
    },
    got: `"${stated.slice(0, 40)}"`,
  }
}

/** Two different units for one number. */
export function unitTwice(inText: string, beside: string): Complaint {
  return {
    what: { nl: 'Het getal heeft twee verschillende eenheden', en: 'The number has two different units' },
    allowed: { nl: 'één eenheid', en: 'one unit' },
    hint: {
      nl: 'Laat het veld unit weg, of maak beide gelijk.',
      en: 'Leave out the field unit, or make both the same.',
    },
    got: `"${inText.slice(0, 20)}" + "${beside.slice(0, 20)}"`,
  }
}

/** A text that does not start with a number. */
export function notANumber(text: string): Complaint {
  return {
    what: { nl: 'Hier staat geen getal', en: 'There is no number here' },
    allowed: { nl: 'een getal, met eenheid als tekst: "12 ha"', en: 'a number, with its unit as text: "12 ha"' },
    hint: { nl: 'Schrijf een getal zoals 12,5 of 12.5.', en: 'Write a number such as 12.5 or 12,5.' },
    got: `"${text.slice(0, 40)}"`,
  }
}

/** A number with thousands separators, which would be read as something else in another country. */
export function thousandsSeparator(digits: string): Complaint {
  const plain = withoutSeparators(digits).slice(0, 20)
  return {
    what: { nl: 'Dit getal heeft scheidingstekens voor duizendtallen', en: 'This number has thousands separators' },
    allowed: {
      nl: 'cijfers met hooguit één komma of punt, voor de decimalen',
      en: 'digits with at most one comma or point, for the decimals',
    },
    hint: {
      nl: `Schrijf het getal zonder tussentekens, bijvoorbeeld ${plain}.`,
      en: `Write the number without separators, such as ${plain}.`,
    },
    got: `"${digits.slice(0, 40)}"`,
  }
}

/** What was probably meant: the last mark is a decimal one if it is a comma or point that stands once, among others. */
function withoutSeparators(digits: string): string {
  const marks = digits.replace(/\d/g, '')
  const last = marks.at(-1) ?? ''
  const isDecimal = marks.length > 1 && /[.,]/.test(last) && marks.indexOf(last) === marks.length - 1
  const whole = isDecimal ? digits.slice(0, digits.lastIndexOf(last)) : digits
  const decimals = isDecimal ? digits.slice(digits.lastIndexOf(last)) : ''
  return whole.replace(/\D/g, '') + decimals
}
