/** The numbers of questions, by which threads know them. */
import { plainKey } from '../kernel/inputs.ts'
import type { Question } from '../study/runner.ts'

/** A question and its number. */
export interface Numbered {
  readonly run: number
  readonly question: Question
}

/**
 * Numbers questions: those of the same content alike, as long as they are remembered.
 *
 * @param most how many are remembered; the least recently used that is not under way goes first
 * @param isUnderWay whether there are orders over a question
 * @param onForgotten hears which question is known no longer; it has another number when it comes again
 */
export function questionNumbers(
  most: number,
  isUnderWay: (run: number) => boolean,
  onForgotten: (run: number) => void,
): (question: Question) => Numbered {
  /** Least recently used first. */
  const known = new Map<string, Numbered>()
  const contents = new WeakMap<Question, string>()
  let last = 0

  /** A study asks the same question for every block, so its content is written out once. */
  function contentOf(question: Question): string {
    const content = contents.get(question) ?? plainKey(question)
    contents.set(question, content)
    return content
  }

  return (question) => {
    const content = contentOf(question)
    const asked = known.get(content) ?? { run: ++last, question }
    known.delete(content)
    known.set(content, asked)
    for (const [old, { run }] of known) {
      if (known.size <= most) break
      if (run === asked.run || isUnderWay(run)) continue
      known.delete(old)
      onForgotten(run)
    }
    return asked
  }
}
