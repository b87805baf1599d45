import { describe, expect, it } from 'vitest'
import { simulate } from '../../../engine/cli/commands/simulate.ts'
import { stress } from '../../../engine/cli/commands/stress.ts'
import { runWith } from '../../support/smallIo.ts'

/** One municipality and nine years: the whole grid in a second. */
const BRABANT = 'scenarios/noord-brabant-2022.json'

interface Goal {
  readonly status: string
  readonly value: number | null
  readonly bestChance: number
  readonly notServed: number
}

interface Document {
  readonly year: number
  readonly threshold: number
  readonly byRealised: {
    readonly target: number[]
    readonly realised: number[]
    readonly probability: number[][]
    readonly hectares: number[][]
    readonly notServed: number[][]
  }
  readonly byDelay: {
    readonly target: number[]
    readonly delay: number[]
    readonly probability: number[][]
    readonly hectares: number[][]
    readonly notServed: number[][]
  }
  readonly goalSeek: Readonly<Record<'realisedShare' | 'programmeCapacity' | 'latestStart', Goal>>
}

interface PlanDocument extends Goal {
  readonly plan: string
  readonly own: { readonly probability: number; readonly notServed: number }
  readonly tried: readonly Readonly<Record<'start' | 'probability' | 'hectares' | 'notServed', number>>[]
}

describe('the command stress', () => {
  it('prints grids by target, and goals, that agree with simulate', async () => {
    const shared = ['--futures', '64', '--seed', 'x', '--set', 'growthPosition=1']
    const { code, out, words } = await runWith(stress, [
      BRABANT,
      ...shared,
      '--year',
      '2028',
      '--chance',
      '5 %',
      '--json',
    ])
    expect(code, words).toBe(0)
    const document = JSON.parse(out) as Document
    expect(Object.keys(document)).toEqual(['year', 'threshold', 'byRealised', 'byDelay', 'goalSeek'])
    const { byRealised, byDelay, goalSeek } = document
    expect([byRealised.probability.length, byRealised.probability[0].length]).toEqual([11, 13])
    expect([byDelay.hectares.length, byDelay.hectares[0].length]).toEqual([11, 11])
    const late = ['intensificationTarget=0.4', 'deliveryOverride=1', 'deliveryDelay=3'].flatMap((text) => [
      '--set',
      text,
    ])
    const one = await runWith(simulate, [BRABANT, ...shared, ...late, '--outcomes', 'shortfall,notServed', '--json'])
    const { exceedance, outcomes, years } = JSON.parse(one.out) as {
      exceedance: { shortfall: { threshold: number; probability: number[] }[] }
      outcomes: { shortfall: { mean: number[] }; notServed: { mean: number[] } }
      years: number[]
    }
    const [{ threshold, probability }] = exceedance.shortfall
    const year = years.indexOf(2028)
    expect(document.threshold).toBe(threshold)
    expect(byDelay.probability[8][3]).toBe(probability[year])
    // Every future is short, so what is missing is the mean above the line.
    expect(probability[year]).toBe(1)
    expect(byDelay.hectares[8][3]).toBeCloseTo(outcomes.shortfall.mean[year] - threshold, 9)
    // Some give up: more is not served than waits.
    expect(byDelay.notServed[8][3]).toBeCloseTo(outcomes.notServed.mean[year], 9)
    expect(Object.keys(byDelay)).toEqual(['target', 'delay', 'probability', 'hectares', 'notServed'])
    for (const goal of Object.values(goalSeek)) {
      expect(Object.keys(goal)).toEqual(['status', 'value', 'low', 'high', 'bestChance', 'notServed'])
      expect(goal.notServed).toBeGreaterThan(0)
      expect(['found', 'alreadyMet', 'notReachable']).toContain(goal.status)
    }
    expect(words).toMatch(/^25 %\n50 %\n75 %\nnoord-brabant-2022 under default: /)
  }, 60_000)

  it('tells until when one plan can wait, by running every start year', async () => {
    const shared = ['--futures', '256', '--policy', 'fixedHigh', '--set', 'growthPosition=1', '--year', '2030']
    const ask = async (chance: string) => {
      const { code, out, words } = await runWith(stress, [
        BRABANT,
        ...shared,
        ...['--plan', 'agreed', '--chance', chance, '--json'],
      ])
      expect(code, words).toBe(0)
      return JSON.parse(out) as PlanDocument
    }
    const easy = await ask('1')
    expect(Object.keys(easy)).toEqual([
      ...['plan', 'year', 'threshold', 'chance', 'status', 'value', 'low', 'high', 'bestChance', 'own', 'tried'],
    ])
    expect(easy).toMatchObject({ plan: 'agreed', status: 'alreadyMet', value: 2031 })
    expect(easy.tried.map(({ start }) => start)).toEqual([2022, 2023, 2024, 2025, 2026, 2027, 2028, 2029, 2030, 2031])
    const hectares = easy.tried.map((tried) => tried.hectares)
    expect([...hectares].sort((a, b) => a - b)).toEqual(hectares)
    expect(hectares[0]).toBeLessThan(hectares[9])
    expect(easy.tried[0].notServed).toBeLessThan(easy.tried[9].notServed)
    const never = ['--futures', '256', '--policy', 'none', '--set', 'growthPosition=1', '--outcomes', 'shortfall']
    const { out } = await runWith(simulate, [BRABANT, ...never, '--json'])
    const { exceedance } = JSON.parse(out) as { exceedance: { shortfall: { probability: number[] }[] } }
    expect(easy.tried.at(-1)?.probability).toBe(exceedance.shortfall[0].probability.at(-1))
    // In Brabant's high path every future is short whatever is decided.
    expect(await ask('0')).toMatchObject({ status: 'notReachable', value: null, bestChance: 1 })
  }, 60_000)

  it('says in words until when a plan can wait', async () => {
    const shared = [BRABANT, '--futures', '64', '--plan', 'agreed']
    const { out } = await runWith(stress, [...shared, '--chance', '1'])
    expect(out).toContain('safe already, even if this plan never starts')
    expect(out).toMatch(/start +chance +error +ha missing +not served\n/)
    const hopeless = await runWith(stress, [...shared, '--set', 'growthPosition=1', '--chance', '0'])
    expect(hopeless.out).toContain('even starting at once is too late')
  }, 60_000)

  it('prints tables to read', async () => {
    const { out } = await runWith(stress, [BRABANT, '--futures', '8'])
    expect(out).toContain('in 2030, by target (down) and realised share of it (across)')
    expect(out).toMatch(/zelfs volledige realisatie haalt dit niet.*, not served [\d.]+ ha\n/)
    expect(out).toContain('Hectares not served by 2030 on average')
  }, 60_000)

  it.each([
    [[], 'no scenario was named'],
    [[BRABANT, BRABANT], 'more than one scenario'],
    [[BRABANT, '--chance', '2'], '--chance'],
    [[BRABANT, '--year', '2021'], '--year'],
    [[BRABANT, '--futures', '0'], '--futures'],
    [[BRABANT, '--plan', 'nowhere'], '--plan: this name is not known'],
    [['scenarios/regio-in-balans.json', '--plan', 'vinkenhoef'], 'this plan is hard already'],
    [[BRABANT, '--deterministic'], 'no such flag'],
  ])('says what is wrong with %j', async (args, message) => {
    const { code, out, words } = await runWith(stress, args)
    expect([code, out]).toEqual([2, ''])
    expect(words).toContain(message)
  })

  it('explains itself', async () => {
    const { code, out } = await runWith(stress, ['--help'])
    expect([code, out.includes('--chance'), out.includes('4096')]).toEqual([0, true, true])
  })
})
