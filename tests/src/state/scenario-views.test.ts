import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import {
  type LeverId,
  type Levers,
  type Scenario,
  type Text,
  LEVERS,
  LEVER_IDS,
  assumptionIds,
  defaultPolicy,
  outcomeOf,
  parseScenario,
} from '../../../engine/index.ts'
import { estimatesIn, placeEstimates } from '../../../src/rooms/explore/estimates.ts'
import {
  FIRST_ASSUMPTIONS,
  assumptionThemes,
  isFirstLever,
  leverKnob,
  leverThemes,
} from '../../../src/controls/knobs.ts'
import type { Controls } from '../../../src/state/controls.svelte.ts'
import type { Language } from '../../../src/state/language.svelte.ts'
import { areaNames, whereIn } from '../../../src/state/areas.ts'
import { questionOf } from '../../../src/state/question.ts'
import { figuresOf } from '../../../src/state/figures.ts'
import { countUncertain } from '../../../src/state/uncertainty.ts'
import { groupInSentence, segmentInSentence } from '../../../src/text/area.ts'
import { en } from '../../../src/text/en.ts'
import { figureText } from '../../../src/text/figure.ts'
import { nl } from '../../../src/text/nl.ts'
import { makeNumbers } from '../../../src/text/numbers.ts'

const scenario = shipped('regio-amersfoort')

function shipped(name: string): Scenario {
  const text = readFileSync(new URL(`../../../scenarios/${name}.json`, import.meta.url), 'utf8')
  const read = parseScenario(text)
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return read.value
}

test('every assumption of a scenario has one knob', () => {
  const themes = assumptionThemes(scenario).flatMap(([, ids]) => ids)
  const all = [...FIRST_ASSUMPTIONS, ...themes]
  expect([...all].sort()).toEqual([...assumptionIds(scenario.sectors.map(({ id }) => id))].sort())
})

test('a region without land for large firms has no knob for them', () => {
  const without = shipped('noord-brabant-2022')
  expect(assumptionThemes(scenario).flatMap(([, ids]) => ids)).toContain('largePerYear')
  expect(assumptionThemes(without).flatMap(([, ids]) => ids)).not.toContain('largePerYear')
})

test('the knob of a year runs over the years of the scenario', () => {
  const { levers } = defaultPolicy(scenario)
  const controls = { loaded: { id: 'x', scenario, levers, fileName: null }, levers, settings: { levers: {} } }
  const language = { words: nl, of: ({ nl }: Text) => nl }
  const rangeOf = (id: 'firstReview' | 'targetYear' | 'programmeStart'): readonly number[] => {
    const knob = leverKnob(id, LEVERS[id], controls as unknown as Controls, language as unknown as Language)
    return [knob.min, knob.max, knob.low, knob.high]
  }
  expect(rangeOf('firstReview')).toEqual([2023, 2050, 2023, 2050])
  expect(rangeOf('targetYear')).toEqual([2023, 2050, 2023, 2050])
  expect(rangeOf('programmeStart')).toEqual([2004, 2050, 2004, 2050])
})

test('every lever has one control', () => {
  const themed: readonly LeverId[] = leverThemes().flatMap(([, ids]) => ids)
  const all = [...themed, ...LEVER_IDS.filter(isFirstLever)]
  expect(all.sort()).toEqual([...LEVER_IDS].sort())
})

test('uncertain assumptions are counted from the scenario, and a fixed one no longer counts', () => {
  const { uncertain, assumed } = countUncertain(scenario, {})
  expect(uncertain).toBe(39)
  expect(assumed).toBe(32)
  expect(countUncertain(scenario, { transition: 0.1 })).toEqual({ uncertain: 38, assumed: 31 })
})

test('where stands inside a sentence without the capital of a title', () => {
  const language = (code: 'nl' | 'en') =>
    ({ code, of: (text: Text) => text[code], words: code === 'nl' ? nl : en }) as unknown as Language
  const areas = ['region', 'group:utrecht7', 'group:gelderland2', 'municipality:Baarn', 'segment:largescale'] as const
  const said = (code: 'nl' | 'en') => areas.map((area) => whereIn(area, scenario, language(code)))
  expect(said('nl')).toEqual([
    '',
    ' in zeven Utrechtse gemeenten',
    ' in Barneveld en Nijkerk (Gelderland)',
    ' in Baarn',
    ' in het segment grootschalig',
  ])
  expect(said('en')).toEqual([
    '',
    ' in seven municipalities in Utrecht',
    ' in Barneveld and Nijkerk (Gelderland)',
    ' in Baarn',
    ' in the large-scale segment',
  ])
  expect(whereIn('segment:heavy', scenario, language('nl'))).toBe(' in het segment zwaar')
  expect(segmentInSentence('XL-kavels')).toBe('XL-kavels')
  expect(groupInSentence('Utrecht en omgeving', 'nl')).toBe('Utrecht en omgeving')
})

test('in the area of large firms the question also asks what was refused', () => {
  const asked = { scenario, levers: {} as Levers, overrides: {}, seed: 'x', outcome: 'shortfall' }
  expect(questionOf({ ...asked, area: 'segment:largescale' }).outcomes).toContain('cumulativeLargeRefused')
  expect(questionOf({ ...asked, area: 'segment:heavy' }).outcomes).not.toContain('cumulativeLargeRefused')
})

test('an estimate stands only in the picture of exactly its outcome, area, start and period', () => {
  const placed = placeEstimates({ scenario, unitOf: (id) => outcomeOf(id)?.unit ?? null })
  expect(placed.map(({ misfits }) => misfits.length === 0)).toEqual([false, true, false, false, false])
  const barneveld = placed[1]?.estimate
  expect(estimatesIn(placed, 'cumulativeGrossDemand', 'municipality:Barneveld')).toEqual([barneveld])
  for (const area of ['region', 'group:gelderland2', 'municipality:Nijkerk'] as const) {
    expect(estimatesIn(placed, 'cumulativeGrossDemand', area)).toEqual([])
  }
  expect(estimatesIn(placed, 'grossDemand', 'municipality:Barneveld')).toEqual([])
})

test('the sources list every figure of the file', () => {
  const text = readFileSync(new URL('../../../scenarios/regio-amersfoort.json', import.meta.url), 'utf8')
  const inFile = text.split('"evidence"').length - 1
  expect(figuresOf(scenario)).toHaveLength(inFile)
})

test('every figure of every shipped scenario can be written', () => {
  const numbers = makeNumbers('nl')
  for (const name of ['regio-amersfoort', 'regio-in-balans', 'noord-brabant-2022']) {
    for (const { field, figure } of figuresOf(shipped(name))) {
      const written = figureText(field, figure, numbers, nl)
      expect(`${field}: ${written}`).not.toMatch(/undefined|NaN|\[object|: $|(^|\s)-0(\s|$)/)
    }
  }
})

test('a scenario can be seen as a whole, by group, municipality and kind of land', () => {
  expect(areaNames(scenario)).toContain('group:utrecht7')
  expect(areaNames(scenario)).toHaveLength(1 + 2 + 9 + 4)
})
