import { type Estimated, supported, supportedChance } from '../engine.ts'

/** The two languages of the page; Dutch is the source. */
export type LanguageCode = 'nl' | 'en'

const LOCALES: Readonly<Record<LanguageCode, string>> = { nl: 'nl-NL', en: 'en-GB' }

const BEYOND: Readonly<Record<LanguageCode, { readonly less: string; readonly more: string }>> = {
  nl: { less: 'minder dan 1', more: 'meer dan 99' },
  en: { less: 'less than 1', more: 'more than 99' },
}

/** A number, or one with its Monte Carlo error: then no digit is shown that the error does not support (model.md, E56). */
export type Known = number | Estimated

/** Numbers in words of one language; every screen number comes from here. */
export interface Numbers {
  /** Hectares without unit: no decimals from 10 on, one below it. */
  hectares(value: Known): string
  /** A share 0..1 as a percentage without sign: `0.074` is `7`, below 10 % one decimal where it says something. */
  percent(share: Known): string
  /** A share 0..1 as a percentage without sign, with at most `digits` decimals whatever its size. */
  percentTo(share: Known, digits: number): string
  /** A chance 0..1 as a whole percentage without sign; `0` and `100` only for none and all, else `minder dan 1` and `meer dan 99`. */
  chance(share: Known): string
  /** A number with at most `digits` decimals. */
  plain(value: Known, digits?: number): string
  /** A count with thousands separators. */
  count(value: number): string
  /** A number as it stands in an input field: no thousands separators. */
  field(value: number): string
}

/**
 * Makes the number texts of a language.
 * A rounded zero never carries a minus sign: `Intl` writes -0 as "-0".
 */
export function makeNumbers(language: LanguageCode): Numbers {
  const plain = (known: Known, digits = 1): string => {
    const { value, error } = estimated(known)
    return write(language, supported(value, error, 10 ** -digits), digits, true)
  }
  return {
    hectares: (known) => plain(known, Math.abs(estimated(known).value) >= 9.95 ? 0 : 1),
    percent: (known) => {
      const share = estimated(known).value
      return plain(scaled(known, 100), Math.abs(share) >= 0.0995 || share === 0 ? 0 : 1)
    },
    percentTo: (known, digits) => plain(scaled(known, 100), digits),
    chance: (known) => {
      const { value: share, error } = estimated(known)
      const whole = Math.round(supportedChance(share, error, 0.01) * 100)
      if (whole === 0 && share > 1e-9) return BEYOND[language].less
      return whole === 100 && share < 1 - 1e-9 ? BEYOND[language].more : plain(whole, 0)
    },
    plain,
    count: (value) => plain(value, 0),
    field: (value) => write(language, value, decimalsOf(value), false),
  }
}

/** Sets the sign behind a percentage. */
export function percentText(percentage: string): string {
  return `${percentage} %`
}

/** Says how far some work has come, as a whole percentage without sign: `100` only at its end. */
export function percentDone(done: number, total: number): string {
  return String(Math.floor((100 * done) / total))
}

/** Gives a number with its error; one that is known exactly has none. */
export function estimated(known: Known): Estimated {
  return typeof known === 'number' ? { value: known, error: 0 } : known
}

/** Multiplies a number, and its error with it. */
export function scaled(known: Known, factor: number): Estimated {
  const { value, error } = estimated(known)
  return { value: value * factor, error: error * Math.abs(factor) }
}

function write(language: LanguageCode, value: number, digits: number, grouping: boolean): string {
  const scale = 10 ** digits
  const rounded = Math.round(value * scale) / scale || 0
  return formatter(language, digits, grouping).format(rounded)
}

const made = new Map<string, Intl.NumberFormat>()

// Making an Intl formatter costs far more than using it, and a drag asks for hundreds.
function formatter(language: LanguageCode, digits: number, grouping: boolean): Intl.NumberFormat {
  const key = `${language} ${String(digits)} ${String(grouping)}`
  const known = made.get(key)
  if (known) return known
  const fresh = new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: digits, useGrouping: grouping })
  made.set(key, fresh)
  return fresh
}

function decimalsOf(value: number): number {
  const size = Math.abs(value)
  return size >= 100 ? 1 : size >= 1 ? 2 : 4
}

/**
 * Reads a typed number: comma and point both mean decimal, as in scenario files.
 *
 * @returns null when it is no number (thousands separators included)
 */
export function readNumber(text: string): number | null {
  const trimmed = text.trim().replace(',', '.')
  if (!/^[-+]?(\d+\.?\d*|\.\d+)$/.test(trimmed)) return null
  const value = Number(trimmed)
  return Number.isFinite(value) ? value : null
}
