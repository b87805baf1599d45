/** The table of futures: what went into each of them beside what came out, with weights where somebody gives them (E60). */
import { type Problem, type Result, bad, good } from '../base/problem.ts'
import { type Weighing, weigh } from '../bands/weighted.ts'
import { type Language, problemOf } from '../scenario/complaints/complaint.ts'
import { MOST_EXACT } from '../study/study.ts'
import { badWeight, noWeight, streamedRun, weightsMissing } from './complaints.ts'

/** One input or outcome over the futures of a table. */
export interface TableColumn {
  /** Name: of an assumption, or of an outcome and what more tells it apart. */
  readonly id: string
  /** Unit of the values: the base unit of an assumption, the unit of an outcome. */
  readonly unit: string
  /** [futures], in the order of the table's futures; finite, without -0. */
  readonly values: Float64Array
}

/** A table of futures. Futures that failed are in no column. */
export interface Ensemble {
  /** Numbers of the futures that count, rising; f mod 8 is the replicate. */
  readonly futures: Int32Array
  /** Futures that were run and went astray. */
  readonly failed: number
  readonly inputs: readonly TableColumn[]
  readonly outcomes: readonly TableColumn[]
  /** Null where every future weighs the same. */
  readonly weighing: Weighing | null
}

/** What a table is made of. */
export interface EnsembleParts {
  /** Futures that were run. */
  readonly run: number
  readonly futures: Int32Array
  readonly inputs: readonly TableColumn[]
  readonly outcomes: readonly TableColumn[]
}

/**
 * Makes the table of a run that kept its futures.
 *
 * @returns the table, or the problem that so many futures are not kept one by one: a streamed run has no table
 */
export function ensembleOf(parts: EnsembleParts, language: Language = 'en'): Result<Ensemble> {
  const { run, futures, inputs, outcomes } = parts
  if (run > MOST_EXACT) return bad([problemOf(streamedRun(run, MOST_EXACT), 'futures', run, language)])
  return good({ futures, failed: run - futures.length, inputs, outcomes, weighing: null })
}

/**
 * Gives the table with weights.
 *
 * @param weights [futures], in the order of the table's futures; their scale is of no matter
 * @returns the table, or what is wrong with the weights: not one per future, one below 0 or no number, none above 0
 */
export function weightedBy(ensemble: Ensemble, weights: Float64Array, language: Language = 'en'): Result<Ensemble> {
  const problems = weightProblems(ensemble, weights, language)
  return problems.length > 0 ? bad(problems) : good({ ...ensemble, weighing: weigh(weights) })
}

function weightProblems({ futures }: Ensemble, weights: Float64Array, language: Language): Problem[] {
  if (weights.length !== futures.length) {
    return [problemOf(weightsMissing(weights.length, futures.length), 'weights', weights, language)]
  }
  const wrong = weights.findIndex((weight) => !(weight >= 0 && weight < Infinity))
  if (wrong >= 0) return [problemOf(badWeight, `weights[${String(wrong)}]`, weights[wrong], language)]
  return weights.some((weight) => weight > 0) ? [] : [problemOf(noWeight, 'weights', weights, language)]
}
