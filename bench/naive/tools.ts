/** What a plain program draws and computes with: either the language's own Math, or the libraries people reach for. */
import { cos, exp, log, mean, multiply, pi, sqrt } from 'mathjs'
import seedrandom from 'seedrandom'
import * as statistics from 'simple-statistics'

/** Draws, functions and summaries of a plain program. */
export interface Tools {
  readonly random: () => number
  readonly normal: () => number
  readonly exp: (x: number) => number
  readonly log: (x: number) => number
  readonly sqrt: (x: number) => number
  /** Land per segment from land per sector and the mix [segment][sector]. */
  readonly mixed: (mix: number[][], land: number[]) => number[]
  readonly mean: (values: number[]) => number
  /** Quantiles of a list at some levels. */
  readonly quantiles: (values: number[], levels: readonly number[]) => number[]
}

/** Idiomatic JavaScript: Math.random, Box and Muller, a sorted copy per year. */
export const plainTools: Tools = {
  random: Math.random,
  normal: () => Math.sqrt(-2 * Math.log(1 - Math.random())) * Math.cos(2 * Math.PI * Math.random()),
  exp: Math.exp,
  log: Math.log,
  sqrt: Math.sqrt,
  mixed: (mix, land) => mix.map((row) => row.reduce((sum, share, s) => sum + share * land[s], 0)),
  mean: (values) => values.reduce((sum, value) => sum + value, 0) / values.length,
  quantiles: (values, levels) => {
    const sorted = [...values].sort((a, b) => a - b)
    return levels.map((level) => {
      const at = level * (sorted.length - 1)
      const low = Math.floor(at)
      const high = Math.min(low + 1, sorted.length - 1)
      return sorted[low] + (at - low) * (sorted[high] - sorted[low])
    })
  },
}

/** seedrandom, mathjs and simple-statistics, used per draw as their documents show. */
export function libraryTools(seed: string): Tools {
  const random = seedrandom(seed)
  return {
    random,
    normal: () => Number(sqrt(-2 * log(1 - random()))) * cos(2 * pi * random()),
    exp: (x) => exp(x),
    log: (x) => log(x),
    sqrt: (x) => Number(sqrt(x)),
    mixed: (mix, land) => multiply(mix, land),
    mean: (values) => Number(mean(values)),
    quantiles: (values, levels) => levels.map((level) => statistics.quantile(values, level)),
  }
}
