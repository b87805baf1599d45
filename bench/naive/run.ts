/** Runs a plain program: a future at a time, then means and quantiles of the three outcomes per year. */
import { type Path, future } from './model.ts'
import type { Tools } from './tools.ts'
import type { World } from './world.ts'

export const LEVELS = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95] as const
const OUTCOMES = ['shortfall', 'notServed', 'planningBalance'] as const

/** Mean and quantiles [year][level] of an outcome, from the base year on. */
export interface PlainBands {
  readonly mean: readonly number[]
  readonly bands: readonly (readonly number[])[]
}

/** Simulates and summarises. */
export function runPlain(w: World, futures: number, tools: Tools): Readonly<Record<string, PlainBands>> {
  const paths: Path[] = []
  for (let f = 0; f < futures; f++) {
    const path = future(w, tools)
    if (!path.failed) paths.push(path)
  }
  return Object.fromEntries(
    OUTCOMES.map((id) => {
      const years = Array.from({ length: w.years + 1 }, (_, t) => paths.map((path) => path[id][t]))
      return [id, { mean: years.map(tools.mean), bands: years.map((values) => tools.quantiles(values, LEVELS)) }]
    }),
  )
}
