import { describe, expect, it } from 'vitest'
import { compare } from '../../../engine/cli/commands/compare.ts'
import { simulate } from '../../../engine/cli/commands/simulate.ts'
import { runWith } from '../../support/smallIo.ts'

const AMERSFOORT = 'scenarios/regio-amersfoort.json'
const SMALL = ['--futures', '64', '--outcomes', 'shortfall,notServed,cover']

interface Document {
  readonly runs: readonly { readonly policy: { readonly id: string }; readonly overrides: Record<string, number> }[]
  readonly differences: readonly {
    readonly from: string
    readonly to: string
    readonly outcomes: Record<
      string,
      { readonly unit: string; readonly mean: number[]; readonly bands: Record<string, number[]> }
    >
    readonly chances: Record<string, { readonly better: number[]; readonly equal: number[]; readonly worse: number[] }>
  }[]
}

async function documentOf(...args: string[]): Promise<Document> {
  const { code, out, words } = await runWith(compare, [...args, '--json'])
  expect(code, words).toBe(0)
  return JSON.parse(out) as Document
}

describe('the command compare', () => {
  it('prints the documents of simulate and the differences from the first named', async () => {
    const { runs, differences } = await documentOf(AMERSFOORT, 'none', 'adaptive', 'renew34', ...SMALL, '--seed', 'x')
    const alone = await runWith(simulate, [AMERSFOORT, '--policy', 'renew34', ...SMALL, '--seed', 'x', '--json'])
    expect(runs[2]).toEqual(JSON.parse(alone.out))
    expect(differences.map(({ from, to }) => [from, to])).toEqual([
      ['none', 'adaptive'],
      ['none', 'renew34'],
    ])
    for (const { outcomes, chances } of differences) {
      expect(Object.keys(outcomes)).toEqual(['shortfall', 'notServed', 'cover'])
      expect(Object.keys(outcomes['shortfall'])).toEqual(['unit', 'mean', 'bands'])
      expect(Object.keys(chances['shortfall'])).toEqual(['better', 'equal', 'worse'])
      for (const { better, equal, worse } of Object.values(chances)) {
        better.forEach((share, i) => expect(share + equal[i] + worse[i]).toBeCloseTo(1, 12))
      }
    }
  })

  it('gives an entry to an equal policy too, exactly 0', async () => {
    const { differences } = await documentOf(AMERSFOORT, 'adaptive', 'adaptive', ...SMALL)
    expect(differences).toHaveLength(1)
    expect(new Set(Object.values(differences[0].outcomes).flatMap(({ mean }) => mean))).toEqual(new Set([0]))
    expect(new Set(differences[0].chances['shortfall'].equal)).toEqual(new Set([1]))
  })

  it('sets levers and assumptions under every policy', async () => {
    const { runs } = await documentOf(
      AMERSFOORT,
      'none',
      'adaptive',
      ...SMALL,
      '--set',
      'giveUp=5 %/yr',
      '--set',
      'cooperation=1',
    )
    expect(runs.map(({ overrides }) => overrides)).toEqual([{ giveUp: 0.05 }, { giveUp: 0.05 }])
    expect(runs).toMatchObject([{ policy: { levers: { cooperation: 1 } } }, { policy: { levers: { cooperation: 1 } } }])
  })

  it('adds demand not served where the shortfall is asked for', async () => {
    const { runs } = await documentOf(AMERSFOORT, 'none', 'adaptive', '--futures', '8', '--outcomes', 'shortfall')
    expect(runs[0]).toHaveProperty(['outcomes', 'notServed'])
  })

  it('reads a policy file by its path and prints a table', async () => {
    const file = '{"version":1,"id":"mine","label":{"nl":"Mijn","en":"Mine"},"levers":{"cooperation":0}}'
    const args = [AMERSFOORT, 'adaptive', './mine.json', '--futures', '64']
    const { code, out } = await runWith(compare, args, { './mine.json': file })
    expect(code).toBe(0)
    expect(out).toContain('mine - adaptive, per future')
    expect(out).toContain('notServed')
  })

  it.each([
    [[AMERSFOORT], 'there is nothing to compare'],
    [[AMERSFOORT, 'none'], 'there is nothing to compare'],
    [[AMERSFOORT, 'none', 'none', 'none', 'none', 'none'], 'too many policies'],
    [[], 'no scenario was named'],
    [[AMERSFOORT, 'none', 'adaptiv'], 'policy adaptiv: '],
    [[AMERSFOORT, 'none', 'adaptiv'], 'eachForItself, fullCooperation, renew34, renew70'],
    [[AMERSFOORT, 'none', './absent.json'], 'policy ./absent.json: cannot be read'],
    [[AMERSFOORT, 'none', 'adaptive', '--set', 'nonsense=1'], 'nonsense'],
    [[AMERSFOORT, 'none', 'adaptive', '--workers', 'x'], '--workers'],
  ])('says what is wrong with %j', async (args, message) => {
    const { code, out, words } = await runWith(compare, args)
    expect([code, out]).toEqual([2, ''])
    expect(words).toContain(message)
  })

  it('says where in which policy file something is wrong, as simulate does', async () => {
    const file = '{"version":1,"id":"mine","label":{"nl":"Mijn","en":"Mine"},"levers":{"answer":{"foo":"ja"}}}'
    const given = { './mine.json': file }
    const compared = await runWith(compare, [AMERSFOORT, 'none', './mine.json'], given)
    const simulated = await runWith(simulate, [AMERSFOORT, '--policy', './mine.json'], given)
    expect(compared.code).toBe(2)
    expect(compared.words).toMatch(/^policy \.\/mine\.json, levers\.answer\.foo: .*yes, no, chance/)
    expect(simulated).toEqual(compared)
  })

  it('explains itself', async () => {
    const { code, out } = await runWith(compare, ['--help'])
    expect([code, out.includes('--futures'), out.includes('--policy ')]).toEqual([0, true, false])
  })
})
