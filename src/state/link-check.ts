import {
  type AssumptionId,
  type DistributionKey,
  type LeverDeclaration,
  type LeverId,
  type Levers,
  type ManualStep,
  type Overrides,
  type Problem,
  type Result,
  type Scenario,
  KEY_NAMES,
  LEVERS,
  assumptionDeclaration,
  canHappen,
  eventBounds,
  isEventId,
  isKey,
  isLeverId,
  leverBounds,
  outcomeOf,
} from '../engine.ts'
import type { Words } from '../text/nl.ts'
import { type LinkContent, problem } from './link.ts'
import { readList, readPairs, readProfile, readShares, readSteps, sumOf } from './link-lists.ts'
import { OTHER_POLICY_NAMES, POLICY_NAMES, readPolicies } from './policies.ts'
import { MAP_LAYERS, type Settings, freshSettings } from './settings.ts'

/** Settings that links carry beside levers and assumptions; no lever or assumption may bear one of these names. */
export const RESERVED = [
  'scenario',
  'lang',
  'outcome',
  'area',
  'year',
  'seed',
  'singles',
  'policies',
  'atMost',
  'future',
  'against',
  'plan',
  'layer',
  'key',
] as const

/** Shares that miss 1 by more than this are no whole. */
const WHOLE = 1e-6

type Writable<T> = { -readonly [K in keyof T]: T[K] }

/** Checks every setting of a link against its scenario: all of them good, or a list of what is wrong and nothing applied. */
export function checkLink(content: LinkContent, scenario: Scenario, words: Words): Result<Settings> {
  const settings: Writable<Settings> = freshSettings(content.scenario, scenario.endYear)
  const levers: Partial<Record<LeverId, Levers[LeverId]>> = {}
  const overrides: Writable<Overrides> = {}
  const problems: Problem[] = []
  const said = words.problems.link
  for (const [name, text] of content.entries) {
    const wrong = (what: { what: string; hint: string }, allowed: string, got = text): void => {
      problems.push(problem(what, `link: ${name}`, got, allowed))
    }
    const missed = missedSum(name, text)
    if (missed !== null) {
      wrong(said.sum, said.sum.allowed, said.sum.got(missed.name, String(Number(missed.sum.toFixed(6)))))
      continue
    }
    if ((RESERVED as readonly string[]).includes(name)) {
      const found = viewSetting(name, text, scenario)
      if (found === null) wrong(said.choice, viewAllowed(name, scenario))
      else Object.assign(settings, found)
    } else if (isLeverId(name)) {
      const value = leverValue(LEVERS[name], text, scenario)
      if (value === undefined) wrong(saidOf(LEVERS[name], words), leverAllowed(LEVERS[name], scenario, words))
      else levers[name] = value
    } else if (isEventId(name)) {
      const bounds = eventBounds(scenario, name)
      const value = plainNumber(text)
      if (bounds === null) wrong(said.unknown, said.unknown.allowed)
      else if (value === null || value < bounds.low || value > bounds.high) {
        wrong(said.number, said.range(String(bounds.low), String(bounds.high)))
      } else overrides[name] = value
    } else if (Object.hasOwn(scenario.assumptions, name) && canHappen(scenario, name as AssumptionId)) {
      const value = assumptionValue(name, text)
      if (value === null) wrong(said.number, assumptionAllowed(name, words))
      else overrides[name as AssumptionId] = value
    } else wrong(said.unknown, said.unknown.allowed)
  }
  if (problems.length > 0) return { ok: false, problems }
  return { ok: true, value: { ...settings, levers: levers as Partial<Levers>, overrides } }
}

function viewSetting(name: string, text: string, scenario: Scenario): Partial<Settings> | null {
  switch (name) {
    case 'lang':
      return text === 'nl' || text === 'en' ? { language: text } : null
    case 'outcome':
      return outcomeOf(text) === undefined ? null : { outcome: text }
    case 'area':
      return areaNames(scenario).includes(text) ? { area: text as Settings['area'] } : null
    case 'year': {
      const year = /^\d{4}$/.test(text) ? Number(text) : NaN
      return year > scenario.baseYear && year <= scenario.endYear ? { year } : null
    }
    case 'seed':
      return text.trim() !== '' && text.length <= 60 ? { seed: text } : null
    case 'singles':
      return text === 'on' ? { singles: true } : null
    case 'policies': {
      const policies = readPolicies(text)
      return policies === null ? null : { policies }
    }
    case 'atMost': {
      const atMost = plainNumber(text)
      return atMost !== null && atMost > 0 && atMost < 1 ? { atMost } : null
    }
    case 'against':
      return OTHER_POLICY_NAMES.includes(text) ? { against: text } : null
    case 'plan':
      return waitingPlans(scenario).includes(text) ? { plan: text } : null
    case 'layer': {
      const layer = MAP_LAYERS.find((name) => name === text)
      return layer === undefined ? null : { layer }
    }
    case 'key': {
      const key = distributionKey(text, scenario)
      return key === null ? null : { key }
    }
    case 'future':
      return /^\d{1,4}$/.test(text) && Number(text) < 8192 ? { future: Number(text) } : null
    default:
      return null
  }
}

/** Ids of the plans that wait for a decision. */
function waitingPlans({ plans }: Scenario): readonly string[] {
  return plans.flatMap(({ id, status }) => (status === 'hard' ? [] : [id]))
}

function viewAllowed(name: string, scenario: Scenario): string {
  switch (name) {
    case 'lang':
      return 'nl, en'
    case 'area':
      return areaNames(scenario).slice(0, 8).join(', ')
    case 'year':
      return `${scenario.baseYear + 1}–${scenario.endYear}`
    case 'seed':
      return '1–60'
    case 'singles':
      return 'on'
    case 'policies':
      return POLICY_NAMES.join(', ')
    case 'atMost':
      return '0.01–0.99'
    case 'future':
      return '0–8191'
    case 'against':
      return OTHER_POLICY_NAMES.join(', ')
    case 'plan':
      return waitingPlans(scenario).join(', ')
    case 'layer':
      return MAP_LAYERS.join(', ')
    case 'key':
      return `${KEY_NAMES.join(', ')}, ${scenario.municipalities[0]?.id ?? ''}:0.5,…`
    default:
      return 'shortfall, planningBalance, …'
  }
}

/** Every area a view of this scenario can choose, the whole region first. */
export function areaNames(scenario: Scenario): readonly string[] {
  return [
    'region',
    ...Object.keys(scenario.groups).map((id) => `group:${id}`),
    ...scenario.municipalities.map(({ id }) => `municipality:${id}`),
    ...scenario.segments.map(({ id }) => `segment:${id}`),
  ]
}

function plainNumber(text: string): number | null {
  const value = /^-?\d{1,9}(\.\d{1,12})?(e-?\d{1,2})?$/.test(text) ? Number(text) : NaN
  return Number.isFinite(value) ? value : null
}

function assumptionValue(id: string, text: string): number | null {
  const value = plainNumber(text)
  const declared = assumptionDeclaration(id)
  return value !== null && declared !== null && value >= declared.low && value <= declared.high ? value : null
}

function leverValue(lever: LeverDeclaration, text: string, scenario: Scenario): Levers[LeverId] | undefined {
  switch (lever.kind) {
    case 'number': {
      const value = plainNumber(text)
      if (value === null) return undefined
      if (lever.whole === true && !Number.isInteger(value)) return undefined
      const { low, high } = leverBounds(lever, scenario)
      return value === lever.off || (value >= low && value <= high) ? value : undefined
    }
    case 'choice':
      return lever.choices.find(({ value }) => value === text)?.value as Levers[LeverId] | undefined
    case 'switch':
      return text === 'on' ? true : text === 'off' ? false : undefined
    case 'list':
      return lever.item === 'step' ? steps(text, scenario) : municipalities(text, scenario)
    case 'record':
      return lever.item === 'answer' ? answers(text, scenario) : profile(text, scenario)
  }
}

function municipalities(text: string, scenario: Scenario): Levers['optOut'] | undefined {
  const ids = readList(text)
  const isGood = (id: string, i: number): boolean =>
    ids?.indexOf(id) === i && scenario.municipalities.some((municipality) => municipality.id === id)
  return ids?.every(isGood) ? ids : undefined
}

function answers(text: string, scenario: Scenario): Levers['answer'] | undefined {
  const pairs = readPairs(text)
  if (pairs === null) return undefined
  const good = Object.entries(pairs).every(
    ([plan, answer]) => isPlan(plan, scenario) && /^(yes|no|chance)$/.test(answer),
  )
  return good ? (pairs as Levers['answer']) : undefined
}

function profile(text: string, scenario: Scenario): Levers['profile'] | undefined {
  const mixes = readProfile(text)
  if (mixes === null) return undefined
  const isSegment = (id: string): boolean => scenario.segments.some((segment) => segment.id === id)
  const good = Object.entries(mixes).every(
    ([plan, shares]) => isPlan(plan, scenario) && Object.keys(shares).every(isSegment),
  )
  return good ? mixes : undefined
}

function steps(text: string, scenario: Scenario): Levers['manual'] | undefined {
  const list = readSteps(text)
  const { baseYear, endYear, policy } = scenario
  // A file may state a step outside its years; who shares its list shares that step too.
  const isStated = (step: ManualStep): boolean =>
    policy.manual?.value.some(({ year, plan, action }) => {
      return year === step.year && plan === step.plan && action === step.action
    }) ?? false
  const good = list?.every(
    (step) => isPlan(step.plan, scenario) && ((step.year > baseYear && step.year <= endYear) || isStated(step)),
  )
  return good === true && list !== null ? list : undefined
}

function isPlan(id: string, scenario: Scenario): boolean {
  return scenario.plans.some((plan) => plan.id === id)
}

function distributionKey(text: string, scenario: Scenario): DistributionKey | null {
  const named = KEY_NAMES.find((name) => name === text)
  if (named !== undefined) return named
  const shares = readShares(text)
  return shares !== null && isKey(scenario, shares) ? shares : null
}

/** Finds shares that are well written but do not make up a whole: of a plan in `profile`, or of the key. */
function missedSum(setting: string, text: string): { readonly name: string; readonly sum: number } | null {
  const wholes = setting === 'profile' ? readProfile(text) : setting === 'key' ? { key: readShares(text) } : null
  for (const [name, shares] of Object.entries(wholes ?? {})) {
    if (shares !== null && Math.abs(sumOf(shares) - 1) > WHOLE) return { name, sum: sumOf(shares) }
  }
  return null
}

function saidOf(lever: LeverDeclaration, words: Words): { what: string; hint: string } {
  const said = words.problems.link
  if (lever.kind === 'number') return said.number
  if (lever.kind === 'list') return lever.item === 'step' ? said.steps : said.municipalities
  return lever.kind === 'record' && lever.item === 'shares' ? said.profile : said.choice
}

function leverAllowed(lever: LeverDeclaration, scenario: Scenario, words: Words): string {
  switch (lever.kind) {
    case 'number': {
      const { low, high } = leverBounds(lever, scenario)
      return words.problems.link.range(String(low), String(high))
    }
    case 'choice':
      return lever.choices.map(({ value }) => value).join(', ')
    case 'switch':
      return 'on, off'
    case 'list':
      return lever.item === 'step'
        ? `${scenario.baseYear + 1}–${scenario.endYear}:${somePlan(scenario)}:prepare|start|scrap`
        : scenario.municipalities.map(({ id }) => id).join(', ')
    case 'record':
      return lever.item === 'answer'
        ? `${somePlan(scenario)}:yes|no|chance`
        : `${somePlan(scenario)}:${scenario.segments.map(({ id }) => `${id}:0.…`).join(':')}`
  }
}

function somePlan({ plans }: Scenario): string {
  return (plans.find(({ status }) => status !== 'hard') ?? plans[0])?.id ?? ''
}

function assumptionAllowed(id: string, words: Words): string {
  const declared = assumptionDeclaration(id)
  return words.problems.link.range(String(declared?.low ?? ''), String(declared?.high ?? ''))
}
