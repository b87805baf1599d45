import type { LeverId, Levers, ManualStep, Scenario, Text } from '../engine.ts'
import type { Language } from '../state/language.svelte.ts'
import { percentText } from '../text/numbers.ts'
import { planWords } from '../text/plans.ts'

type Said = Pick<Language, 'code' | 'numbers' | 'of' | 'words'>

/** The name of a kind of land in a running text, without what stands between brackets. */
export function shortName(label: Text, language: Pick<Language, 'of'>): string {
  return language
    .of(label)
    .replace(/ \(.*\)$/, '')
    .toLowerCase()
}

/** Says a mix: `60 % gewoon bedrijventerrein, 40 % zwaar`. */
export function mixText(mix: Readonly<Record<string, number>>, scenario: Scenario, language: Said): string {
  return scenario.segments
    .filter(({ id }) => (mix[id] ?? 0) > 0)
    .map(({ id, label }) => `${percentText(language.numbers.percent(mix[id] ?? 0))} ${shortName(label, language)}`)
    .join(', ')
}

/** Says a step by hand: `2027, Zoekgebied Woudenberg, starten`. */
export function stepText(step: ManualStep, scenario: Scenario, language: Said): string {
  const words = planWords[language.code].manual
  return words.step(step.year, planName(step.plan, scenario, language), words.actions[step.action])
}

/** The name of a plan; its id where the scenario does not know it. */
export function planName(id: string, scenario: Scenario, language: Pick<Language, 'of'>): string {
  const found = scenario.plans.find((plan) => plan.id === id)
  return found === undefined ? id : language.of(found.name)
}

/** Says what a lever that is chosen per plan stands at; null for every other lever. */
export function planLeverText(id: LeverId, levers: Levers, scenario: Scenario, language: Said): string | null {
  const words = planWords[language.code]
  const list = (items: readonly string[]): string => (items.length === 0 ? words.nothing : items.join('; '))
  const named = <T>(record: Readonly<Record<string, T>>, say: (value: T) => string): string =>
    list(Object.entries(record).map(([plan, value]) => `${planName(plan, scenario, language)}: ${say(value)}`))
  switch (id) {
    case 'manual':
      return list(levers.manual.map((step) => stepText(step, scenario, language)))
    case 'answer':
      return named(levers.answer, (answer) => language.words.knobs.answers[answer])
    case 'profile':
      return named(levers.profile, (mix) => mixText(mix, scenario, language))
    default:
      return null
  }
}
