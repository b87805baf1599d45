import { expect, test } from 'vitest'
import { isLeverId, parseScenario } from '../../../../engine/index.ts'
import { SHIPPED } from '../../../../src/state/shipped.ts'
import { area } from '../../../../src/state/view/area.ts'
import type { Shelf, ViewSetting } from '../../../../src/state/view/setting.ts'
import { type View, VIEW } from '../../../../src/state/view/shelf.ts'
import { chosenIn, freshView, readView, viewElsewhere, writeView } from '../../../../src/state/view/views.ts'
import { nl } from '../../../../src/text/nl.ts'
import { smallScenario } from '../../../support/smallScenario.ts'

const [amersfoort, balance] = SHIPPED.map(({ text }) => read(text))

function read(text: string) {
  const result = parseScenario(text)
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.value
}

/** A setting that no page has: how many rows a table shows, at most ten, and one alone for the whole region. */
const rows: ViewSetting<'rows', number> = {
  id: 'rows',
  name: 'rijen',
  whose: 'own',
  fresh: ({ segments }) => segments.length,
  write: String,
  read: (text, { of }) => {
    const most = of(area) === 'region' ? 1 : 10
    return /^\d+$/.test(text) && Number(text) <= most ? Number(text) : null
  },
  allowed: ({ of }) => (of(area) === 'region' ? '0–1' : '0–10'),
  elsewhere: (value, { segments }) => Math.min(value, segments.length),
}
const WITH_ROWS = [...VIEW, rows] as const satisfies Shelf

const changed: View = {
  ...freshView(VIEW, amersfoort),
  ...{
    language: 'en',
    outcome: 'planningBalance',
    area: 'municipality:Baarn',
    year: 2045,
    seed: 'raad',
    singles: true,
  },
  ...{ policies: ['own', 'renew34'], atMost: 0.25, future: 12, against: 'renew34', plan: 'woudenberg' },
  ...{ layer: 'hectares', key: { Amersfoort: 0.25, Baarn: 0.75 } },
}

test('ids and names are given once', () => {
  expect(new Set(VIEW.map(({ id }) => id)).size).toBe(VIEW.length)
  expect(new Set(VIEW.map(({ name }) => name)).size).toBe(VIEW.length)
})

test('only the language is the viewer’s own', () => {
  expect(VIEW.filter(({ whose }) => whose === 'own').map(({ id }) => id)).toEqual(['language'])
})

test('every setting comes back from what it wrote; a fresh view writes nothing', () => {
  const written = writeView(VIEW, changed, amersfoort)
  expect(written.map(([name]) => name)).toEqual(VIEW.map(({ name }) => name))
  expect(readView(VIEW, new Map(written), amersfoort, nl)).toEqual({ view: changed, faults: new Map() })
  expect(chosenIn(VIEW, changed, amersfoort)).toEqual(changed)
  for (const scenario of [amersfoort, balance, smallScenario()]) {
    const fresh = freshView(VIEW, scenario)
    expect(writeView(VIEW, fresh, scenario)).toEqual([])
    expect(chosenIn(VIEW, fresh, scenario)).toEqual({})
    expect(readView(VIEW, new Map(), scenario, nl)).toEqual({ view: fresh, faults: new Map() })
  }
})

test('every setting refuses what it does not know and says what is allowed', () => {
  for (const { name } of VIEW) {
    const { faults } = readView(VIEW, new Map([[name, ' ']]), amersfoort, nl)
    expect(faults.get(name)?.allowed, name).not.toBe('')
    expect([...faults.keys()]).toEqual([name])
  }
})

test('in another scenario a chosen year waits until there is room for it; area, plan and agreed shares stay behind', () => {
  const short = { ...balance, endYear: 2035 }
  const fresh = freshView(VIEW, short)
  const { area, plan, key } = fresh
  expect(viewElsewhere(VIEW, changed, short)).toEqual({ ...changed, area, plan, key, year: 2035 })
  expect(viewElsewhere(VIEW, changed, balance)).toEqual({ ...changed, area, plan, key })
  expect(viewElsewhere(VIEW, { key: 'stock' }, short)).toEqual({ ...fresh, key: 'stock' })
  expect(viewElsewhere(VIEW, {}, short)).toEqual(fresh)
})

test('a setting more is one more on the shelf: fresh, written, read, checked and taken along', () => {
  const fresh = freshView(WITH_ROWS, amersfoort)
  expect(fresh.rows).toBe(amersfoort.segments.length)
  const view = { ...fresh, area: 'municipality:Baarn', rows: 7 } as const
  const written = writeView(WITH_ROWS, view, amersfoort)
  expect(written).toEqual([
    ['area', 'municipality:Baarn'],
    ['rijen', '7'],
  ])
  // A link may name them in any order.
  expect(readView(WITH_ROWS, new Map([...written].reverse()), amersfoort, nl)).toEqual({ view, faults: new Map() })
  const { faults } = readView(WITH_ROWS, new Map([['rijen', '7']]), amersfoort, nl)
  expect([...faults]).toEqual([['rijen', { ...nl.problems.link.choice, allowed: '0–1' }]])
  expect(viewElsewhere(WITH_ROWS, { rows: 99 }, balance).rows).toBe(balance.segments.length)
  expect(isLeverId(rows.name)).toBe(false)
})

test('a setting that asks for one behind it on the shelf is a bug that shows itself', () => {
  expect(() => readView([rows, area], new Map([['rijen', '1']]), amersfoort, nl)).toThrow('area')
})
