/** From what the schema library finds to words a planner understands. */
import type * as v from 'valibot'
import { both, listed, type Complaint } from './complaint.ts'
import { suggestion } from './figures.ts'

const KINDS = {
  text: { nl: 'tekst tussen aanhalingstekens', en: 'text between quotes' },
  number: { nl: 'een getal', en: 'a number' },
  switch: { nl: 'true of false', en: 'true or false' },
  list: { nl: 'een lijst tussen [ en ]', en: 'a list between [ and ]' },
  fields: { nl: 'een object met velden tussen { en }', en: 'an object with fields between { and }' },
  value: {
    nl: 'een getal of een tekst met eenheid ("12 ha"), bij een onzekere aanname ook een verdeling',
    en: 'a number or a text with its unit ("12 ha"), for an uncertain assumption also a distribution',
  },
} as const

/** Gives what one of valibot's own issues says, in the words of this house. */
export function complaintOfIssue(issue: v.BaseIssue<unknown>): Complaint {
  switch (issue.type) {
    case 'string':
      return wrongKind('text')
    case 'number':
      return wrongKind('number')
    case 'boolean':
      return wrongKind('switch')
    case 'array':
    case 'strict_tuple':
      return wrongKind('list')
    case 'union':
      return wrongKind('value')
    case 'picklist':
    case 'literal':
    case 'variant':
      return issue.expected === 'Object' ? wrongKind('fields') : notOneOf(issue)
    case 'strict_object':
    case 'record':
      return wrongKind('fields')
    default:
      return outOfLimits(issue)
  }
}

/** A required field that is not there. */
export function fieldMissing(key: string): Complaint {
  return {
    what: { nl: 'Dit veld ontbreekt', en: 'This field is missing' },
    allowed: { nl: `het veld "${key}"`, en: `the field "${key}"` },
    hint: { nl: `Voeg "${key}" toe.`, en: `Add "${key}".` },
  }
}

function wrongKind(kind: keyof typeof KINDS): Complaint {
  const expected = KINDS[kind]
  return {
    what: { nl: 'Hier hoort iets anders te staan', en: 'Something else belongs here' },
    allowed: expected,
    hint: { nl: `Schrijf hier ${expected.nl}.`, en: `Write ${expected.en} here.` },
  }
}

function notOneOf(issue: v.BaseIssue<unknown>): Complaint {
  const names = (issue.expected ?? '').replace(/[()"]/g, '').split(' | ')
  const hint =
    typeof issue.input === 'string'
      ? suggestion(issue.input, names)
      : { nl: 'Kies een van de genoemde waarden.', en: 'Choose one of the values listed.' }
  return {
    what: { nl: 'Deze waarde kan hier niet', en: 'This value is not possible here' },
    allowed: both(listed([...new Set(names)])),
    hint,
  }
}

const fillIn = { nl: 'Vul dit in.', en: 'Fill this in.' }
const shorten = { nl: 'Maak dit korter.', en: 'Make this shorter.' }

function outOfLimits(issue: v.BaseIssue<unknown>): Complaint {
  const limit = String(issue.requirement)
  switch (issue.type) {
    case 'min_length':
      return { ...limits('Dit is leeg', 'This is empty', `ten minste ${limit}`, `at least ${limit}`), hint: fillIn }
    case 'max_length':
      return { ...limits('Dit is te lang', 'This is too long', `hooguit ${limit}`, `at most ${limit}`), hint: shorten }
    case 'integer':
      return limits('Dit is geen heel getal', 'This is not a whole number', 'een heel getal', 'a whole number')
    case 'min_value':
      return limits('Dit getal is te klein', 'This number is too small', `${limit} of meer`, `${limit} or more`)
    case 'max_value':
      return limits('Dit getal is te groot', 'This number is too large', `${limit} of minder`, `${limit} or less`)
    case 'regex':
      return limits(
        'Deze tekst kan geen id zijn',
        'This text cannot be an id',
        'een letter, dan letters, cijfers, - en _ (hooguit 60)',
        'a letter, then letters, digits, - and _ (at most 60)',
      )
    default:
      return limits(
        'Deze waarde kan hier niet',
        'This value is not possible here',
        issue.expected ?? '',
        issue.expected ?? '',
      )
  }
}

function limits(what: string, whatEn: string, allowed: string, allowedEn: string): Complaint {
  return {
    what: { nl: what, en: whatEn },
    allowed: { nl: allowed, en: allowedEn },
    hint: { nl: `Maak er dit van: ${allowed}.`, en: `Change it to: ${allowedEn}.` },
  }
}
