import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LEVERS, assumptionIds } from '../../engine/index.ts'
import { checkLink } from '../../src/state/link-check.ts'
import { readLink, writeLink } from '../../src/state/link.ts'
import { ROOMS } from '../../src/state/rooms.ts'
import { VIEW } from '../../src/state/view/shelf.ts'
import { nl } from '../../src/text/nl.ts'
import { shippedScenario } from '../support/shipped-scenario.ts'
import { expectWhole } from '../support/whole-problem.ts'
import { tried } from './tried.ts'

const { seed, cases } = tried('fuzz-links')
const scenario = shippedScenario('regio-amersfoort')
const town = scenario.municipalities[0].id
const plan = scenario.plans.find(({ status }) => status !== 'hard')?.id ?? ''

const names = [
  ...VIEW.map(({ name }) => name),
  ...Object.keys(LEVERS),
  ...assumptionIds(scenario.sectors.map(({ id }) => id)),
]
/** What may stand in a link for one setting or another, and what may nowhere. */
const values = [
  ...['0', '1', '0.5', '2.5', '34', '-1', '2035', '2022', '2051', '1e400', 'NaN', '0,1', ''],
  ...['on', 'off', 'nl', 'en', 'none', 'adaptive', 'manual', 'none,own', 'region', 'shortfall', 'hectares', 'stock'],
  ...[town, plan, `municipality:${town}`, `${plan}:yes`, `${plan}:regular:1`, `${plan}:regular:0.4:heavy:0.6`],
  ...[
    `2027:${plan}:start,2030:${plan}:scrap`,
    `${town}:1`,
    `${town}:0.5`,
    '__proto__',
    '%',
    '%25',
    '%E0',
    '::,,',
    'é&=#',
  ],
]
const entry = fc.tuple(
  fc.oneof({ arbitrary: fc.constantFrom(...names), weight: 9 }, { arbitrary: fc.string(), weight: 1 }),
  fc.oneof({ arbitrary: fc.constantFrom(...values), weight: 4 }, { arbitrary: fc.string(), weight: 1 }),
)
const queries = fc.array(entry, { maxLength: 4 }).map((entries) => new URLSearchParams(entries).toString())
const rooms = fc.constantFrom(...ROOMS.map(({ id }) => id))
const links = fc.oneof(
  { arbitrary: fc.tuple(rooms, queries).map(([room, query]) => `#v1/${room}?${query}`), weight: 8 },
  { arbitrary: fc.tuple(rooms, fc.string()).map(([room, text]) => `#v1/${room}?${text}`), weight: 1 },
  { arbitrary: fc.string().map((text) => `#${text}`), weight: 1 },
)

test('a link is refused with whole problems, or its settings come back from the link that they make', () => {
  let accepted = 0
  const settingsOf = (hash: string) => {
    const read = readLink(hash, nl)
    return read.ok ? checkLink(read.value, scenario, nl) : read
  }
  fc.assert(
    fc.property(links, rooms, (hash, room) => {
      const result = settingsOf(hash)
      if (result.ok) {
        accepted++
        expect(settingsOf(writeLink(room, result.value, scenario))).toEqual(result)
      } else expectWhole(result.problems)
    }),
    { seed, numRuns: cases },
  )
  expect(accepted).toBeGreaterThan(cases / 100)
}, 900_000)
