import { type Problem, shown } from '../base/problem.ts'

/** The largest size of a parameter: far beyond any hectare, and every sum and product here stays finite. */
export const LARGEST = 1e15

/** Finds the named parameters that are missing, no number, or outside `least` to `most`. */
export function outside<D extends object>(
  d: D,
  where: string,
  names: readonly (keyof D & string)[],
  least = -LARGEST,
  most = LARGEST,
): Problem[] {
  return names.flatMap((name) => {
    const value: unknown = d[name]
    const place = `${where}.${name}`
    const allowed = `a number from ${least} to ${most}`
    const got = shown(value)
    if (typeof value !== 'number')
      return [{ where: place, what: `${name} is no number`, got, allowed, hint: `Give ${name} a number.` }]
    if (value >= least && value <= most) return []
    const hint = Number.isFinite(value) ? 'Check the unit and the decimal sign.' : 'Give a finite number.'
    return [{ where: place, what: `${name} cannot have this value`, got, allowed, hint }]
  })
}

/** Finds every parameter that lies below the one before it; parameters that are absent are passed over. */
export function descending<D extends object>(d: D, where: string, names: readonly (keyof D & string)[]): Problem[] {
  const present = names.filter((name) => typeof d[name] === 'number')
  return present.slice(1).flatMap((name, i) => {
    const before = present[i]
    if (!(d[name] < d[before])) return []
    const what = `${name} lies below ${before}`
    const allowed = `${shown(d[before])} or more`
    const hint = `These go from small to large: ${present.join(', ')}.`
    return [{ where: `${where}.${name}`, what, got: shown(d[name]), allowed, hint }]
  })
}

/** The first list that has a problem: order is not worth checking among values that are no numbers. */
export function firstOf(...lists: readonly (() => Problem[])[]): Problem[] {
  for (const list of lists) {
    const found = list()
    if (found.length > 0) return found
  }
  return []
}
