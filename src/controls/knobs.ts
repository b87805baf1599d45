import {
  type AssumptionId,
  type Distribution,
  type EventId,
  type FixedId,
  type LeverId,
  type NumberLever,
  type Overrides,
  type Scenario,
  EVENTS,
  LEVERS,
  assumptionDeclaration,
  bigOneOf,
  canHappen,
  eventBounds,
  isEventId,
  isUncertain,
  leverBounds,
  quantile,
  sectorOf,
} from '../engine.ts'
import type { Controls } from '../state/controls.svelte.ts'
import type { Language } from '../state/language.svelte.ts'
import { displayOf } from '../text/display.ts'
import { screenUnit } from '../text/quantity.ts'
import type { NumberKnob } from './knob.ts'
import { isNeutral, leverOrigin, originOf } from './origin.ts'

/** Makes the knob of a lever that is a number. */
export function leverKnob(id: LeverId, lever: NumberLever, controls: Controls, language: Language): NumberKnob {
  const { loaded, levers } = controls
  const display = displayOf(id, lever.unit)
  const { low, high } = leverBounds(lever, loaded.scenario)
  return {
    id,
    label: language.of(lever.label),
    help: language.of(lever.help),
    display,
    unit: screenUnit(id, display, language.words),
    min: low,
    max: high,
    step: lever.step,
    low,
    high,
    whole: lever.whole ?? false,
    value: levers[id] as number,
    standard: loaded.levers[id] as number,
    changed: controls.settings.levers[id] !== undefined,
    drawn: null,
    origin: leverOrigin(id, loaded.scenario, language.words.knobs.ownDefault),
    neutral: isNeutral(id, levers[id]),
  }
}

const drawnFrom = new WeakMap<object, readonly [p10: number, p50: number, p90: number]>()

// A drag asks for every open knob in every frame, and some inverse distributions are slow.
function drawn(distribution: Distribution): readonly [p10: number, p50: number, p90: number] {
  const known = drawnFrom.get(distribution)
  if (known !== undefined) return known
  const found = [quantile(distribution, 0.1), quantile(distribution, 0.5), quantile(distribution, 0.9)] as const
  drawnFrom.set(distribution, found)
  return found
}

/** Makes the knob of what can be fixed in every future: an assumption, or a figure of an event; null where the scenario does not know it. */
export function fixedKnob(id: FixedId, controls: Controls, language: Language): NumberKnob | null {
  return isEventId(id) ? eventKnob(id, controls, language) : assumptionKnob(id, controls, language)
}

/** Makes the knob of an event that the user may put into every future (E57). */
function eventKnob(id: EventId, controls: Controls, language: Language): NumberKnob | null {
  const { scenario } = controls.loaded
  const bounds = eventBounds(scenario, id)
  if (bounds === null) return null
  const declared = EVENTS[id]
  const display = displayOf(id, declared.unit)
  const valueIn = (overrides: Overrides): number => {
    const { hectares, year } = bigOneOf(scenario, overrides)
    return id === 'bigOne' ? hectares : year
  }
  const { overrides } = controls.settings
  const isYear = declared.unit === 'year'
  return {
    id,
    label: language.of(declared.label),
    help: language.of(declared.help),
    display,
    unit: screenUnit(id, display, language.words),
    min: isYear ? bounds.low : declared.min,
    max: isYear ? bounds.high : declared.max,
    step: declared.step,
    ...bounds,
    whole: isYear,
    value: valueIn(overrides),
    standard: valueIn({}),
    changed: overrides[id] !== undefined,
    drawn: null,
    origin: null,
    neutral: bigOneOf(scenario, overrides).hectares === 0,
  }
}

/** Makes the knob of an assumption: it shows the middle of what is drawn until the user fixes it. */
function assumptionKnob(id: AssumptionId, controls: Controls, language: Language): NumberKnob | null {
  const { scenario } = controls.loaded
  const declared = assumptionDeclaration(id)
  const figure = scenario.assumptions[id]
  if (declared === null || figure === undefined) return null
  const { value: distribution } = figure
  const fixed = controls.settings.overrides[id]
  const [low, middle, high] = drawn(distribution)
  const kind = id.includes('.') ? id.slice(0, id.indexOf('.')) : id
  const display = displayOf(kind, declared.unit)
  return {
    id,
    label: labelOf(id, scenario, language),
    help: language.of(declared.help),
    display,
    unit: screenUnit(kind, display, language.words),
    min: declared.min,
    max: declared.max,
    step: declared.step,
    low: declared.low,
    high: declared.high,
    whole: false,
    value: fixed ?? middle,
    standard: middle,
    changed: fixed !== undefined,
    drawn: isUncertain(distribution) ? [low, high] : null,
    origin: originOf(figure, scenario),
    neutral: false,
  }
}

function labelOf(id: string, scenario: Scenario, language: Language): string {
  const sector = sectorOf(id)
  const declared = assumptionDeclaration(id)
  const label = declared === null ? id : language.of(declared.label)
  const named = scenario.sectors.find((candidate) => candidate.id === sector)
  return named === undefined ? label : language.of(named.label)
}

/** Levers of the first screen, in its order. */
const FIRST_LEVERS: readonly LeverId[] = ['intensificationTarget', 'programmeCapacity', 'cooperation', 'strategy']
/** Assumptions of the first screen, in its order. */
export const FIRST_ASSUMPTIONS: readonly AssumptionId[] = ['growthPosition', 'transition', 'leadScale']

/** Tells whether a lever stands on the first screen; the review interval and the programme by hand stand beside the strategy. */
export function isFirstLever(id: LeverId): boolean {
  return FIRST_LEVERS.includes(id) || id === 'reviewInterval' || id === 'manual'
}

const ASSUMPTION_THEMES = {
  economy: ['growthPosition', 'modelError', 'recessionChance', 'recessionDepth'],
  land: ['transition', 'landTrendError', 'withdrawal', 'replaced', 'release', 'largePerYear'],
  queue: ['footloose', 'giveUp'],
  renewal: ['gainPerHa', 'deliveryFactor', 'deliveryDelay'],
  procedures: ['leadScale', 'fallScale', 'gridReadyYear'],
  counts: ['stockScale', 'issuableScale', 'waitingScale'],
} as const
const SECTOR_THEMES = ['landPerJob', 'parkShare', 'growthError'] as const

type AssumptionTheme = keyof typeof ASSUMPTION_THEMES | (typeof SECTOR_THEMES)[number]

/** Events that a scenario knows, in the order of their knobs. */
export function eventsOf(scenario: Scenario): readonly EventId[] {
  return (Object.keys(EVENTS) as EventId[]).filter((id) => eventBounds(scenario, id) !== null)
}

/** The remaining assumptions of a scenario by theme; an assumption that no theme names stands under `economy`. */
export function assumptionThemes(scenario: Scenario): readonly (readonly [AssumptionTheme, readonly AssumptionId[]])[] {
  const rest = (Object.keys(scenario.assumptions) as AssumptionId[]).filter(
    (id) => !FIRST_ASSUMPTIONS.includes(id) && canHappen(scenario, id),
  )
  const themeOf = (id: AssumptionId): AssumptionTheme => {
    const kind = SECTOR_THEMES.find((theme) => id.startsWith(`${theme}.`))
    if (kind !== undefined) return kind
    const named = Object.entries(ASSUMPTION_THEMES).find(([, ids]) => (ids as readonly string[]).includes(id))
    return (named?.[0] ?? 'economy') as AssumptionTheme
  }
  const themes = [...(Object.keys(ASSUMPTION_THEMES) as AssumptionTheme[]), ...SECTOR_THEMES]
  return themes
    .map((theme) => [theme, rest.filter((id) => themeOf(id) === theme)] as const)
    .filter(([, ids]) => ids.length > 0)
}

const LEVER_THEMES = [
  'target',
  'existing',
  'adaptive',
  'monitoring',
  'sieve',
  'protocol',
  'largeScale',
  'region',
] as const
type LeverTheme = (typeof LEVER_THEMES)[number]

/** Outcomes in which a theme shows what it admits and what it turns away. */
export const SHOWN_IN: Partial<Readonly<Record<LeverTheme, readonly string[]>>> = {
  sieve: ['admittedDemand', 'refusedDemand', 'admittedJobs', 'refusedJobs'],
  largeScale: ['largePlaced', 'largeRefused'],
}

/** The remaining levers by theme, in the order of the five actions. */
export function leverThemes(): readonly (readonly [LeverTheme, readonly LeverId[]])[] {
  const rest = (Object.keys(LEVERS) as LeverId[]).filter((id) => !isFirstLever(id))
  return LEVER_THEMES.map((theme) => [theme, rest.filter((id) => LEVERS[id].theme === theme)] as const).filter(
    ([, ids]) => ids.length > 0,
  )
}
