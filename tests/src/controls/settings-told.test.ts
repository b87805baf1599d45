import { expect, test } from 'vitest'
import { type Text, leversOf } from '../../../engine/index.ts'
import { changesTold, viewTold } from '../../../src/controls/settings-told.ts'
import type { Controls } from '../../../src/state/controls.svelte.ts'
import type { Language } from '../../../src/state/language.svelte.ts'
import { nl } from '../../../src/text/nl.ts'
import { makeNumbers } from '../../../src/text/numbers.ts'
import { shippedScenario } from '../../support/shipped-scenario.ts'

const scenario = shippedScenario('regio-amersfoort')
const language = {
  code: 'nl',
  numbers: makeNumbers('nl'),
  of: (text: Text) => text.nl,
  words: nl,
} as unknown as Language

function controlsWith(levers: object, overrides: object = {}): Controls {
  const loaded = { id: 'x', scenario, levers: leversOf(scenario), fileName: null }
  const settings = { levers, overrides, year: 2040 }
  return { loaded, levers: { ...loaded.levers, ...levers }, settings } as unknown as Controls
}

test('paper says scenario, measure, place and year', () => {
  const told = viewTold('shortfall', 'municipality:Baarn', controlsWith({}), language)
  expect(told.map(({ label }) => label)).toEqual(['Scenario', 'Wat u ziet', 'Waar', 'Jaar'])
  expect(told.map(({ text }) => text).slice(1)).toEqual(['wachtende vraag', 'Baarn', '2040'])
  expect(viewTold('shortfall', 'region', controlsWith({}), language)[2]?.text).toBe('Hele regio')
})

test('paper says each knob that was moved, where it stands and where it stood', () => {
  expect(changesTold(controlsWith({}), language)).toEqual([])
  const levers = { cooperation: 0.75, strategy: 'none', optOut: ['Baarn'] }
  const told = changesTold(controlsWith(levers, { transition: 0.1 }), language)
  expect(told).toHaveLength(4)
  const [cooperation, strategy, out, transition] = told.map(({ text }) => text)
  expect(cooperation).toMatch(/^75 % \(standaard: \d+ %\)$/)
  expect(strategy).toMatch(/^\p{L}.* \(standaard: .+\)$/u)
  expect(out).toBe('Baarn (standaard: geen)')
  expect(transition).toMatch(/^10 % \(standaard: .*%\)$/)
})
