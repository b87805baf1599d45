import { type Axis, axisFor, settledAxis } from './axis.ts'
import { type Series, extremesOf } from './series.ts'

/** The hectare axes of the pictures, which stand still while a knob moves and are measured anew when it rests. */
export class Axes {
  #settled: Readonly<Record<string, Axis>> = $state.raw({})

  /**
   * Gives the axis for a picture; one that has none yet gets it from what is there.
   *
   * @param least the smallest step that the numbers of this outcome can show
   */
  of(key: string, series: Series, least: number): Axis {
    return this.#settled[key] ?? wantedAxis(series, least)
  }

  /** Measures again. */
  settle(key: string, series: Series, least: number): void {
    const axis = settledAxis(this.#settled[key] ?? null, wantedAxis(series, least))
    if (axis !== this.#settled[key]) this.#settled = { ...this.#settled, [key]: axis }
  }

  /** Forgets every axis: another scenario is another picture. */
  clear(): void {
    this.#settled = {}
  }
}

function wantedAxis(series: Series, least: number): Axis {
  return axisFor(extremesOf(series), 5, least)
}
