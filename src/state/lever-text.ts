import {
  type ChoiceLever,
  type LeverDeclaration,
  type LeverId,
  type Levers,
  type ManualStep,
  type NumberLever,
  type Scenario,
  LEVERS,
  leverBounds,
} from '../engine.ts'
import type { Words } from '../text/nl.ts'
import { type LinkReading, sumFault } from './link-fault.ts'
import {
  type MissedSum,
  listText,
  missedSum,
  pairsText,
  profileText,
  readList,
  readPairs,
  readProfile,
  readSteps,
  stepsText,
} from './link-lists.ts'
import { plainNumber } from './plain-number.ts'
import { ANSWERS } from './plan-choices.ts'

/** How the values of one kind of lever stand in a link. */
interface LeverForm<Lever, T> {
  /** What is told of a text that is none. */
  readonly said: 'number' | 'choice' | 'municipalities' | 'steps' | 'profile'
  write(value: T): string
  /** null when the text is not allowed here. */
  read(text: string, lever: Lever, scenario: Scenario): T | null
  allowed(lever: Lever, scenario: Scenario, words: Words): string
  /** Finds shares that are well written but make up no whole. */
  missed?(text: string): MissedSum | null
}

const number: LeverForm<NumberLever, number> = {
  said: 'number',
  write: String,
  read: (text, lever, scenario) => {
    const value = plainNumber(text)
    if (value === null || (lever.whole === true && !Number.isInteger(value))) return null
    const { low, high } = leverBounds(lever, scenario)
    return value === lever.off || (value >= low && value <= high) ? value : null
  },
  allowed: (lever, scenario, words) => {
    const { low, high } = leverBounds(lever, scenario)
    return words.problems.link.range(String(low), String(high))
  },
}

const choice: LeverForm<ChoiceLever<string>, string> = {
  said: 'choice',
  write: (value) => value,
  read: (text, { choices }) => choices.find(({ value }) => value === text)?.value ?? null,
  allowed: ({ choices }) => choices.map(({ value }) => value).join(', '),
}

const onOff: LeverForm<LeverDeclaration, boolean> = {
  said: 'choice',
  write: (value) => (value ? 'on' : 'off'),
  read: (text) => (text === 'on' ? true : text === 'off' ? false : null),
  allowed: () => 'on, off',
}

const municipalities: LeverForm<LeverDeclaration, Levers['optOut']> = {
  said: 'municipalities',
  write: listText,
  read: (text, _, scenario) => {
    const ids = readList(text)
    const isGood = (id: string, i: number): boolean =>
      ids?.indexOf(id) === i && scenario.municipalities.some((municipality) => municipality.id === id)
    return ids?.every(isGood) ? ids : null
  },
  allowed: (_, scenario) => scenario.municipalities.map(({ id }) => id).join(', '),
}

const steps: LeverForm<LeverDeclaration, Levers['manual']> = {
  said: 'steps',
  write: stepsText,
  read: (text, _, scenario) => {
    const list = readSteps(text)
    const isGood = (step: ManualStep): boolean =>
      isPlan(step.plan, scenario) && (isInside(step, scenario) || isStated(step, scenario))
    return list?.every(isGood) ? list : null
  },
  allowed: (_, scenario) => `${scenario.baseYear + 1}–${scenario.endYear}:${somePlan(scenario)}:prepare|start|scrap`,
}

const answers: LeverForm<LeverDeclaration, Levers['answer']> = {
  said: 'choice',
  write: pairsText,
  read: (text, _, scenario) => {
    const pairs = readPairs(text)
    const isGood = ([plan, given]: [string, string]): boolean =>
      isPlan(plan, scenario) && ANSWERS.some((answer) => answer === given)
    return pairs !== null && Object.entries(pairs).every(isGood) ? (pairs as Levers['answer']) : null
  },
  allowed: (_, scenario) => `${somePlan(scenario)}:yes|no|chance`,
}

const mixes: LeverForm<LeverDeclaration, Levers['profile']> = {
  said: 'profile',
  write: profileText,
  read: (text, _, scenario) => {
    const profile = readProfile(text)
    if (profile === null || missedSum(profile) !== null) return null
    const isSegment = (id: string): boolean => scenario.segments.some((segment) => segment.id === id)
    const isGood = ([plan, shares]: [string, object]): boolean =>
      isPlan(plan, scenario) && Object.keys(shares).every(isSegment)
    return Object.entries(profile).every(isGood) ? profile : null
  },
  allowed: (_, scenario) => `${somePlan(scenario)}:${scenario.segments.map(({ id }) => `${id}:0.…`).join(':')}`,
  missed: (text) => missedSum(readProfile(text) ?? {}),
}

/** Writes the value of a lever as it stands in a link. */
export function leverText(id: LeverId, value: unknown): string {
  return formOf(LEVERS[id]).write(value)
}

/** Reads the value of a lever out of a link, or says why it is none here. */
export function readLever(id: LeverId, text: string, scenario: Scenario, words: Words): LinkReading<Levers[LeverId]> {
  const lever = LEVERS[id]
  const form = formOf(lever)
  const value = form.read(text, lever, scenario)
  if (value !== null) return { value: value as Levers[LeverId] }
  const missed = form.missed?.(text) ?? null
  if (missed !== null) return { fault: sumFault(missed, words) }
  return { fault: { ...words.problems.link[form.said], allowed: form.allowed(lever, scenario, words) } }
}

// The shelf ties each id to the type of its value; here the id is not known when compiling.
function formOf(lever: LeverDeclaration): LeverForm<LeverDeclaration, unknown> {
  switch (lever.kind) {
    case 'number':
      return number
    case 'choice':
      return choice
    case 'switch':
      return onOff
    case 'list':
      return lever.item === 'step' ? steps : municipalities
    case 'record':
      return lever.item === 'answer' ? answers : mixes
  }
}

function isPlan(id: string, { plans }: Scenario): boolean {
  return plans.some((plan) => plan.id === id)
}

function isInside({ year }: ManualStep, { baseYear, endYear }: Scenario): boolean {
  return year > baseYear && year <= endYear
}

// A file may state a step outside its years; who shares its list shares that step too.
function isStated({ year, plan, action }: ManualStep, { policy }: Scenario): boolean {
  return (
    policy.manual?.value.some((step) => step.year === year && step.plan === plan && step.action === action) ?? false
  )
}

function somePlan({ plans }: Scenario): string {
  return (plans.find(({ status }) => status !== 'hard') ?? plans[0])?.id ?? ''
}
