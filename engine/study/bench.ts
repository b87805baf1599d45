/** The working side of a runner: a question made ready to run, on whatever thread that stands. */
import type { AskedReduction, Blocks, Question } from './runner.ts'

/** Which lanes are wanted: the quickest there are, or plain TypeScript, the oracle and fallback (f64 alone). */
export type Lanes = 'quickest' | 'typescript'

/** A question made ready: its columns, constants and machines. */
export interface Opened {
  /**
   * Runs and reduces blocks in slices of a few milliseconds: each step of the generator is one slice, so that its thread can hear messages and let
   * a more urgent order go first. Several generators of one or several questions may be under way on one thread, in any order of their steps.
   *
   * @returns the bytes of each reduction
   */
  reduce(reductions: readonly AskedReduction[], blocks: Blocks): Generator<undefined, readonly Uint8Array[], undefined>
}

/**
 * Makes a question ready; takes some ten milliseconds.
 *
 * @param room bytes of columns that this thread may keep for the next question of the same seed and assumptions
 */
export type OpenQuestion = (question: Question, lanes: Lanes, room?: number) => Opened
