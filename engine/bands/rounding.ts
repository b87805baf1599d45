/**
 * Gives the unit in which a number may be written: the smallest out of 1, 2 and 5 times a power of ten that is at least twice its standard error (E56).
 *
 * @param error in the unit of the number, 0 or more
 * @returns 0 where the error is 0: any digit will do
 */
export function supportedUnit(error: number): number {
  if (!(error > 0) || error === Infinity) return 0
  const least = 2 * error
  let decade = 1
  while (decade > least) decade /= 10
  while (10 * decade <= least) decade *= 10
  return least <= decade ? decade : least <= 2 * decade ? 2 * decade : least <= 5 * decade ? 5 * decade : 10 * decade
}

/**
 * Rounds a number to what its Monte Carlo error supports (E56).
 *
 * @param error its standard error; without one, or with 0, the number stays as it is
 * @param finest the unit to which it will be rounded anyway: where that is coarser the number stays as it is, so as not to be rounded twice
 */
export function supported(value: number, error: number | null | undefined, finest = 0): number {
  const unit = supportedUnit(error ?? 0)
  if (unit === 0 || unit <= finest) return value
  // A unit below 1 has no exact form; its inverse has.
  return (
    (unit < 1 ? Math.round(value * Math.round(1 / unit)) / Math.round(1 / unit) : Math.round(value / unit) * unit) + 0
  )
}

/**
 * Rounds a chance to what its Monte Carlo error supports (E56). Only none and all of the futures are 0 and 1: another chance stays one unit away from them.
 *
 * @param share 0..1
 * @param finest as in `supported`
 */
export function supportedChance(share: number, error: number | null | undefined, finest = 0): number {
  const rounded = supported(share, error, finest)
  if (rounded === share) return share
  const unit = Math.min(0.5, supportedUnit(error ?? 0))
  return Math.min(1 - unit, Math.max(unit, rounded))
}

/**
 * Gives the decimals that a rounded number may show (E56).
 *
 * @param most decimals that are usual for its kind
 */
export function supportedDecimals(error: number | null | undefined, most: number): number {
  const unit = supportedUnit(error ?? 0)
  if (unit === 0) return most
  let decimals = 0
  for (let step = 1; decimals < most && step > unit * (1 + 1e-9); step /= 10) decimals += 1
  return decimals
}

/**
 * Tells whether a calendar year may be written without "about" (E58): its unit of E56 is a year or finer.
 * A coarser unit would name years in which nothing happens, such as those between two reviews; so a year stays whole.
 */
export function isSharpYear(error: number): boolean {
  return supportedUnit(error) <= 1
}
