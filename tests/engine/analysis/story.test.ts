import { describe, expect, it } from 'vitest'
import { hectaresText } from '../../../engine/analysis/story/marks.ts'
import { type StoryRequest, tell } from '../../../engine/analysis/story/story.ts'
import { prepareRun } from '../../../engine/kernel/run.ts'
import { defaultPolicy, policyWith } from '../../../engine/policy/policy.ts'
import { smallScenario } from '../../support/smallScenario.ts'

const scenario = smallScenario()
const policies = [defaultPolicy(scenario), policyWith(scenario, 'none', { strategy: 'none' })]
const request = (parts: Partial<StoryRequest> = {}): StoryRequest => ({
  scenario,
  policies,
  overrides: {},
  seed: 'raadstafel',
  mode: 'random',
  sampling: 'lattice',
  future: 417,
  ...parts,
})

describe('a future as a story', () => {
  it.each([0, 417, 1023, 2050])('is future %i of every run, bit for bit', (future) => {
    const { tellings } = tell(request({ future }))
    for (const [i, policy] of policies.entries()) {
      const run = prepareRun({
        ...request(),
        policy,
        series: [
          { quantity: 'waiting', area: 'region' },
          { quantity: 'gross', area: 'region' },
        ],
      })
      const { columns } = run.block(Math.floor(future / 1024))
      const column = (series: number) =>
        Array.from({ length: run.rows }, (_, row) => columns[(series * run.rows + row) * 1024 + (future % 1024)])
      expect(tellings[i].years.map(({ shortfall }) => shortfall)).toEqual(column(0))
      expect(tellings[i].years.map(({ grossDemand }) => grossDemand)).toEqual(column(1))
    }
  })

  it('tells the same world under every policy', () => {
    for (let future = 0; future < 50; future += 1) {
      const [one, other] = tell(request({ future })).tellings
      const world = ({ years }: typeof one) =>
        years.map(({ growth, marks }) => [
          growth,
          marks.filter(({ mark }) => ['recession', 'grid'].includes(mark.kind)),
        ])
      expect(world(one)).toEqual(world(other))
    }
  })

  it('tells of everything that can happen, each in a Dutch and an English sentence', () => {
    const busy = policyWith(scenario, 'busy', {
      strategy: 'adaptive',
      reviewInterval: 1,
      preparedOptions: 1,
      largeScale: 'all',
    })
    const kinds = new Map<string, number>()
    for (let future = 0; future < 400; future += 1) {
      for (const { years } of tell(request({ future, policies: [busy] })).tellings) {
        for (const { mark, words } of years.flatMap(({ marks }) => marks)) {
          kinds.set(mark.kind, (kinds.get(mark.kind) ?? 0) + 1)
          expect(words.nl).toMatch(/^\S.*\.$/)
          expect(words.en).not.toBe(words.nl)
        }
      }
    }
    const expected = [
      'recession',
      'largeFirm',
      'prepared',
      'started',
      'declined',
      'fellOut',
      'waitsForGrid',
      'issuable',
    ]
    for (const kind of [...expected, 'grid', 'target', 'short']) expect(kinds.get(kind), kind).toBeGreaterThan(0)
  })

  it('tells who said no exactly when a request was made and nothing started', () => {
    // Asked every year from the first on, in list order, and never twice in the same breath: a plan that never starts was always told no.
    const manual = [{ year: 2024, plan: 'soft', action: 'start' }] as const
    const policy = policyWith(scenario, 'by hand', { strategy: 'manual', manual })
    for (let future = 0; future < 60; future += 1) {
      const { years } = tell(request({ future, policies: [policy] })).tellings[0]
      const first = years.findIndex(({ marks }) =>
        marks.some(({ mark }) => mark.kind === 'started' && mark.plan === 'soft'),
      )
      const noes = years.filter(({ marks }) =>
        marks.some(({ mark }) => mark.kind === 'declined' && mark.plan === 'soft'),
      )
      const asked = years.filter(({ year }, i) => year >= 2024 && (first < 0 || i < first))
      expect(noes.map(({ year }) => year)).toEqual(asked.map(({ year }) => year))
    }
  })

  it('says that no large firm found a place where none is let in', () => {
    for (let future = 0; future < 200; future += 1) {
      const { years } = tell(request({ future, policies: [policyWith(scenario, 'none', { largeScale: 'none' })] }))
        .tellings[0]
      for (const { mark } of years.flatMap(({ marks }) => marks))
        if (mark.kind === 'largeFirm') expect(mark.placedIn).toBeNull()
    }
  })

  it('tells of the one big one by its own name in every future, placed or not (E57)', () => {
    const year = scenario.baseYear + 4
    let placed = 0
    for (let future = 0; future < 30; future += 1) {
      const { years } = tell(request({ future, overrides: { bigOne: 7, bigOneYear: year } })).tellings[0]
      const told = years.flatMap((each) => each.marks.map((mark) => ({ ...mark, year: each.year })))
      const [big, ...more] = told.filter(({ mark }) => mark.kind === 'largeFirm' && mark.isBigOne)
      expect(more).toEqual([])
      expect(big.year).toBe(year)
      expect(big.words.nl).toMatch(/^Het extra grote bedrijf meldt zich, vraagt 7 ha/)
      if (big.mark.kind !== 'largeFirm' || big.mark.placedIn === null) continue
      placed += 1
      const { placedIn } = big.mark
      const home = scenario.municipalities.find(({ id }) => id === placedIn)
      expect(big.words.nl).toContain(`krijgt een plek in ${home!.name}`)
    }
    expect(placed).toBeGreaterThan(0)
    expect(placed).toBeLessThan(30)
  })

  it('writes hectares as a councillor would', () => {
    expect([12.04, 3.25, 4, 0.04].map((value) => hectaresText(value).nl)).toEqual(['12 ha', '3,3 ha', '4 ha', '0 ha'])
    expect(hectaresText(3.2)).toEqual({ nl: '3,2 ha', en: '3.2 ha' })
    expect(hectaresText(4036.6)).toEqual({ nl: '4.037 ha', en: '4,037 ha' })
  })
})
