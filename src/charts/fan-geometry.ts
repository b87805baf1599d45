import { scaleLinear } from 'd3-scale'
import { area, line } from 'd3-shape'

/** A straight axis in units of what is drawn: where it starts and ends and which values are named. */
export interface Axis {
  readonly low: number
  readonly high: number
  readonly ticks: readonly number[]
}

/** What a fan draws; lists go by year, from the base year on. */
export interface Fan {
  readonly years: readonly number[]
  readonly bands: Readonly<Record<'p5' | 'p10' | 'p25' | 'p50' | 'p75' | 'p90' | 'p95', readonly number[]>>
  /** Single futures: the base year, and the years after it. */
  readonly paths: readonly { readonly base: number; readonly values: readonly number[] }[]
  /** The line between enough and short; null where there is none. */
  readonly threshold: number | null
}

/** The plot inside a picture, in pixels. */
export interface Plot {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Straight scales of a plot, and back from a pixel to a year. */
export interface Scales {
  readonly x: (year: number) => number
  readonly y: (value: number) => number
  readonly yearAt: (pixel: number) => number
}

/** Makes the scales of a plot: years to the right, values upward. */
export function scalesOf(plot: Plot, first: number, last: number, axis: Axis): Scales {
  const x = scaleLinear([first, last], [plot.left, plot.right])
  const y = scaleLinear([axis.low, axis.high], [plot.bottom, plot.top])
  return {
    x: (year) => x(year),
    y: (value) => y(value),
    yearAt: (pixel) => Math.max(first, Math.min(last, Math.round(x.invert(pixel)))),
  }
}

/** The paths of a fan, as SVG path data. */
export interface FanPaths {
  /** P5 to P95. */
  readonly outer: string
  /** P10 to P90. */
  readonly wide: string
  /** P25 to P75. */
  readonly inner: string
  readonly low: string
  readonly high: string
  readonly middle: string
  readonly singles: readonly string[]
}

type Point = readonly [year: number, value: number]

/** Draws a fan on scales. */
export function fanPaths({ years, bands, paths }: Fan, { x, y }: Scales): FanPaths {
  const curve = line<Point>(
    ([year]) => x(year),
    ([, value]) => y(value),
  )
  const draw = (values: readonly number[]): string => curve(points(years, values)) ?? ''
  const between = (low: readonly number[], high: readonly number[]): string => {
    const shape = area<number>(
      (i) => x(years[i] ?? 0),
      (i) => y(low[i] ?? 0),
      (i) => y(high[i] ?? 0),
    )
    return shape(years.map((_, i) => i)) ?? ''
  }
  return {
    outer: between(bands.p5, bands.p95),
    wide: between(bands.p10, bands.p90),
    inner: between(bands.p25, bands.p75),
    low: draw(bands.p10),
    high: draw(bands.p90),
    middle: draw(bands.p50),
    singles: paths.map(({ base, values }) => draw([base, ...values])),
  }
}

/** Draws one line on scales. */
export function linePath(years: readonly number[], values: readonly number[], { x, y }: Scales): string {
  const curve = line<Point>(
    ([year]) => x(year),
    ([, value]) => y(value),
  )
  return curve(points(years, values)) ?? ''
}

function points(years: readonly number[], values: readonly number[]): Point[] {
  return years.map((year, i): Point => [year, values[i] ?? 0])
}

/** Which years are named under a picture: every fifth or tenth, never so close that they touch. */
export function namedYears(first: number, last: number, width: number, gap: number): readonly number[] {
  const steps = [5, 10, 20]
  const step = steps.find((candidate) => (width * candidate) / Math.max(1, last - first) >= gap) ?? 20
  const years: number[] = []
  for (let year = Math.ceil(first / step) * step; year <= last; year += step) years.push(year)
  return years
}
