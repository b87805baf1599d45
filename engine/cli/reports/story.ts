import type { Story, Telling, YearTold } from '../../analysis/story/story.ts'
import { stampOf } from '../../study/stamp.ts'
import type { Study } from '../../study/study.ts'
import { inputsBehind } from '../inputs/told.ts'

/** Gives a story to read: a line per year, its marks in words below it. */
export function storyTable(study: Study, { future, norm, tellings }: Story): string {
  const { scenario, seed, inputs } = stampOf(study, 'f64')
  const head = `${scenario.id} (${scenario.hash}), future ${String(future)} of seed ${seed}${inputsBehind(inputs)}; enough: up to ${norm.toFixed(1)} ha waiting\n`
  return [head, ...tellings.map(told)].join('\n')
}

/** The same as one JSON document with its stamp, not rounded. */
export function storyJson(study: Study, story: Story): string {
  return JSON.stringify({ ...stampOf(study, 'f64'), ...story })
}

function told({ policy, years, failed }: Telling): string {
  const gone = failed ? '; this future failed and counts in no band' : ''
  return `policy ${policy}${gone}\n  year    demand   waiting  not served  issuable, ha\n${years.map(yearTold).join('')}`
}

function yearTold({ year, grossDemand, shortfall, notServed, issuable, marks }: YearTold): string {
  const numbers = [grossDemand, shortfall, notServed, issuable].map((value) => value.toFixed(1).padStart(10)).join('')
  const words = marks.map(({ words: { en } }) => `          ${en}\n`).join('')
  return `  ${String(year)}${numbers}\n${words}`
}
