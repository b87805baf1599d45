import { beforeAll, describe, expect, it } from 'vitest'
import { DOT_SHARES, LEVEL_SHARES } from '../../../engine/bands/levels.ts'
import { inputColumns, outcomeColumns, scalarColumns } from '../../../engine/ensemble/columns.ts'
import { type Ensemble, ensembleOf, weightedBy } from '../../../engine/ensemble/ensemble.ts'
import { dotsOf, statisticsOf } from '../../../engine/ensemble/statistics.ts'
import { givenColumn } from '../../../engine/kernel/inputs.ts'
import { defaultPolicy } from '../../../engine/policy/policy.ts'
import { Kept } from '../../../engine/study/kept.ts'
import { planOf } from '../../../engine/study/plan.ts'
import { runStudy } from '../../../engine/study/runStudy.ts'
import { type Study, studyOf } from '../../../engine/study/study.ts'
import type { Summary } from '../../../engine/study/summary.ts'
import { alone } from '../../../engine/threads/alone.ts'
import { fakeRunner } from '../../support/fakeRunner.ts'
import { smallScenario } from '../../support/smallScenario.ts'

const scenario = smallScenario()
const policy = defaultPolicy(scenario)
const wanted = [
  { series: 'shortfall', year: 2022 },
  { series: 'shortfall', year: 2030 },
]

/** Runs a study, keeps its futures and makes its table. */
async function tableOf(study: Study, open = alone()): Promise<{ summary: Summary; table: Ensemble }> {
  const plan = planOf(study)
  const kept = new Kept()
  const summary = await runStudy(study, open, {
    onDigest: (digest) => {
      kept.add(digest)
    },
  })
  const valuesOf = (cell: number) => kept.values(cell)
  const outcomes = [...outcomeColumns(plan, scenario.baseYear, valuesOf, wanted), ...scalarColumns(plan, valuesOf)]
  const inputs = inputColumns(study, kept.futures)
  const made = ensembleOf({ run: study.futures, futures: kept.futures, inputs, outcomes })
  if (!made.ok) throw new Error(made.problems[0].what)
  return { summary: summary, table: made.value }
}

const columnOf = (columns: Ensemble['inputs'], id: string) => columns.find((column) => column.id === id)!

describe('a table of futures', () => {
  let summary: Summary
  let table: Ensemble
  beforeAll(async () => {
    const study = studyOf({ scenario, policy, futures: 1500, overrides: { giveUp: 0.05 }, inputs: { replaced: given } })
    ;({ summary, table } = await tableOf(study))
  })
  const given = givenColumn(Array.from({ length: 1500 }, (_, f) => f / 3000))

  it('has inputs as they were used beside the outcomes they led to, with names and units', () => {
    expect(table.futures).toEqual(Int32Array.from({ length: 1500 }, (_, f) => f))
    expect(table.failed).toBe(0)
    expect(new Set(columnOf(table.inputs, 'giveUp').values)).toEqual(new Set([0.05]))
    expect([...columnOf(table.inputs, 'replaced').values].slice(1020, 1030)).toEqual(
      Array.from({ length: 10 }, (_, f) => (1020 + f) / 3000),
    )
    expect(columnOf(table.inputs, 'landPerJob.works').unit).toBe('m2/job')
    const names = table.outcomes.map(({ id }) => id)
    expect(names.slice(0, 4)).toEqual(['shortfall 2022', 'shortfall 2030', 'alreadyShort', 'peakShortfall'])
    expect(names).not.toContain('tippingYear')
    expect(columnOf(table.outcomes, 'shortfall 2030').unit).toBe('ha')
    for (const { values } of [...table.inputs, ...table.outcomes]) expect(values).toHaveLength(1500)
  })

  it('without weights has the band and the dots of the run, bit for bit', () => {
    const column = columnOf(table.outcomes, 'shortfall 2030')
    const bands = summary.outcomes['shortfall'].bands!
    const [p10, p90] = [bands.p10.at(-1), bands.p90.at(-1)]
    const levels = statisticsOf(table, column).quantiles(LEVEL_SHARES)
    expect([levels[1], levels[5]]).toEqual([p10, p90])
    const dots = dotsOf(table, column)
    expect(dots.values).toEqual(summary.dots['shortfall'].at(-1))
    expect(dots.futures).toEqual(summary.dotFutures['shortfall'].at(-1))
  })

  it('with weights names only futures that have one, and follows them', () => {
    const queue = columnOf(table.outcomes, 'shortfall 2022')
    const weights = table.futures.map((future) => (future % 3 === 0 ? 1 : 0))
    const weighted = weightedBy(table, Float64Array.from(weights))
    if (!weighted.ok) throw new Error('the weights have problems')
    const dots = dotsOf(weighted.value, queue)
    expect(dots.futures.filter((future) => future % 3 !== 0)).toEqual([])
    const third = queue.values.filter((_, f) => f % 3 === 0)
    const alone = ensembleOf({ ...table, run: 500, futures: table.futures.filter((future) => future % 3 === 0) })
    if (!alone.ok) throw new Error('a smaller table has problems')
    const plain = statisticsOf(alone.value, { ...queue, values: third }).quantiles(DOT_SHARES)
    dots.values.forEach((value, i) => expect(value).toBeCloseTo(plain[i], 11))
  })

  it('weighted by an input leans towards it', () => {
    const scale = columnOf(table.inputs, 'waitingScale')
    const heavy = weightedBy(
      table,
      scale.values.map((value) => (value > 1 ? 1 : 0.1)),
    )
    if (!heavy.ok) throw new Error('the weights have problems')
    const queue = columnOf(table.outcomes, 'shortfall 2022')
    expect(statisticsOf(heavy.value, queue).quantiles([0.5])[0]).toBeGreaterThan(
      statisticsOf(table, queue).quantiles([0.5])[0],
    )
  })

  it('refuses weights that are none', () => {
    const told = (weights: number[]) => {
      const made = weightedBy(
        table,
        Float64Array.from({ length: 1500 }, (_, i) => weights[i] ?? 0),
      )
      return made.ok ? [] : made.problems.map(({ where, what }) => `${where}: ${what}`)
    }
    expect(told([1, 2])).toEqual([])
    expect(told([1, -0.1])).toEqual(['weights[1]: This is no weight'])
    expect(told([1, 1, Number.NaN])).toEqual(['weights[2]: This is no weight'])
    expect(told([Infinity])).toEqual(['weights[0]: This is no weight'])
    expect(told([])).toEqual(['weights: No future has any weight'])
    const short = weightedBy(table, new Float64Array(2), 'nl')
    expect(short).toMatchObject({ ok: false, problems: [{ what: 'Er is niet één gewicht per toekomst', got: '2' }] })
  })
})

it('leaves failed futures out of every column, and carries their count', async () => {
  const study = studyOf({ scenario, policy, futures: 1100 })
  const fake = fakeRunner({
    value: (quantity, row, future) => (quantity === 'waiting' ? future + row : undefined),
    failed: (future) => (future % 200 === 7 ? 2 : 0),
  })
  const { table } = await tableOf(study, fake)
  expect(table.failed).toBe(6)
  expect(table.futures).not.toContain(207)
  const at = table.futures.indexOf(1050)
  expect(columnOf(table.outcomes, 'shortfall 2030').values[at]).toBe(1058)
  const alone = inputColumns(study, Int32Array.of(1050))
  expect(table.inputs.map(({ values }) => values[at])).toEqual(alone.map(({ values }) => values[0]))
})

it('is not made of a run that streams', () => {
  const none = { futures: new Int32Array(0), inputs: [], outcomes: [] }
  expect(ensembleOf({ ...none, run: 16_385 })).toMatchObject({
    ok: false,
    problems: [{ where: 'futures', allowed: 'at most 16384 futures' }],
  })
  expect(ensembleOf({ ...none, run: 16_384 }).ok).toBe(true)
})
