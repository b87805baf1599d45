import type { LanguageCode } from './numbers.ts'

/**
 * Writes how many of some futures stand for a share of all: `16 van de 20`.
 * Only a share of 0 or 1 is "none" or "all": beside 99 % stands "almost all".
 */
type CountText = (count: number, of: number, share: number) => string

/** Counts of futures, by language. */
export const countText: Readonly<Record<LanguageCode, CountText>> = {
  nl: (count, of, share) =>
    count === 0
      ? `${isNot(share, 0) ? 'bijna ' : ''}geen van de ${of}`
      : count === of
        ? `${isNot(share, 1) ? 'bijna ' : ''}alle ${of}`
        : `${count} van de ${of}`,
  en: (count, of, share) =>
    count === 0
      ? `${isNot(share, 0) ? 'almost ' : ''}none of the ${of}`
      : count === of
        ? `${isNot(share, 1) ? 'almost ' : ''}all ${of}`
        : `${count} of the ${of}`,
}

// Shares are sums of counts, so a whole may miss 1 by a rounding.
function isNot(share: number, whole: 0 | 1): boolean {
  return Math.abs(share - whole) > 1e-9
}
