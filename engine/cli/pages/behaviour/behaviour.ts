import type { Estimate, Numbers, Region } from './measure.ts'
import { VARIANTS, type VariantId } from './variants.ts'

/** The two regions of the page: one with a backlog, one with land for about ten years. */
export interface Regions {
  readonly amersfoort: Region
  readonly balance: Region
}

/** A table of the page; its first column is a name. */
export interface Table {
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** Something that is said to hold, and whether it does. */
export interface Claim {
  readonly says: string
  readonly holds: boolean
  /** The numbers behind it. */
  readonly measured: string
  /** Why it does not hold, or what to know about it when it does. */
  readonly why: { readonly holds?: string; readonly fails?: string }
}

/** A part of the page. */
export interface Behaviour {
  readonly title: string
  readonly needs: readonly VariantId[]
  readonly tell: (regions: Regions) => { readonly tables: readonly Table[]; readonly claims: readonly Claim[] }
}

/** Gives both regions with their names, for tables and claims that hold for each. */
export function each({ amersfoort, balance }: Regions): readonly (readonly [name: string, region: Region])[] {
  return [
    ['regio-amersfoort', amersfoort],
    ['regio-in-balans', balance],
  ]
}

/** Writes a mean with its Monte Carlo error. */
export function told({ mean, error }: Estimate, digits = 0): string {
  return `${plain(mean, digits)} ± ${plain(error, digits)}`
}

/** Writes a mean with a sign and its error. */
export function signed(estimate: Estimate, digits = 0): string {
  return estimate.mean > 0 ? `+${told(estimate, digits)}` : told(estimate, digits)
}

/** Writes a share in percent with its error. */
export function percent({ mean, error }: Estimate, digits = 0): string {
  return `${told({ mean: 100 * mean, error: 100 * error }, digits)} %`
}

/** Writes a number without a minus before nothing. */
export function plain(value: number, digits = 0): string {
  const text = value.toFixed(digits)
  return Number(text) === 0 ? text.replace('-', '') : text
}

/** Makes a table with a row per variant. */
export function variantTable(
  { of }: Region,
  variants: readonly VariantId[],
  columns: Readonly<Record<string, (numbers: Numbers) => string>>,
): Table {
  return {
    head: ['', ...Object.keys(columns)],
    rows: variants.map((id) => [VARIANTS[id].label, ...Object.values(columns).map((write) => write(of(id)))]),
  }
}
