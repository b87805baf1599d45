import fc from 'fast-check'
import { tick } from 'svelte'
import { afterEach, expect, test, vi } from 'vitest'
import { type Scenario, KEY_NAMES, OUTCOMES, parseScenario } from '../../engine/index.ts'
import { areaNames } from '../../src/state/areas.ts'
import { OTHER_POLICY_NAMES, POLICY_NAMES } from '../../src/state/policies.ts'
import { type RoomId, ROOMS } from '../../src/state/rooms.ts'
import { compareWords } from '../../src/rooms/compare/words.ts'
import { municipalityWords } from '../../src/rooms/municipalities/words.ts'
import { storyWords } from '../../src/rooms/story/words.ts'
import { targetWords } from '../../src/rooms/stress/words.ts'
import { MAP_LAYERS } from '../../src/state/view/layer.ts'
import type { VIEW } from '../../src/state/view/shelf.ts'
import type { Page } from '../../src/state/page.svelte.ts'
import { SHIPPED } from '../../src/state/shipped.ts'
import { showPage, until, wordsOf } from '../support/shownPage.ts'
import { tried } from './tried.ts'

const { seed, cases, all } = tried('page-views')
const everywhere = ROOMS.map(({ id }) => id)

/** A setting of the view: the rooms that it changes, and its values as a link writes them. */
interface Setting {
  readonly rooms: readonly RoomId[]
  readonly values: (scenario: Scenario) => readonly string[]
}

/** Every setting of the view but language, which every link below has. */
const SETTINGS: Readonly<Record<Exclude<(typeof VIEW)[number]['name'], 'lang'>, Setting>> = {
  outcome: { rooms: ['verkennen'], values: () => OUTCOMES.map(({ id }) => id) },
  area: { rooms: everywhere, values: areaNames },
  year: { rooms: everywhere, values: ({ baseYear, endYear }) => [baseYear + 1, baseYear + 2, endYear].map(String) },
  seed: { rooms: everywhere, values: () => ['1', 'raad %26 stafel'] },
  singles: { rooms: ['verkennen'], values: () => ['on'] },
  policies: { rooms: ['vergelijken'], values: () => POLICY_NAMES.map((id) => (id === 'own' ? id : `own,${id}`)) },
  atMost: { rooms: ['streefwaarde'], values: () => ['0.01', '0.1', '0.9'] },
  future: { rooms: ['verhaal'], values: () => ['0', '8191'] },
  against: { rooms: ['verhaal'], values: () => OTHER_POLICY_NAMES },
  plan: {
    rooms: ['streefwaarde'],
    values: ({ plans }) => plans.flatMap(({ id, status }) => (status === 'hard' ? [] : [id])),
  },
  layer: { rooms: ['streefwaarde'], values: () => MAP_LAYERS },
  key: { rooms: ['gemeenten'], values: ({ municipalities: [first] }) => [...KEY_NAMES, `${first.id}:1`] },
}

const links = SHIPPED.flatMap(({ id, text }) => {
  const read = parseScenario(text)
  if (!read.ok) throw new Error(`${id} is not read`)
  return (['nl', 'en'] as const).flatMap((language) =>
    Object.entries(SETTINGS).flatMap(([name, { rooms, values }]) =>
      values(read.value).flatMap((value) =>
        rooms.map((room) => `#v1/${room}?scenario=${id}&lang=${language}&${name}=${value}`),
      ),
    ),
  )
})
const length = Math.min(cases, links.length)
const [tries] = fc.sample(fc.shuffledSubarray(links, { minLength: length, maxLength: length }), { seed, numRuns: 1 })

/** What rooms say until they know an answer. */
const WORKING = [compareWords, municipalityWords, storyWords, targetWords].flatMap(({ nl, en }) => [
  nl.headline.working,
  en.headline.working,
])

/** Waits until the room that the page is in has said what it has to say, or that it cannot. */
async function spoken(page: Page): Promise<void> {
  await until(() => document.querySelector('main h1, main.broken') !== null)
  if (page.room === 'verkennen') await until(() => (page.studies.running?.done ?? 1) > 0)
  else
    await until(
      () => document.querySelector('main.broken, main [role=alert]') !== null || !WORKING.includes(wordsOf('main h1')),
    )
  await tick()
}

/** What stands on a page only when something is wrong with it. */
const WRONG = /undefined|\bNaN\b|\[object|\bnull\b/

afterEach(() => {
  vi.restoreAllMocks()
})

test('the long tier has room for every value of every setting in every scenario and both languages', () => {
  expect(links.length).toBeGreaterThan(500)
  expect(links.length).toBeLessThanOrEqual(all)
})

test('the page shows whatever a link may ask, and complains of nothing', async () => {
  const said: string[] = []
  const page = await showPage()
  for (const kind of ['warn', 'error'] as const) {
    vi.spyOn(console, kind).mockImplementation((...words) => void said.push(words.map(String).join(' ')))
  }
  for (const link of tries) {
    await page.follow(link)
    await tick()
    expect(page.refusal, link).toBeNull()
    await spoken(page)
    expect(document.querySelector('main.broken'), link).toBeNull()
    expect(document.querySelector('main [role=alert]'), link).toBeNull()
    expect(wordsOf('main'), link).not.toMatch(WRONG)
    expect(said, link).toEqual([])
  }
}, 3_600_000)
