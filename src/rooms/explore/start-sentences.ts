import { type Estimated, type PlanStarts, type YearLevels, isSharpYear } from '../../engine.ts'
import type { Numbers } from '../../text/numbers.ts'
import type { StartWords } from './start-words.ts'

/** What happens to the plans of one future, on average. */
type PerFuture = Readonly<
  Record<'starts' | 'tooLate' | 'inTime' | 'tooEarly' | 'fellOut' | 'notYet' | 'scrapped', Estimated>
>

/** Says how many plans start per future, and how they fare. */
export function totalText(perFuture: PerFuture, endYear: number, words: StartWords, numbers: Numbers): string {
  const { starts, tooLate, inTime, tooEarly, fellOut, notYet, scrapped } = perFuture
  const mean = (value: Estimated): string => numbers.plain(value, 1)
  return [
    words.total(mean(starts), mean(tooLate), mean(inTime), mean(tooEarly)),
    words.rest(mean(fellOut), mean(notYet), endYear),
    ...(scrapped.value > 0 ? [words.scrapped(mean(scrapped))] : []),
  ].join(' ')
}

/** Says the year in the middle, and from when to when in 8 of 10 futures; empty where that is the same year. */
export function yearsText(
  { p10, p50, p90, errors }: YearLevels,
  words: StartWords,
): { readonly middle: string; readonly around: string } {
  const write = (value: number, error: number): string =>
    isSharpYear(error) ? value.toFixed(0) : words.about(value.toFixed(0))
  const [low, middle, high] = [write(p10, errors.p10), write(p50, errors.p50), write(p90, errors.p90)]
  return { middle, around: low === high ? '' : words.between(low, high) }
}

/** Tells whether an answer is about these plans: one about another scenario names others. */
export function isAbout(starts: readonly PlanStarts[], plans: readonly { readonly id: string }[]): boolean {
  return starts.length === plans.length && starts.every(({ plan }, i) => plan === plans[i]?.id)
}
