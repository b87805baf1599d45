import { nice, tickStep, ticks } from 'd3-array'

/** A straight axis in units of the outcome: where it starts and ends and which values are named. */
export interface Axis {
  readonly low: number
  readonly high: number
  readonly ticks: readonly number[]
}

/**
 * Makes the axis that shows all `values`: it starts at 0 where nothing is negative, and ends on a round number.
 *
 * @param about roughly how many values are named
 * @param least the smallest step that two names can tell apart
 */
export function axisFor(values: readonly number[], about = 5, least = 0): Axis {
  const finite = values.filter((value) => Number.isFinite(value))
  const low = Math.min(0, ...finite)
  const high = Math.max(0, ...finite)
  // A picture of nothing but crumbs of rounding is a picture of zero.
  const [start, end] = high - low < 1e-9 ? [0, 1] : nice(low, high, about)
  if (tickStep(start, end, about) < least) {
    const [first, last] = [Math.floor(low / least), Math.max(1, Math.ceil(high / least))]
    const named = Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * least).toPrecision(12)))
    return { low: named[0] ?? 0, high: named.at(-1) ?? least, ticks: named }
  }
  return { low: start, high: end, ticks: ticks(start, end, about) }
}

/**
 * Decides which axis a settled picture gets: the one on screen while everything still fits and fills at
 * least half of it, so that a change is seen as a change of the band and not of the ruler.
 */
export function settledAxis(shown: Axis | null, wanted: Axis): Axis {
  if (shown === null) return wanted
  const fits = wanted.low >= shown.low && wanted.high <= shown.high
  const fills = wanted.high - wanted.low > (shown.high - shown.low) / 2
  return fits && fills ? shown : wanted
}

/** Lengthens an axis to `high` with steps of the same size; its start and step stay. */
export function lengthened(axis: Axis, low: number, high: number): Axis {
  const [first, second] = axis.ticks
  const step = first === undefined || second === undefined ? axis.high - axis.low : second - first
  const start = low >= axis.low ? axis.low : Math.floor(low / step) * step
  const end = high <= axis.high ? axis.high : Math.ceil(high / step) * step
  const count = Math.round((end - start) / step)
  if (!(step > 0) || count > 40) return axis
  const origin = Math.ceil(start / step - 1e-9) * step
  const named = Array.from({ length: count + 1 }, (_, i) => origin + i * step).filter((value) => value <= end + 1e-9)
  return { low: start, high: end, ticks: named }
}
