import { type Problem, shown } from '../base/problem.ts'
import type { Text } from '../base/text.ts'

/** Why parameters cannot be, in both languages; becomes a `Problem` once its place and the reader's language are known. */
export interface Fault {
  /** The parameter, as an ending of the place: `.low`, `.values[2]`; empty when it is about several. */
  readonly at: string
  readonly what: Text
  readonly got: string
  readonly allowed: Text
  readonly hint: Text
}

/** Gives a fault of the distribution at `where` as a problem in one language. */
export function problemOf(fault: Fault, where: string, language: keyof Text): Problem {
  return {
    where: `${where}${fault.at}`,
    what: fault.what[language],
    got: fault.got,
    allowed: fault.allowed[language],
    hint: fault.hint[language],
  }
}

/** The largest size of a parameter: far beyond any hectare, and every sum and product here stays finite. */
export const LARGEST = 1e15

/** Finds the named parameters that are missing, no number, or outside `least` to `most`. */
export function outside<D extends object>(
  d: D,
  names: readonly (keyof D & string)[],
  least = -LARGEST,
  most = LARGEST,
): Fault[] {
  return names.flatMap((name) => {
    const value: unknown = d[name]
    return isBetween(value, least, most) ? [] : [unusable(`.${name}`, name, value, least, most)]
  })
}

/** Whether a value is a number from `least` to `most`. */
export function isBetween(value: unknown, least: number, most: number): value is number {
  return typeof value === 'number' && value >= least && value <= most
}

/** Tells that a value is no number, or none that is allowed. */
export function unusable(at: string, name: string, value: unknown, least: number, most: number): Fault {
  const finite = Number.isFinite(value)
  return {
    at,
    what: finite
      ? { nl: `${name} kan deze waarde niet hebben`, en: `${name} cannot have this value` }
      : { nl: `${name} is geen eindig getal`, en: `${name} is no finite number` },
    got: shown(value),
    allowed: { nl: `een getal van ${least} tot en met ${most}`, en: `a number from ${least} to ${most}` },
    hint: finite
      ? { nl: 'Controleer de eenheid en het decimaalteken.', en: 'Check the unit and the decimal sign.' }
      : { nl: `Geef ${name} een getal.`, en: `Give ${name} a number.` },
  }
}

/** Finds every parameter that lies below the one before it; parameters that are absent are passed over. */
export function descending<D extends object>(d: D, names: readonly (keyof D & string)[]): Fault[] {
  const present = names.filter((name) => typeof d[name] === 'number')
  return present.slice(1).flatMap((name, i) => {
    const before = present[i]
    if (!(d[name] < d[before])) return []
    const order = present.join(', ')
    return [
      {
        at: `.${name}`,
        what: { nl: `${name} ligt onder ${before}`, en: `${name} lies below ${before}` },
        got: shown(d[name]),
        allowed: { nl: `${shown(d[before])} of meer`, en: `${shown(d[before])} or more` },
        hint: { nl: `Van klein naar groot: ${order}.`, en: `From small to large: ${order}.` },
      },
    ]
  })
}

/** The faults of the first check that finds any: what comes later makes sense only if what comes before is right. */
export function firstOf(...checks: readonly (() => Fault[])[]): Fault[] {
  for (const check of checks) {
    const found = check()
    if (found.length > 0) return found
  }
  return []
}
