import { plainKey } from '../../engine/kernel/inputs.ts'
import { toEnd } from '../../engine/kernel/run.ts'
import type { Lanes, OpenQuestion, Opened } from '../../engine/study/bench.ts'
import { backendFor, openQuestion } from '../../engine/study/openQuestion.ts'
import { type Question, type Runner, CalledOff } from '../../engine/study/runner.ts'

/** Runs every order at once on the calling thread, without slices: what other runners are held against. */
export function directRunner(lanes: Lanes = 'quickest', open: OpenQuestion = openQuestion): Runner {
  let last: { readonly key: string; readonly opened: Opened } | undefined
  const opened = (question: Question): Opened => {
    const key = plainKey(question)
    last = last?.key === key ? last : { key, opened: open(question, lanes) }
    return last.opened
  }
  return {
    width: 1,
    lanes: (asked) => {
      const { name, precision } = backendFor(lanes, asked)
      return { backend: name, precision }
    },
    run: (question, reductions, blocks, order) =>
      order?.signal?.aborted === true
        ? Promise.reject(new CalledOff())
        : Promise.resolve(toEnd(opened(question).reduce(reductions, blocks))),
  }
}
