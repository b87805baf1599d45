import type { Quantity } from '../kernel/quantities.ts'
import type { OutcomeContext, Recorded } from './outcome.ts'

/** Makes the `of` of an outcome that is a recorded quantity as it stands. */
export function asRecorded(quantity: Quantity): (recorded: Recorded, out: Float64Array) => void {
  return (recorded, out) => {
    out.set(recorded(quantity))
  }
}

/** Makes the `of` of an outcome that is a function of each element of one recorded quantity. */
export function mapped(
  quantity: Quantity,
  each: (value: number, context: OutcomeContext) => number,
): (recorded: Recorded, out: Float64Array, context: OutcomeContext) => void {
  return (recorded, out, context) => {
    const column = recorded(quantity)
    for (let i = 0; i < out.length; i += 1) out[i] = each(column[i], context)
  }
}

/** Makes the `of` of an outcome that is a function of each pair of elements of two recorded quantities. */
export function paired(
  first: Quantity,
  second: Quantity,
  each: (a: number, b: number, context: OutcomeContext) => number,
): (recorded: Recorded, out: Float64Array, context: OutcomeContext) => void {
  return (recorded, out, context) => {
    const a = recorded(first)
    const b = recorded(second)
    for (let i = 0; i < out.length; i += 1) out[i] = each(a[i], b[i], context)
  }
}

/** Turns a column of yearly flows [rows][lanes] into running totals since the base year, in place. */
export function accumulate(column: Float64Array, lanes: number): void {
  for (let i = lanes; i < column.length; i += 1) column[i] = column[i] + column[i - lanes]
}
