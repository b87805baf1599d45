import { describe, expect, it } from 'vitest'
import { SCALARS } from '../../../engine/outcomes/perFuture/shelf.ts'
import type { Summary } from '../../../engine/study/summary.ts'
import type { Starts } from '../../../engine/analysis/starts/starts.ts'
import { simulate } from '../../../engine/cli/commands/simulate.ts'
import { runWith } from '../../support/smallIo.ts'

const BRABANT = 'scenarios/noord-brabant-2022.json'
const AMERSFOORT = 'scenarios/regio-amersfoort.json'

interface Document {
  readonly policy: { readonly id: string; readonly levers: Record<string, unknown> }
  readonly overrides: Record<string, number>
  readonly mode: string
  readonly futures: number
  readonly years: number[]
  readonly outcomes: Record<string, { readonly mean: number[]; readonly bands: Record<string, number[]> }>
  readonly exceedance: Record<string, { readonly threshold: number; readonly probability: number[] }[]>
}

async function documentOf(...args: string[]): Promise<Document> {
  const { code, out, words } = await runWith(simulate, [...args, '--json'])
  expect(code, words).toBe(0)
  return JSON.parse(out) as Document
}

const brabant = (...args: string[]) => documentOf(BRABANT, '--deterministic', ...args)

/** Hectares in 2030, the last year. */
const in2030 = ({ outcomes }: Document, id: string) => outcomes[id].mean.at(-1)

describe('Noord-Brabant 2022 to 2030, as the province published it', () => {
  it.each([
    ['0', 888, 973, 348],
    ['1', 1236, 1321, 696],
  ])(
    'growth position %s: expansion %i, total %i, short of hard supply %i ha',
    async (position, expansion, gross, balance) => {
      const document = await brabant('--set', `growthPosition=${position}`)
      expect(document.years.at(-1)).toBe(2030)
      expect(in2030(document, 'cumulativeExpansionDemand')).toBeCloseTo(expansion, 1)
      expect(in2030(document, 'cumulativeGrossDemand')).toBeCloseTo(gross, 1)
      expect(in2030(document, 'planningBalance')).toBeCloseTo(balance, 1)
    },
  )

  it.each([
    ['0', 64],
    ['1', 412],
  ])('growth position %s with the agreed plans under a fixed calendar: %i ha', async (position, balance) => {
    const document = await brabant('--policy', 'fixedHigh', '--set', `growthPosition=${position}`)
    expect(in2030(document, 'planningBalance')).toBeCloseTo(balance, 1)
  })

  it('is one future, and every band its one value', async () => {
    const document = await brabant('--futures', '4096')
    expect([document.mode, document.futures]).toEqual(['deterministic', 1])
    for (const { mean, bands } of Object.values(document.outcomes)) {
      for (const level of Object.values(bands)) expect(level).toEqual(mean)
    }
  })
})

describe('the command simulate', () => {
  it('prints the same bytes twice', async () => {
    const args = [AMERSFOORT, '--futures', '1024', '--json', '--outcomes', 'shortfall,notServed']
    const [first, second] = [await runWith(simulate, args), await runWith(simulate, args)]
    expect(first.out).toBe(second.out)
    expect(first.out.endsWith('}\n')).toBe(true)
    expect(first.words).toMatch(/^1024 futures of regio-amersfoort under default: .+ f64, 0\.00 s\n$/)
  })

  it('prints the same bytes in plain TypeScript', async () => {
    const args = [BRABANT, '--futures', '100', '--json', '--outcomes', 'shortfall,cover']
    const typescript = await runWith(simulate, [...args, '--backend', 'ts'])
    expect(typescript.out).toBe((await runWith(simulate, args)).out)
    expect(typescript.words).toContain('TypeScript f64')
  })

  it('takes seed, policy, settings, parts and outcomes', async () => {
    const document = await documentOf(
      ...[AMERSFOORT, '--futures', '64', '--seed', 'x', '--policy', 'renew34', '--by', 'municipality'],
      ...['--outcomes', 'vacancy,shortfall', '--set', 'giveUp=5 %/yr', '--set', 'programmeCapacity=12'],
    )
    expect(document.policy).toMatchObject({ id: 'renew34', levers: { programmeCapacity: 12, reviewInterval: 4 } })
    expect(document.overrides).toEqual({ giveUp: 0.05 })
    expect(Object.keys(document.outcomes).slice(0, 3)).toEqual([
      'shortfall',
      'vacancy',
      'shortfall@municipality:Amersfoort',
    ])
    const parts = Object.entries(document.outcomes).filter(([key]) => key.startsWith('shortfall@'))
    expect(parts).toHaveLength(9)
    const sum = parts.reduce((total, [, { mean }]) => total + mean[10], 0)
    expect(sum).toBeCloseTo(document.outcomes['shortfall'].mean[10], 9)
    expect(document.exceedance['shortfall@municipality:Baarn'][0].threshold).toBeGreaterThanOrEqual(1)
  })

  it('reads a policy file', async () => {
    const file = '{"version":1,"id":"mine","label":{"nl":"Mijn","en":"Mine"},"levers":{"cooperation":"25 %"}}'
    const args = [AMERSFOORT, '--futures', '8', '--json', '--policy', './mine.json', '--outcomes', 'shortfall']
    const { out } = await runWith(simulate, args, { './mine.json': file })
    expect((JSON.parse(out) as Document).policy).toMatchObject({ id: 'mine', levers: { cooperation: 0.25 } })
  })

  it('runs as many futures as the chance of a shortage needs (E55)', async () => {
    const args = [AMERSFOORT, '--json', '--outcomes', 'shortfall,cover']
    const grown = await runWith(simulate, [...args, '--futures', 'enough'])
    expect((JSON.parse(grown.out) as Document).futures).toBe(8192)
    expect(grown.words).toMatch(
      /Enough: the chance of shortfall above .* in 20\d\d: within \d\.\d\d of 2\.5 points allowed/,
    )
    expect(grown.out).toBe((await runWith(simulate, [...args, '--futures', '8192'])).out)
    const wide = await runWith(simulate, [...args, '--futures', 'enough', '--within', '6'])
    expect((JSON.parse(wide.out) as Document).futures).toBe(1024)
  })

  it('gives every part of a region the size that the region needs', async () => {
    const args = [
      AMERSFOORT,
      '--by',
      'segment',
      '--outcomes',
      'shortfall',
      '--json',
      '--futures',
      'enough',
      '--within',
      '8',
    ]
    const document = await documentOf(...args)
    expect(document.futures).toBe(1024)
    expect(Object.keys(document.exceedance).length).toBeGreaterThan(3)
  })

  it('hashes all paths, the same on both f64 backends', async () => {
    const args = [AMERSFOORT, '--futures', '64', '--outcomes', 'shortfall,cover', '--hash']
    const { out } = await runWith(simulate, args)
    expect(out).toMatch(/^[0-9a-f]{16}\n$/)
    expect((await runWith(simulate, [...args, '--backend', 'ts'])).out).toBe(out)
    expect((await runWith(simulate, [...args, '--seed', 'x'])).out).not.toBe(out)
    expect((await runWith(simulate, [...args, '--json'])).words).toContain('one form of output')
  })

  it('refuses a limit without a growing run, and growing where it means nothing', async () => {
    const refused = async (...args: string[]) => (await runWith(simulate, [AMERSFOORT, ...args])).words
    expect(await refused('--within', '2')).toContain('Add --futures enough')
    expect(await refused('--futures', 'enough', '--within', '0')).toContain('0.1 to 50')
    expect(await refused('--futures', 'enough', '--lights')).toContain('no whole number')
  })

  it('prints a readable table, and CSV with a stamp in each row', async () => {
    const args = [AMERSFOORT, '--futures', '256']
    const table = await runWith(simulate, args)
    expect(table.out).toMatch(
      /^regio-amersfoort \([0-9a-f]{16}\), policy default, 256 random futures, seed raadstafel\n/,
    )
    expect(table.out).toContain('shortfall: waiting demand (wachtende vraag), ha')
    // 256 futures support no tenths of hectares in 2035 (E56).
    expect(table.out).toMatch(/^ {2}2035 +\d+ +\d+ /m)
    const csv = await runWith(simulate, [...args, '--csv', '--outcomes', 'shortfall', '--seed', 'a,"b"'])
    const [head, ...rows] = csv.out.trimEnd().split('\n')
    expect(head).toBe(
      'outcome,area,unit,year,mean,p5,p10,p25,p50,p75,p90,p95,threshold,chanceAbove,chanceError,scenario,hash,policy,engine,mode,seed,futures,failed',
    )
    expect(rows).toHaveLength(28)
    expect(rows[0]).toMatch(/^shortfall,region,ha,2023,.*,regio-amersfoort,[0-9a-f]{16},default,.*,"a,""b""",256,0$/)
  })

  it('writes to a file instead, and says when it cannot', async () => {
    const args = [BRABANT, '--deterministic', '--json', '--out']
    const { out, written } = await runWith(simulate, [...args, 'x.json'])
    expect([out, Object.keys(written)]).toEqual(['', ['x.json']])
    const lost = await runWith(simulate, [...args, '/nowhere/x.json'])
    expect([lost.code, lost.words]).toEqual([2, expect.stringContaining('no such folder')])
  })

  it('explains itself', async () => {
    const { code, out } = await runWith(simulate, ['--help'])
    expect(code).toBe(0)
    for (const flag of [
      'futures',
      'seed',
      'json',
      'csv',
      'set',
      'deterministic',
      'policy',
      'workers',
      'out',
      'by',
      'sampling',
    ]) {
      expect(out).toContain(`--${flag}`)
    }
  })
})

describe('what cannot be understood', () => {
  it.each([
    [['--futurs', '8'], 'Did you mean --futures?'],
    [['--futures', '8.192'], 'digits alone'],
    [['--futures', '0'], '1 to'],
    [['--futures', '-5'], 'futures'],
    [['--futures'], 'needs a value'],
    [['--workers', 'two'], '--workers'],
    [['--json=1'], 'takes no value'],
    [['--json', '--csv'], 'one form of output'],
    [['--by', 'town'], 'municipality, segment, group'],
    [['--sampling', 'latice'], 'Did you mean lattice?'],
    [['--outcomes', 'shortfal'], 'Did you mean shortfall?'],
    [['--backend', 'gpu'], 'ts, f64, f32'],
    [['--policy', 'adaptve'], 'adaptive'],
    [['--policy', './absent.json'], './absent.json'],
    [['--set', 'growthPosition'], 'ID=VALUE'],
    [['--set', 'growthPositon=1'], 'growthPosition'],
    [['--set', 'growthPosition=99'], 'growthPosition'],
    [['--set', 'growthPosition=NaN'], 'growthPosition'],
    [['--set', '__proto__=1'], '__proto__'],
    [['--set', 'strategy=best'], 'adaptive'],
    [['--set', 'programmeCapacity=3 km'], 'km'],
    [['other.json'], 'more than one scenario'],
  ])('%s ends with code 2 and says why', async (args, hint) => {
    const { code, out, words } = await runWith(simulate, [BRABANT, ...args])
    expect([code, out]).toEqual([2, ''])
    expect(words).toContain(hint)
  })

  it('tells every fault at once', async () => {
    const { words } = await runWith(simulate, [BRABANT, '--set', 'a=1', '--set', 'b=2', '--by', 'x'])
    expect(words.trimEnd().split('\n')).toHaveLength(3)
  })

  it.each([
    ['missing.json', {}],
    ['x.json', { 'x.json': '{"version": 1,' }],
    ['x.json', { 'x.json': '{}' }],
  ])('a scenario that cannot be used ends with code 1: %s', async (path, files) => {
    const { code, out, words } = await runWith(simulate, [path], files)
    expect([code, out]).toEqual([1, ''])
    expect(words.length).toBeGreaterThan(20)
  })

  it('asks for a scenario', async () => {
    expect((await runWith(simulate, [])).code).toBe(2)
  })
})

describe('the traffic lights of the monitor', () => {
  interface LightsDocument {
    readonly years: number[]
    readonly lights: Record<
      string,
      { readonly limits: (number | null)[]; readonly p50: number[]; readonly shares: Record<string, number[]> }
    >
  }

  it('are printed instead of the bands, with the chance of each light', async () => {
    const asked = [AMERSFOORT, '--futures', '256', '--set', 'growthPosition=1', '--lights']
    const { code, out, words } = await runWith(simulate, [...asked, '--json'])
    expect(code, words).toBe(0)
    const { years, lights } = JSON.parse(out) as LightsDocument
    const ids = ['vacancy', 'cover', 'issuableYears', 'supply', 'intensification', 'waiting']
    expect([years[0], Object.keys(lights)]).toEqual([2023, ids])
    expect(lights['waiting'].limits).toEqual([null, null, 0.5, 1])
    const { shares, p50 } = lights['waiting']
    const at = years.indexOf(2030)
    expect(Object.values(shares).reduce((sum, share) => sum + share[at], 0)).toBeCloseTo(1, 12)
    const table = await runWith(simulate, asked)
    const row =
      table.out
        .split('\nwaiting:')[1]
        .split('\n')
        .find((line) => line.trim().startsWith('2030')) ?? ''
    expect(row).toContain(` ${p50[at].toFixed(1)} `)
    expect(row.trim()).toMatch(new RegExp(`${(100 * shares['redHigh'][at]).toFixed(1)} %$`))
  })

  it.each([
    [['--csv', '--lights'], 'there can be one form of output'],
    [['--lights', '--futures', '200000'], 'do not fit in memory'],
  ])('are refused with %j', async (flags, message) => {
    const { code, out, words } = await runWith(simulate, [AMERSFOORT, ...flags])
    expect([code, out]).toEqual([2, ''])
    expect(words).toContain(message)
  })
})

describe('the numbers per future', () => {
  const asked = [AMERSFOORT, '--futures', '256', '--per-future']

  it('have a document with the distribution of the tipping year', async () => {
    const { code, out, words } = await runWith(simulate, [...asked, '--json'])
    expect(code, words).toBe(0)
    const { perFuture, tipping, years } = JSON.parse(out) as Pick<Summary, 'perFuture' | 'tipping' | 'years'>
    expect(Object.keys(perFuture)).toEqual(SCALARS.map(({ id }) => id).filter((id) => id !== 'tippingYear'))
    expect(tipping?.share).toHaveLength(years.length)
    expect(tipping?.share.reduce((sum, share) => sum + share, tipping.never)).toBeCloseTo(1, 12)
    // The mean of a sum over the years is the sum of the yearly means.
    const bands = await runWith(simulate, [AMERSFOORT, '--futures', '256', '--json'])
    const { outcomes } = JSON.parse(bands.out) as Pick<Summary, 'outcomes'>
    const yearly = outcomes['shortfall'].mean.reduce((sum, mean) => sum + mean, 0)
    expect(perFuture['hectareYearsShort'].mean).toBeCloseTo(yearly, 6)
    expect(perFuture['greenfield'].mean).toBeCloseTo(outcomes['cumulativeOpenLandUsed'].mean.at(-1) ?? 0, 6)
  })

  it('have a table; a chance is written as one', async () => {
    const { out } = await runWith(simulate, asked)
    expect(out).toMatch(/\d % {2}alreadyShort:/)
    expect(out).toMatch(/ +[\d.]+( +[\d.]+){5} {2}peakShortfall:/)
    expect(out).toMatch(/never +\d+\.\d %\n/)
  })

  it.each([['--lights'], ['--csv'], ['--hash']])('stand alone: not with %s', async (form) => {
    const { code, out, words } = await runWith(simulate, [...asked, form])
    expect([code, out]).toEqual([2, ''])
    expect(words).toContain('there can be one form of output')
  })
})

describe('the starts of plans', () => {
  const asked = [AMERSFOORT, '--futures', '16', '--plans']

  it('have a document with a stamp and every number unrounded', async () => {
    const { code, out, words } = await runWith(simulate, [...asked, '--policy', 'adaptive', '--seed', 'x', '--json'])
    expect(code, words).toBe(0)
    const found = JSON.parse(out) as Starts & Pick<Summary, 'scenario' | 'policy' | 'seed'>
    expect([found.scenario.id, found.policy.id, found.seed, found.futures]).toEqual([
      'regio-amersfoort',
      'adaptive',
      'x',
      16,
    ])
    const [hard, prepared] = found.plans
    expect([hard.plan, hard.starts.share, hard.ends]).toEqual(['vinkenhoef', 1, null])
    const ends = Object.values(prepared.ends ?? {}).reduce((sum, { futures }) => sum + futures, 0)
    expect([prepared.plan, ends]).toEqual(['harselaar1b', prepared.starts.futures])
    expect(found.plans).toHaveLength(16)
  })

  it('have a table: a line for each plan, then the mean number of plans per future', async () => {
    const { out } = await runWith(simulate, asked)
    const lines = out.split('\n')
    expect(lines[0]).toContain('16 random futures, seed raadstafel')
    expect(lines[2]).toMatch(/starts +start p10 .* too early +in time +too late +not yet +fell out +scrapped$/)
    expect(lines[3]).toMatch(/^ {2}vinkenhoef +100\.0 % +2022 +2022 +2022( +~?20\d\d){3}( +-){6}$/)
    expect(lines[4]).toMatch(/^ {2}harselaar1b( +[\d.]+ %| +~?20\d\d){13}$/)
    expect(out).toMatch(/\n {2}plans per future( +[\d.]+){7}\n/)
  })

  it('are counted in 256 futures unless asked otherwise, in one when nothing is drawn', async () => {
    const futures = async (...args: string[]) => {
      const { out } = await runWith(simulate, [BRABANT, '--plans', '--json', ...args])
      return (JSON.parse(out) as Starts).futures
    }
    expect([await futures(), await futures('--deterministic')]).toEqual([256, 1])
  })

  it.each([
    [['--futures', '20000'], 'replay one by one'],
    [['--futures', 'enough'], 'no whole number'],
    [['--backend', 'f32'], '64 bits only'],
    [['--lights'], 'there can be one form of output'],
    [['--csv'], 'there can be one form of output'],
  ])('are refused with %j', async (flags, message) => {
    const { code, out, words } = await runWith(simulate, [AMERSFOORT, '--plans', ...flags])
    expect([code, out]).toEqual([2, ''])
    expect(words).toContain(message)
  })
})
