import {
  type Area,
  type FixedId,
  type LeverDeclaration,
  type LeverId,
  type Levers,
  LEVERS,
  outcomeOf,
} from '../engine.ts'
import { areaName } from '../state/areas.ts'
import type { Controls } from '../state/controls.svelte.ts'
import type { Language } from '../state/language.svelte.ts'
import { displayOf } from '../text/display.ts'
import { figureText } from '../text/figure.ts'
import { screenUnit, withUnit } from '../text/quantity.ts'
import { fixedKnob } from './knobs.ts'
import { planLeverText } from './plan-texts.ts'

/** A setting in words, for paper. */
interface SettingTold {
  readonly label: string
  readonly text: string
}

/** Says what a picture shows: the scenario, the outcome by its id, where, and the year. */
export function viewTold(outcome: string, area: Area, controls: Controls, language: Language): readonly SettingTold[] {
  const { loaded, settings } = controls
  const { print, chart } = language.words
  const shown = outcomeOf(outcome)
  return [
    { label: print.scenario, text: loaded.fileName ?? language.of(loaded.scenario.title) },
    ...(shown === undefined ? [] : [{ label: chart.pick, text: language.of(shown.label) }]),
    { label: chart.pickArea, text: areaName(area, loaded.scenario, language) ?? chart.region },
    { label: chart.year, text: String(settings.year) },
  ]
}

/** Says every knob that stands elsewhere than the scenario has it, and where it stood. */
export function changesTold(controls: Controls, language: Language): readonly SettingTold[] {
  const { levers, overrides } = controls.settings
  return [
    ...(Object.keys(levers) as LeverId[]).map((id) => leverTold(id, controls, language)),
    ...(Object.keys(overrides) as FixedId[]).flatMap((id) => fixedTold(id, controls, language)),
  ]
}

function leverTold(id: LeverId, { levers, loaded }: Controls, language: Language): SettingTold {
  const lever: LeverDeclaration = LEVERS[id]
  const write = (of: Levers): string =>
    planLeverText(id, of, loaded.scenario, language) ?? leverText(id, of[id], language)
  return { label: language.of(lever.label), text: language.words.print.from(write(levers), write(loaded.levers)) }
}

function leverText(id: LeverId, value: unknown, language: Language): string {
  const { words, numbers } = language
  const lever: LeverDeclaration = LEVERS[id]
  if (lever.kind === 'choice') {
    const choice = lever.choices.find((candidate) => candidate.value === value)
    if (choice !== undefined) return language.of(choice.label)
  }
  if (Array.isArray(value) && value.length === 0) return words.print.none
  const figure = { value, unit: lever.unit, source: [], evidence: 'assumed' as const }
  const unit = lever.kind === 'number' ? screenUnit(id, displayOf(id, lever.unit), words) : ''
  return `${figureText(id, figure, numbers, words)} ${unit}`.trim()
}

function fixedTold(id: FixedId, controls: Controls, language: Language): readonly SettingTold[] {
  const { words, numbers } = language
  const knob = fixedKnob(id, controls, language)
  if (knob === null) return []
  const write = (value: number): string => withUnit(id, value, knob.display, numbers, words)
  return [{ label: knob.label, text: words.print.from(write(knob.value), write(knob.standard)) }]
}
