import {
  type Estimated,
  INDICATORS,
  type Indicator,
  type Light,
  type Lights,
  estimatedAt,
  lightOf,
  supported,
} from '../../engine.ts'
import { MARKS, type Thirds, countOf } from '../../charts/twenty.ts'

/** Which side of its limits a light stands on. */
export type LightSide = 'low' | 'on' | 'high'

/** One light of the monitor in one year. */
interface Lit {
  readonly indicator: Indicator
  /** Of the middle value. */
  readonly light: Light
  readonly side: LightSide
  /** Value that 1 in 20 futures stays under, middle, and value that 1 in 20 passes. */
  readonly low: Estimated
  readonly middle: Estimated
  readonly high: Estimated
  /** Futures in twenty: too little, on track, too much. */
  readonly count: Thirds
}

/** Reads the lights of a year; none where the year is not simulated or every future failed. */
export function litIn({ years, indicators }: Lights, year: number): readonly Lit[] {
  const at = years.indexOf(year)
  return INDICATORS.flatMap((indicator): Lit[] => {
    const found = indicators[indicator.id]
    const [low, middle, high] = (['p5', 'p50', 'p95'] as const).map((level) =>
      estimatedAt(found?.[level], found?.errors[level], at),
    )
    if (found === undefined || low === undefined || middle === undefined || high === undefined) return []
    const share = (light: Light): number => found.shares[light][at] ?? 0
    const light = lightOf(indicator, middle.value)
    // Rounding must not carry a number over the limit by which its light was judged.
    const keeps = lightOf(indicator, supported(middle.value, middle.error)) === light
    const count = countOf({
      less: share('redLow') + share('amberLow'),
      equal: share('green'),
      more: share('amberHigh') + share('redHigh'),
    })
    const shown = keeps ? middle : { ...middle, error: 0 }
    return [{ indicator, light, side: sideOf(light), low, middle: shown, high, count }]
  })
}

/** Lays the counts of a light out as a row of marks: too little, on track, too much. */
export function marksOf({ less, equal }: Thirds): readonly LightSide[] {
  return Array.from({ length: MARKS }, (_, i) => (i < less ? 'low' : i < less + equal ? 'on' : 'high'))
}

/** Tells the side of a light. */
export function sideOf(light: Light): LightSide {
  return light === 'green' ? 'on' : light === 'redLow' || light === 'amberLow' ? 'low' : 'high'
}

/** The outline of a light around a point, as SVG path data: a ring on track, a triangle that points to where it is off. */
export function lightShape(side: LightSide, x: number, y: number, size: number): string {
  const r = size / 2
  switch (side) {
    case 'on':
      return `M${x - r} ${y}A${r} ${r} 0 1 1 ${x + r} ${y}A${r} ${r} 0 1 1 ${x - r} ${y}Z`
    case 'low':
      return `M${x - r} ${y - r * 0.8}L${x + r} ${y - r * 0.8}L${x} ${y + r * 0.9}Z`
    case 'high':
      return `M${x - r} ${y + r * 0.8}L${x + r} ${y + r * 0.8}L${x} ${y - r * 0.9}Z`
  }
}
