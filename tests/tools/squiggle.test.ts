import { expect, test } from 'vitest'
import { documentOf } from '../../bench/ours.ts'
import { demandOf, differences } from '../../bench/squiggle/check.ts'
import { figuresOf, segmentsOf } from '../../bench/squiggle/figures.ts'
import { type Squiggle, type ToldYear, loadSquiggle, runSquiggle } from '../../bench/squiggle/squiggle.ts'
import { seriesKey } from '../../engine/study/series.ts'

const document = documentOf('scenarios/regio-amersfoort.json', 'default')

test('a Squiggle that is not installed is named with the way to install it; a broken one with its own words', async () => {
  const missing = (name: string) => () => Promise.reject(new Error(`Cannot find package '${name}' imported from x.js`))
  const one = await loadSquiggle(missing('@quri/squiggle-lang'))
  expect(one).toEqual({ reason: 'not installed; npm install --no-save @quri/squiggle-lang@0.10.0' })
  expect(await loadSquiggle(missing('jstat'))).toEqual({
    reason: "does not load: Cannot find package 'jstat' imported from x.js",
  })
})

test('the Squiggle program reads the figures of the scenario', () => {
  const text = figuresOf({ ...document, overrides: { release: 0.25 } })
  const region = JSON.parse(text.replace('region = ', '')) as Record<string, unknown>
  const { scenario } = document
  expect(region).toMatchObject({
    baseYear: scenario.baseYear,
    endYear: scenario.endYear,
    cyclePhi: scenario.constants.cyclePhi.value,
    assumptions: {
      growthPosition: scenario.assumptions.growthPosition.value,
      release: { kind: 'constant', value: 0.25 },
    },
    sectors: scenario.sectors.map(({ id, jobs }) => ({
      jobs: jobs.value,
      landPerJob: scenario.assumptions[`landPerJob.${id}`].value,
    })),
  })
  expect(segmentsOf(scenario)).toEqual(scenario.segments.filter(({ large }) => !large).map(({ id }) => id))
})

test('figures the program cannot draw are refused', () => {
  const { scenario } = document
  const beta = { kind: 'beta', alpha: 2, beta: 2, low: 0, high: 1 } as const
  const assumptions = { ...scenario.assumptions, release: { ...scenario.assumptions.release, value: beta } }
  expect(() => figuresOf({ ...document, scenario: { ...scenario, assumptions } })).toThrow('draws no beta')
  const correlations = [{ between: ['release', 'replaced'], rank: 0.5 }] as unknown as typeof scenario.correlations
  expect(() => figuresOf({ ...document, scenario: { ...scenario, correlations } })).toThrow('no correlations')
})

test('what Squiggle refuses is told in its words', async () => {
  const refusing: Squiggle = { run: () => Promise.resolve({ result: { ok: false, value: 'no such name: quantiles' } }) }
  await expect(runSquiggle(refusing, document, 1000, 'x')).rejects.toThrow('no such name: quantiles')
})

test('Squiggle agrees when it tells our numbers, and not when one of them is off', async () => {
  const quiet = { ...document, overrides: { largePerYear: 0 } }
  const segments = segmentsOf(document.scenario)
  const ours = await demandOf(quiet)
  const mean = (id: string, t: number): number => ours.outcomes[id].mean[t]
  const told = ours.years.map((_, t): ToldYear => ({
    expansion: mean('expansionDemand', t),
    transition: mean('transitionDemand', t),
    cumulative: mean('cumulativeGrossDemand', t),
    gross: segments.map((id) => mean(seriesKey('grossDemand', `segment:${id}`), t)),
    bands: Object.values(ours.outcomes['cumulativeGrossDemand'].bands!).map((band) => band[t]),
  }))
  expect(differences('it', told, ours, segments, 4096)).toEqual([])
  const off = (change: (year: ToldYear) => ToldYear) =>
    differences(
      'it',
      told.map((year, t) => (t === 17 ? change(year) : year)),
      ours,
      segments,
      4096,
    )
  const [first = '', ...rest] = off((year) => ({ ...year, gross: [year.gross[0], 2 * year.gross[1], year.gross[2]] }))
  expect(first).toMatch(/^it: mean of grossDemand@segment:highgrade in 2040 is [\d.]+ errors off$/)
  expect(rest).toEqual([])
  expect(off((year) => ({ ...year, bands: year.bands.map((ha) => 1.2 * ha) }))).toHaveLength(3)
  expect(off((year) => ({ ...year, transition: NaN }))).toHaveLength(1)
})
