import type { Problem } from '../base/problem.ts'
import { both, problemOf, type Complaint, type Language } from './complaints/complaint.ts'
import { placeOf } from './complaints/issueProblems.ts'
import { itemsOf } from './names.ts'
import { LIMITS } from './schema/schema.ts'

/** What a first walk through raw JSON finds: problems to tell, and whether it is small and flat enough to read on. */
export interface Structure {
  readonly problems: readonly Problem[]
  readonly readable: boolean
}

const DEEPEST = 12
const MOST_VALUES = 200_000
/** Keys that reach into the machinery of JavaScript objects. */
const FORBIDDEN: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

/** Walks through a value of any shape and looks for what no scenario can have: depth, size, forbidden keys, endless numbers. */
export function structureOf(raw: unknown, language: Language): Structure {
  const problems: Problem[] = []
  const tell = (complaint: Complaint, keys: readonly unknown[], found: unknown): void => {
    if (problems.length < 100) problems.push(problemOf(complaint, placeOf(keys), found, language))
  }
  let values = 0
  let readable = true
  const visit = (value: unknown, keys: readonly unknown[]): void => {
    values += 1
    if (!readable) return
    if (values > MOST_VALUES || keys.length > DEEPEST) {
      readable = false
      tell(tooMuch(keys.length > DEEPEST), keys, value)
    } else if (typeof value === 'number' && !Number.isFinite(value)) tell(endless, keys, value)
    else if (Array.isArray(value)) value.forEach((item, i) => visit(item, [...keys, i]))
    else if (typeof value === 'object' && value !== null) {
      for (const key of Object.keys(value)) {
        if (FORBIDDEN.has(key)) tell(forbidden(key), [...keys, key], undefined)
        else visit((value as Record<string, unknown>)[key], [...keys, key])
      }
    }
  }
  visit(raw, [])
  for (const [name, most] of Object.entries(LIMITS)) {
    const length = itemsOf(raw, name).length
    if (length <= most) continue
    readable = false
    tell(tooMany(most), [name], itemsOf(raw, name))
  }
  return { problems, readable }
}

const endless: Complaint = {
  what: { nl: 'Dit is geen eindig getal', en: 'This is not a finite number' },
  allowed: { nl: 'een gewoon getal', en: 'an ordinary number' },
  hint: { nl: 'Schrijf een kleiner getal.', en: 'Write a smaller number.' },
}

function forbidden(key: string): Complaint {
  return {
    what: { nl: 'Deze naam mag niet in een scenario', en: 'This name is not allowed in a scenario' },
    allowed: { nl: 'elke andere naam', en: 'any other name' },
    hint: { nl: `Haal "${key}" weg.`, en: `Remove "${key}".` },
    got: `"${key}"`,
  }
}

function tooMuch(deep: boolean): Complaint {
  return {
    what: deep
      ? { nl: 'Dit bestand is te diep genest', en: 'This file is nested too deeply' }
      : { nl: 'Dit bestand bevat te veel waarden', en: 'This file has too many values' },
    allowed: deep
      ? { nl: `hooguit ${String(DEEPEST)} lagen`, en: `at most ${String(DEEPEST)} levels` }
      : { nl: `hooguit ${String(MOST_VALUES)} waarden`, en: `at most ${String(MOST_VALUES)} values` },
    hint: {
      nl: 'Begin met een kopie van een meegeleverd scenario.',
      en: 'Start from a copy of a scenario that comes with the program.',
    },
  }
}

function tooMany(most: number): Complaint {
  return {
    what: { nl: 'Deze lijst is te lang', en: 'This list is too long' },
    allowed: both(`1 - ${String(most)}`),
    hint: { nl: 'Voeg kleine posten samen.', en: 'Merge small entries.' },
  }
}
