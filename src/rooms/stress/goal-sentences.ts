import { MARKS } from '../../charts/twenty.ts'
import { type Goal, type LatestStart, LEVERS, type Shortage, TOO_LATE, type Text } from '../../engine.ts'
import type { Numbers } from '../../text/numbers.ts'
import type { Sentence } from '../../text/parts.ts'
import type { TargetWords } from './words.ts'

interface Said {
  readonly words: TargetWords
  readonly numbers: Numbers
}

type Goals = Readonly<Record<'realisedShare' | 'programmeCapacity' | 'latestStart', Goal>>

/** What the headline of the room rests on. */
interface Headline {
  /** The target, 0..1. */
  readonly target: number
  /** What part of it must come; undefined while it is not known. */
  readonly goal: Goal | undefined
  /** Year in which the shortfall counts. */
  readonly year: number
  /** Where, in words such as ` in Barneveld`; empty for the region. */
  readonly where: string
  /** The chance that is asked, 0..1. */
  readonly atMost: number
}

/** Says what part of the target must come, or why the room says nothing yet. */
export function targetHeadline({ target, goal, year, where, atMost }: Headline, said: Said): Sentence {
  const { headline, test } = said.words
  const percent = (share: number): string => said.numbers.percentTo(share, 0)
  if (target === 0) return [{ text: headline.noTarget }]
  if (goal === undefined) return [{ text: headline.working }]
  const odds = oddsText(atMost, said)
  switch (goal.status) {
    case 'found':
      return headline.found(percent(goal.value ?? 0), percent(target), year, where, odds)
    case 'alreadyMet':
      return headline.alreadyMet(percent(target), year, where, odds)
    case 'notReachable': {
      const count = test.count(Math.round(goal.bestChance * MARKS), MARKS, goal.bestChance)
      return headline.notReachable(percent(target), year, where, count)
    }
  }
}

/** Says what each goal takes; without a target (0..1) no share of it can be sought, nor renewal to reach it. */
export function goalLines(
  goals: Goals | null,
  target: number,
  said: Said,
): readonly { readonly name: string; readonly text: string }[] {
  const { names, noTarget, working } = said.words.goals
  const text = (say: (found: Goals) => string): string => (target === 0 ? noTarget : goals ? say(goals) : working)
  return [
    { name: names.share, text: text(({ realisedShare }) => shareSentence(realisedShare, said)) },
    { name: names.capacity, text: text(({ programmeCapacity }) => capacitySentence(programmeCapacity, said)) },
    { name: names.start, text: text(({ latestStart }) => startSentence(latestStart, said)) },
  ]
}

/** Says the least share of the target that must come. */
export function shareSentence(goal: Goal, { words, numbers }: Said): string {
  const percent = (share: number): string => numbers.percentTo(share, 0)
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

/** What the goal comes to, and beside it what is not served: refusing firms is no free solution. */
function goalText(goal: Goal, texts: Texts, write: (value: number) => string, said: Said): string {
  const away = said.numbers.hectares({ value: goal.notServed, error: goal.notServedError })
  return `${answerText(goal, texts, write, said)} ${said.words.goals.notServed(away)}`
}

function answerText(goal: Goal, texts: Texts, write: (value: number) => string, { words, numbers }: Said): string {
  switch (goal.status) {
    case 'alreadyMet':
      return texts.alreadyMet
    case 'notReachable':
      return texts.notReachable(numbers.chance({ value: goal.bestChance, error: goal.bestError }))
    case 'found': {
      const [low, high] = [write(goal.low ?? 0), write(goal.high ?? 0)]
      return texts.found(write(goal.value ?? 0), words.goals.interval(low, high))
    }
  }
}

/** Gives a chance as the choices say it: `1 op 4`, else a percentage. */
export function oddsText(chance: number, { words, numbers }: Said): string {
  return words.goals.odds[String(chance)] ?? words.goals.percent(numbers.percentTo(chance, 0))
}

/** Of which plan, year and chance a latest start speaks. */
interface PlanSaid extends Said {
  readonly of: (text: Text) => string
  /** The plan's name. */
  readonly name: string
  /** Year in which the shortfall counts. */
  readonly year: number
  /** Where, in words such as ` in Barneveld`; empty for the region. */
  readonly where: string
  /** The chance that is asked, 0..1. */
  readonly atMost: number
}

/** Says until when a plan can wait, what the first start year and never starting give, and what the other plans do. */
export function planSentences(found: LatestStart, said: PlanSaid): readonly string[] {
  const { words, numbers, year, where, atMost, name, of } = said
  const { plan } = words
  const [soon, never] = [found.tried[0], found.tried.at(-1)]
  if (soon === undefined || never === undefined) return []
  const start = (value: number): string => (value === never.year ? plan.never : String(value))
  const interval = words.goals.interval(start(found.low ?? never.year), start(found.high ?? never.year))
  const odds = oddsText(atMost, said)
  const chance = ({ probability, standardError }: Shortage): string =>
    numbers.chance({ value: probability, error: standardError })
  const answer = (): string => {
    switch (found.status) {
      case 'found':
        return plan.found(name, start(found.value ?? never.year), interval, year, where, odds)
      case 'alreadyMet': {
        const doubt = found.low === found.value ? '' : ` ${interval}`
        return plan.alreadyMet(name, doubt, year, where, odds, chance(never.shortage))
      }
      case 'notReachable':
        return plan.notReachable(
          name,
          of(TOO_LATE),
          year,
          where,
          odds,
          numbers.chance({ value: found.bestChance, error: found.bestError }),
        )
    }
  }
  const away = (shortage: Shortage): string =>
    numbers.hectares({ value: shortage.notServed, error: shortage.notServedError })
  return [
    answer(),
    plan.compare(soon.year, chance(soon.shortage), chance(never.shortage)),
    plan.notServed(soon.year, away(soon.shortage), away(never.shortage)),
    plan.own(chance(found.own)),
  ]
}
