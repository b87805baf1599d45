import { type Goal, LEVERS } from '../../engine.ts'
import type { Numbers } from '../../text/numbers.ts'
import type { TargetWords } from '../../text/target.ts'

interface Said {
  readonly words: TargetWords
  readonly numbers: Numbers
}

/** Says the least share of the target that must come. */
export function shareSentence(goal: Goal, { words, numbers }: Said): string {
  const percent = (share: number): string => numbers.plain(share * 100, 0)
  return goalText(goal, words.goals.share, percent, { words, numbers })
}

/** Says the least renewal per year. */
export function capacitySentence(goal: Goal, { words, numbers }: Said): string {
  const { notReachable, ...rest } = words.goals.capacity
  const most = numbers.hectares(LEVERS.programmeCapacity.max)
  const texts = { ...rest, notReachable: (best: string) => notReachable(best, most) }
  return goalText(goal, texts, (value) => numbers.hectares(value), { words, numbers })
}

/** Says the latest start of the programme. */
export function startSentence(goal: Goal, said: Said): string {
  return goalText(goal, said.words.goals.start, (year) => String(year), said)
}

interface Texts {
  readonly found: (value: string, interval: string) => string
  readonly alreadyMet: string
  readonly notReachable: (best: string) => string
}

function goalText(goal: Goal, texts: Texts, write: (value: number) => string, { words, numbers }: Said): string {
  switch (goal.status) {
    case 'alreadyMet':
      return texts.alreadyMet
    case 'notReachable':
      return texts.notReachable(numbers.chance(goal.bestChance))
    case 'found': {
      const [low, high] = [write(goal.low ?? 0), write(goal.high ?? 0)]
      return texts.found(write(goal.value ?? 0), words.goals.interval(low, high))
    }
  }
}

/** Gives a chance as the choices say it: `1 op 4`, else a percentage. */
export function oddsText(chance: number, { words, numbers }: Said): string {
  return words.goals.odds[String(chance)] ?? words.goals.percent(numbers.plain(chance * 100, 0))
}
