import type { Levers } from '../engine.ts'

type Steps = Levers['manual']
type Shares = Readonly<Record<string, number>>

/** Shares that are well written but do not make up a whole, by the name of what they are parts of. */
export interface MissedSum {
  readonly name: string
  readonly sum: number
}

/** Shares that miss 1 by more than this are no whole; the engine asks the same. */
const TOLERANCE = 1e-6

// Commas stand between items and colons inside them; a name from a user's own file may hold either.
const escaped = (name: string): string => name.replace(/[%,:]/g, encodeURIComponent)
const joined = (parts: readonly (string | number)[]): string => parts.map((part) => escaped(String(part))).join(':')

/** Writes names: `Baarn,Soest`. */
export function listText(names: readonly string[]): string {
  return names.map(escaped).join(',')
}

/** Writes a value per name: `woudenberg:no,kronkels:yes`. */
export function pairsText(record: Readonly<Record<string, string | number>>): string {
  return Object.entries(record)
    .map((pair) => joined(pair))
    .join(',')
}

/** Writes shares per segment, per plan: `woudenberg:regular:0.8:heavy:0.2`. */
export function profileText(profile: Levers['profile']): string {
  return Object.entries(profile)
    .map(([plan, shares]) => joined([plan, ...Object.entries(shares).flat()]))
    .join(',')
}

/** Writes steps by hand: `2027:woudenberg:start,2030:kronkels:prepare`. */
export function stepsText(steps: Steps): string {
  return steps.map(({ year, plan, action }) => joined([year, plan, action])).join(',')
}

/**
 * Reads items with their parts.
 *
 * @returns null when a name cannot be read; an empty text holds no items
 */
export function readItems(text: string): readonly (readonly string[])[] | null {
  try {
    return text === '' ? [] : text.split(',').map((item) => item.split(':').map(decodeURIComponent))
  } catch {
    return null
  }
}

/** Reads names; null when one stands alone with a value. */
export function readList(text: string): readonly string[] | null {
  const items = readItems(text)
  return items?.every(({ length }) => length === 1) ? items.map(([name = '']) => name) : null
}

/** Reads a value per name; null when a name has none, has two, or stands there twice. */
export function readPairs(text: string): Readonly<Record<string, string>> | null {
  const items = readItems(text)
  if (items === null || items.some(({ length }) => length !== 2)) return null
  return unique(items.map(([name = '', value = '']) => [name, value] as const))
}

/** Reads a number from 0 to 1 per name; null when there is another value. */
export function readShares(text: string): Shares | null {
  const pairs = readPairs(text)
  return pairs === null ? null : asShares(Object.entries(pairs))
}

/** Reads shares per segment, per plan; whether they add up is for the caller. Null when the text has another form. */
export function readProfile(text: string): Levers['profile'] | null {
  const items = readItems(text)
  if (items === null) return null
  const plans = items.map(([plan = '', ...parts]) => [plan, sharesIn(parts)] as const)
  return plans.every((entry): entry is readonly [string, Shares] => entry[1] !== null) ? unique(plans) : null
}

/** Reads steps by hand; null when the text has another form. */
export function readSteps(text: string): Steps | null {
  const items = readItems(text)
  if (items === null) return null
  const steps = items.flatMap(([year = '', plan = '', action = '', ...rest]) => {
    const isStep = /^\d{4}$/.test(year) && isAction(action) && rest.length === 0
    return isStep ? [{ year: Number(year), plan, action }] : []
  })
  return steps.length === items.length ? steps : null
}

/** Finds the first shares that do not make up a whole; what could not be read is passed over. */
export function missedSum(wholes: Readonly<Record<string, Shares | null>>): MissedSum | null {
  for (const [name, shares] of Object.entries(wholes)) {
    const sum = shares === null ? 1 : Object.values(shares).reduce((total, share) => total + share, 0)
    if (Math.abs(sum - 1) > TOLERANCE) return { name, sum }
  }
  return null
}

function sharesIn(parts: readonly string[]): Shares | null {
  if (parts.length === 0 || parts.length % 2 !== 0) return null
  const pairs = parts.flatMap((name, i) => (i % 2 === 0 ? [[name, parts[i + 1] ?? ''] as const] : []))
  return asShares(pairs)
}

function asShares(pairs: readonly (readonly [string, string])[]): Shares | null {
  const shares = pairs.map(([name, text]) => [name, share(text)] as const)
  return shares.every((pair): pair is readonly [string, number] => pair[1] !== null) ? unique(shares) : null
}

function share(text: string): number | null {
  const value = /^\d(\.\d{1,24})?(e-\d{1,2})?$/.test(text) ? Number(text) : NaN
  return value <= 1 ? value : null
}

function unique<T>(pairs: readonly (readonly [string, T])[]): Readonly<Record<string, T>> | null {
  return new Set(pairs.map(([name]) => name)).size === pairs.length ? Object.fromEntries(pairs) : null
}

function isAction(text: string): text is Steps[number]['action'] {
  return text === 'prepare' || text === 'start' || text === 'scrap'
}
