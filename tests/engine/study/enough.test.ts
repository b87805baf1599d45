import { describe, expect, it } from 'vitest'
import { halfWidth } from '../../../engine/bands/replicates.ts'
import { defaultPolicy } from '../../../engine/policy/policy.ts'
import { HALF_A_DOT, sharpnessOf, sizesUpTo } from '../../../engine/study/enough.ts'
import { jsonOf } from '../../../engine/study/json.ts'
import { runStudy } from '../../../engine/study/runStudy.ts'
import { type Enough, type Study, studyOf } from '../../../engine/study/study.ts'
import { type Fake, fakeRunner } from '../../support/fakeRunner.ts'
import { smallScenario } from '../../support/smallScenario.ts'

const scenario = smallScenario()
const policy = defaultPolicy(scenario)
const OFTEN: Enough = { within: HALF_A_DOT, least: 1024 }
const study = (parts: Partial<Study> = {}): Study =>
  studyOf({ scenario, policy, outcomes: ['notServed', 'shortfall'], futures: 65_536, enough: OFTEN, ...parts })

/** Far above every line or exactly 0, as if by the toss of a coin. */
function coin(future: number): number {
  let h = Math.imul(future + 1, 0x9e3779b1)
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return ((h ^ (h >>> 16)) >>> 31) * 1e6
}
const never: Fake = { value: () => 0 }
const tossed: Fake = { value: (_, __, future) => coin(future) }
/** Half of the replicates always, the others never: no number of futures makes this sharper. */
const torn: Fake = { value: (_, __, future) => (future & 1) * 1e6 }

async function run(fake: Fake, asked: Study) {
  const seen: (readonly [futures: number, asked: number])[] = []
  const progress: (readonly [done: number, asked: number])[] = []
  const blocks: number[] = []
  const whole = await runStudy(asked, fakeRunner({ ...fake, width: 2, onBlock: (i) => blocks.push(i) }), {
    onSummary: (summary) => seen.push([summary.futures, summary.asked]),
    onProgress: (done, of) => progress.push([done, of]),
  })
  return { whole: whole, seen, progress, blocks: blocks.length }
}

describe('a run that stops by itself (E55)', () => {
  it('stops at once where nothing is short, and asks for no block more', async () => {
    const { whole, seen, blocks } = await run(never, study())
    expect(seen).toEqual([[1024, 1024]])
    expect(whole.futures).toBe(1024)
    expect(blocks).toBe(1)
  })

  it('goes on while the chance is not sharp, and tells how far the next size is', async () => {
    const { whole, seen, progress, blocks } = await run(tossed, study())
    expect(seen).toEqual([
      [1024, 8192],
      [8192, 8192],
    ])
    expect(blocks).toBe(8)
    expect(progress[0]).toEqual([1024, 1024])
    expect(progress[1]).toEqual([2048, 8192])
    const known = sharpnessOf(whole)
    expect(known?.key).toBe('shortfall')
    expect(known?.halfWidth).toBeLessThan(HALF_A_DOT)
    expect(known?.halfWidth).toBe(halfWidth(Math.max(...whole.exceedance['shortfall'][0].standardError), 8192))
  })

  it('goes past what is kept where the limit is small', async () => {
    const { whole, seen } = await run(tossed, study({ futures: 524_288, enough: { within: 0.006, least: 1024 } }))
    expect(seen.map(([futures]) => futures)).toEqual([1024, 8192, 65_536])
    expect(whole.quantiles).toBe('sketch')
  })

  it('ends at the most futures it may have', async () => {
    const { whole, seen } = await run(torn, study({ futures: 20_480 }))
    expect(seen).toEqual([
      [1024, 8192],
      [8192, 20_480],
      [20_480, 20_480],
    ])
    expect(whole.futures).toBe(20_480)
  })

  it('does not stop before the least it is given', async () => {
    const { seen } = await run(never, study({ enough: { within: HALF_A_DOT, least: 8192 } }))
    expect(seen.map(([futures]) => futures)).toEqual([1024, 8192])
  })

  it('stops where the band is withheld and where no series has a line to pass', async () => {
    const failing = await run({ ...tossed, failed: (future) => (future % 50 === 0 ? 1 : 0) }, study())
    expect(failing.whole.futures).toBe(1024)
    const all = await run({ ...tossed, failed: () => 1 }, study())
    expect(all.whole.futures).toBe(1024)
    const unlined = await run(tossed, study({ outcomes: ['notServed'] }))
    expect(unlined.whole.futures).toBe(1024)
  })

  it('gives the very document of a study of so many futures', async () => {
    for (const detail of [false, true]) {
      for (const within of [HALF_A_DOT, 0.006]) {
        const grown = (await run(tossed, study({ detail, futures: 524_288, enough: { within, least: 1024 } }))).whole
        const fixed = (await run(tossed, study({ detail, futures: grown.futures, enough: null }))).whole
        expect(grown).toEqual(fixed)
        expect(jsonOf(grown)).toBe(jsonOf(fixed))
      }
    }
  })

  it('leaves one future without chance alone', () => {
    expect(study({ mode: 'deterministic' })).toMatchObject({ futures: 1, enough: null })
  })
})

describe('sizes and intervals', () => {
  it('grow eightfold up to the last', () => {
    expect(sizesUpTo(524_288)).toEqual([1024, 8192, 65_536, 524_288])
    expect(sizesUpTo(20_000)).toEqual([1024, 8192, 20_000])
    expect(sizesUpTo(1000)).toEqual([1000])
  })

  it('take t of seven degrees of freedom, and three in n where nothing was seen', () => {
    expect(halfWidth(0.01, 8192)).toBeCloseTo(0.023646, 6)
    expect(halfWidth(0, 1024)).toBeCloseTo(0.00293, 5)
  })
})
