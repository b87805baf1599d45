import { describe, expect, it } from 'vitest'
import { story } from '../../../engine/cli/commands/story.ts'
import { takes } from '../../../engine/cli/commands/takes.ts'
import { runWith } from '../../support/smallIo.ts'

const BRABANT = 'scenarios/noord-brabant-2022.json'

describe('the command takes', () => {
  it('tells the hectares of each target, as table and as document with its stamp', async () => {
    const asked = [BRABANT, '--futures', '64', '--target', '10 %', '--target', '0']
    const { code, out } = await runWith(takes, [...asked, '--json'])
    expect(code).toBe(0)
    const document = JSON.parse(out) as { futures: number; takes: { target: number; hectares: number | null }[] }
    expect(document).toMatchObject({ scenario: { id: 'noord-brabant-2022' }, futures: 64 })
    expect(document.takes.map(({ target }) => target)).toEqual([0.1, 0])
    expect(document.takes[1].hectares).toBe(0)
    expect((await runWith(takes, asked)).out).toContain('policy default, 64 futures, seed raadstafel')
  })

  it('refuses what is no target', async () => {
    const { code, words } = await runWith(takes, [BRABANT, '--target', '120 %'])
    expect([code, words]).toEqual([2, expect.stringContaining('--target: this is no target; got "120 %"')])
  })
})

describe('the command story', () => {
  it('tells one future under two policies, year by year', async () => {
    const asked = [BRABANT, '--future', '3', '--against', 'fixedHigh']
    const { code, out } = await runWith(story, [...asked, '--json'])
    const document = JSON.parse(out) as { future: number; tellings: { policy: string; years: { year: number }[] }[] }
    expect([code, document.future]).toEqual([0, 3])
    expect(document.tellings.map(({ policy, years }) => [policy, years[0].year, years.length])).toEqual([
      ['default', 2021, 10],
      ['fixedHigh', 2021, 10],
    ])
    expect((await runWith(story, asked)).out).toMatch(/^noord-brabant-2022 \(\w+\), future 3 of seed raadstafel/)
  })

  it('refuses a future that is no number, and a policy that there is not', async () => {
    expect(await runWith(story, [BRABANT, '--future', '-1'])).toMatchObject({ code: 2, out: '' })
    expect(await runWith(story, [BRABANT, '--against', 'nobody'])).toMatchObject({ code: 2, out: '' })
  })
})
