import type { Scenario } from '../../scenario/types.ts'
import type { Runner } from '../../study/runner.ts'
import type { Given } from '../flags.ts'
import { scenarioFrom } from '../input.ts'
import type { Io } from '../io.ts'
import { ANSWER_FLAGS, type Outcome, answered, refused } from '../outcome.ts'
import { threadsFor, workersFaults } from '../prelude.ts'
import { WORKERS_FLAG, withRunner } from '../threads.ts'
import type { Command } from './command.ts'

/** A page of docs/ whose sentences are chosen by the numbers of two shipped regions. */
interface Page {
  readonly name: string
  readonly purpose: string
  readonly scenarios: readonly [string, string]
  readonly futures: number
  readonly print: (scenarios: readonly [Scenario, Scenario], runner: Runner) => Promise<string>
}

/** Makes the command that prints a page. */
export function pageCommand(page: Page): Command {
  return {
    name: page.name,
    purpose: page.purpose,
    takes: '[flags]',
    examples: [`> ${page.name}.md`],
    flags: [...ANSWER_FLAGS.filter(({ name }) => name === 'out'), WORKERS_FLAG],
    run: (io, given) => run(page, io, given),
  }
}

async function run({ scenarios: [one, other], futures, print }: Page, io: Io, given: Given): Promise<Outcome> {
  const faults = workersFaults(given)
  if (faults.length > 0) return refused(2, faults)
  const first = await scenarioFrom(io, io.own(`scenarios/${one}.json`))
  if (!first.ok) return refused(1, first.problems)
  const second = await scenarioFrom(io, io.own(`scenarios/${other}.json`))
  if (!second.ok) return refused(1, second.problems)
  const threads = threadsFor(given, futures)
  return answered(await withRunner(io, threads, (runner) => print([first.value, second.value], runner)))
}
