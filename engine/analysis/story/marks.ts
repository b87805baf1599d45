import type { Text } from '../../base/text.ts'
import type { Scenario } from '../../scenario/types.ts'

/** Something that happened in a year of a future; `plan` is the id of a plan, hectares are ha. */
export type Mark =
  | { readonly kind: 'recession' }
  | {
      readonly kind: 'largeFirm'
      readonly hectares: number
      readonly hasRegionalValue: boolean
      /** Whether it is the one big one that the user put into every future. */
      readonly isBigOne: boolean
      /** Id of the municipality where it found its place; null where it found none. */
      readonly placedIn: string | null
    }
  | { readonly kind: 'prepared'; readonly plan: string }
  | { readonly kind: 'started'; readonly plan: string }
  | { readonly kind: 'declined'; readonly plan: string }
  | { readonly kind: 'scrapped'; readonly plan: string }
  | { readonly kind: 'fellOut'; readonly plan: string }
  | { readonly kind: 'waitsForGrid'; readonly plan: string }
  | { readonly kind: 'issuable'; readonly plan: string; readonly hectares: number; readonly area: number }
  | { readonly kind: 'grid' }
  | { readonly kind: 'target'; readonly met: boolean; readonly missing: number }
  | { readonly kind: 'short'; readonly norm: number }
  | { readonly kind: 'enough'; readonly norm: number }

/** Says a mark in words, a sentence of its own. */
export function wordsOf(mark: Mark, scenario: Scenario): Text {
  switch (mark.kind) {
    case 'recession':
      return { nl: 'Er begint een recessie.', en: 'A recession starts.' }
    case 'largeFirm':
      return largeFirm(mark, scenario)
    case 'prepared':
      return ofPlan(scenario, mark.plan, 'wordt voorbereid', 'is being prepared')
    case 'started':
      return ofPlan(scenario, mark.plan, 'start', 'starts')
    case 'declined':
      return declined(scenario, mark.plan)
    case 'scrapped':
      return ofPlan(scenario, mark.plan, 'wordt geschrapt', 'is scrapped')
    case 'fellOut':
      return ofPlan(scenario, mark.plan, 'sneuvelt', 'falls through')
    case 'waitsForGrid':
      return ofPlan(scenario, mark.plan, 'is klaar, maar wacht op het stroomnet', 'is ready but waits for the grid')
    case 'issuable':
      return issuable(scenario, mark.plan, mark.hectares, mark.area)
    case 'grid':
      return { nl: 'Het stroomnet heeft weer ruimte.', en: 'The grid has room again.' }
    case 'target':
      return target(mark.met, mark.missing)
    case 'short':
      return norm(mark.norm, 'De wachtende vraag komt boven', 'Waiting demand rises above')
    case 'enough':
      return norm(mark.norm, 'De wachtende vraag is weer onder', 'Waiting demand is back below')
  }
}

/** Hectares in words: one decimal below ten, thousands apart. */
export function hectaresText(value: number): Text {
  const en = value < 9.95 ? value.toFixed(1).replace(/\.0$/, '') : value.toFixed(0).replace(/\B(?=(\d{3})+$)/g, ',')
  return { nl: `${en.replace(/[.,]/g, (mark) => (mark === '.' ? ',' : '.'))} ha`, en: `${en} ha` }
}

function largeFirm({ hectares, isBigOne, placedIn }: Mark & { kind: 'largeFirm' }, scenario: Scenario): Text {
  const land = hectaresText(hectares)
  const place = scenario.municipalities.find(({ id }) => id === placedIn)?.name
  const who = isBigOne
    ? {
        nl: `Het extra grote bedrijf meldt zich, vraagt ${land.nl} aan één stuk`,
        en: `The one big one comes, asks for ${land.en} in one piece`,
      }
    : { nl: `Een groot bedrijf vraagt ${land.nl}`, en: `A large firm asks for ${land.en}` }
  return place === undefined
    ? { nl: `${who.nl} en vindt geen plek.`, en: `${who.en} and finds no place.` }
    : { nl: `${who.nl} en krijgt een plek in ${place}.`, en: `${who.en} and finds a place in ${place}.` }
}

function ofPlan(scenario: Scenario, id: string, nl: string, en: string): Text {
  const name = nameOf(scenario, id)
  return { nl: `${name.nl} ${nl}.`, en: `${name.en} ${en}.` }
}

function nameOf({ plans }: Scenario, id: string): Text {
  return plans.find((plan) => plan.id === id)?.name ?? { nl: id, en: id }
}

function declined(scenario: Scenario, id: string): Text {
  const name = nameOf(scenario, id)
  const place = scenario.plans.find((plan) => plan.id === id)?.municipality
  const town = scenario.municipalities.find((municipality) => municipality.id === place)?.name ?? ''
  return { nl: `${town} zegt nee tegen ${name.nl}.`, en: `${town} says no to ${name.en}.` }
}

function issuable(scenario: Scenario, id: string, hectares: number, area: number): Text {
  const name = nameOf(scenario, id)
  const [part, whole] = [hectaresText(hectares), hectaresText(area)]
  if (hectares > 0.999 * area) {
    return { nl: `${name.nl}: ${whole.nl} uitgeefbaar.`, en: `${name.en}: ${whole.en} issuable.` }
  }
  return {
    nl: `${name.nl}: de eerste ${part.nl} van ${whole.nl} uitgeefbaar.`,
    en: `${name.en}: the first ${part.en} of ${whole.en} issuable.`,
  }
}

function target(met: boolean, missing: number): Text {
  const { nl, en } = hectaresText(missing)
  return met
    ? { nl: 'De streefwaarde voor intensivering is gehaald.', en: 'The intensification target is met.' }
    : {
        nl: `De streefwaarde voor intensivering is gemist: ${nl} te weinig.`,
        en: `The intensification target is missed: ${en} too little.`,
      }
}

function norm(hectares: number, above: string, under: string): Text {
  const { nl, en } = hectaresText(hectares)
  return { nl: `${above} de norm van ${nl}.`, en: `${under} the norm of ${en}.` }
}
