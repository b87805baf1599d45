import { type Axis, axisFor, settledAxis } from '../charts/axis.ts'
import { type Series, extremesOf } from '../charts/series.ts'

/** The hectare axes of the pictures, which stand still while a knob moves and are measured anew when it rests. */
export class Axes {
  #settled: Readonly<Record<string, Axis>> = $state.raw({})

  /** Gives the axis for a picture; one that has none yet gets it from what is there. */
  of(key: string, series: Series): Axis {
    return this.#settled[key] ?? axisFor(extremesOf(series))
  }

  /** Measures again. */
  settle(key: string, series: Series): void {
    const axis = settledAxis(this.#settled[key] ?? null, axisFor(extremesOf(series)))
    if (axis !== this.#settled[key]) this.#settled = { ...this.#settled, [key]: axis }
  }

  /** Forgets every axis: another scenario is another picture. */
  clear(): void {
    this.#settled = {}
  }
}
