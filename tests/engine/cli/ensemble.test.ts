import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { simulate } from '../../../engine/cli/commands/simulate.ts'
import { OUTCOMES } from '../../../engine/outcomes/shelf.ts'
import { runWith } from '../../support/smallIo.ts'

const AMERSFOORT = 'scenarios/regio-amersfoort.json'
const MANY = OUTCOMES.map(({ id }) => id).join(',')

async function answer(...args: string[]): Promise<string> {
  const { code, out, words } = await runWith(simulate, [AMERSFOORT, '--futures', '40', ...args])
  expect(code, words).toBe(0)
  return out
}

describe('the table of futures', () => {
  const tableOf = async (...args: string[]) => {
    const { data } = Papa.parse<Record<string, string>>(await answer(...args), { header: true, skipEmptyLines: true })
    return data
  }

  it('has a row for every future: assumptions as used, outcomes of the years, numbers per future, a stamp', async () => {
    const rows = await tableOf('--ensemble', '2040,2030,2040', '--set', 'giveUp=5 %/yr')
    expect(rows.map(({ future }) => future)).toEqual(Array.from({ length: 40 }, (_, f) => String(f)))
    const names = Object.keys(rows[0])
    expect(names.filter((name) => name.startsWith('shortfall'))).toEqual(['shortfall 2030 (ha)', 'shortfall 2040 (ha)'])
    expect(names).toEqual(expect.arrayContaining(['growthError.retail (1/yr)', 'peakShortfall (ha)', 'deliveredShare']))
    for (const row of rows)
      expect(row).toMatchObject({
        'giveUp (1/yr)': '0.05',
        scenario: 'regio-amersfoort',
        seed: 'raadstafel',
        futures: '40',
      })
    expect(names).not.toContain('inputs')
  })

  it('agrees with the bands, also in the parts of the region', async () => {
    const asked = ['--outcomes', 'shortfall', '--by', 'segment']
    const rows = await tableOf('--ensemble', '2040', ...asked)
    const bands = await answer(...asked, '--json')
    const { outcomes, years } = JSON.parse(bands) as { outcomes: Record<string, { mean: number[] }>; years: number[] }
    for (const [key, { mean }] of Object.entries(outcomes)) {
      const sum = rows.reduce((total, row) => total + Number(row[`${key} 2040 (ha)`]), 0)
      expect(sum / 40).toBeCloseTo(mean[years.indexOf(2040)], 9)
    }
  })

  it.each([
    [['--ensemble', '2021'], '2022 to 2050'],
    [['--ensemble', 'all'], '2022 to 2050'],
    [['--ensemble', '2040', '--futures', '20000'], 'allowed: 1 to 16384'],
    [['--ensemble', '2040', '--futures', 'enough'], 'no whole number'],
    [
      ['--ensemble', '2030,2031,2032,2033,2034', '--by', 'municipality', '--outcomes', MANY, '--futures', '16384'],
      'fit in memory',
    ],
    [['--ensemble', '2040', '--csv'], 'one form of output'],
    [['--ensemble', '2040', '--json'], 'one form of output'],
  ])('%j is refused in words', async (flags, message) => {
    const { code, out, words } = await runWith(simulate, [AMERSFOORT, ...flags])
    expect([code, out]).toEqual([2, ''])
    expect(words).toContain(message)
  })
})
