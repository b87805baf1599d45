import { describe, expect, test } from 'vitest'
import { KeptColumns } from '../../../engine/kernel/kept.ts'
import type { Backend } from '../../../engine/kernel/machines/backend.ts'
import * as layout from '../../../engine/kernel/memory/layout.ts'
import { type BlockPaths, prepareRun } from '../../../engine/kernel/run.ts'
import type { RunRequest } from '../../../engine/kernel/request.ts'
import { leversOf } from '../../../engine/policy/policy.ts'
import type { Scenario } from '../../../engine/scenario/types.ts'
import { requestOf } from '../../support/recorded-run.ts'
import { shippedScenario } from '../../support/shipped-scenario.ts'
import { read } from '../../support/sourceFiles.ts'

const scenario = shippedScenario('regio-amersfoort')
const usual = requestOf({ scenario })
const ROOM = 64e6

/** A store that tells what was made anew. */
function watched(room = ROOM) {
  const kept = new KeptColumns(room)
  const found: string[] = []
  const fill = kept.fill.bind(kept)
  kept.fill = (into, key) => {
    const isKept = fill(into, key)
    if (!isKept) found.push(key.slice(2, 8))
    return isKept
  }
  /** What had to be made for a run. */
  const made = (request: RunRequest, backend: Backend = 'f64', block = 0): readonly string[] => {
    found.length = 0
    prepareRun(request, backend, kept).block(block)
    return [...found]
  }
  return { kept, made }
}

function same(a: BlockPaths, b: BlockPaths): boolean {
  return (
    a.failed.every((code, f) => code === b.failed[f]) &&
    a.columns.every((value, i) => a.failed[i % 1024] !== 0 || Object.is(value, b.columns[i]))
  )
}

type Mutable<T> = { -readonly [K in keyof T]: Mutable<T[K]> }

const figures = (edit: (scenario: Mutable<Scenario>) => void): RunRequest => {
  const edited = structuredClone(scenario) as Mutable<Scenario>
  edit(edited)
  return { ...usual, scenario: edited }
}
/** Makes a number of a figure 10 % larger. */
const more = (figure: { value: unknown }): void => {
  ;(figure as { value: number }).value = Number(figure.value) * 1.1
}
const policy = (levers: Partial<RunRequest['policy']['levers']>): RunRequest => ({
  ...usual,
  policy: { levers: { ...leversOf(scenario), ...levers } },
})

describe('what is kept of a run', () => {
  test.each([
    ['a lever', policy({ commitBelow: 9 })],
    ['a strategy', policy({ strategy: 'fixedHigh' })],
    ['the sieve', policy({ sieveThreshold: 60 })],
    ['an intensification target', policy({ intensificationTarget: 0.3, programmeCapacity: 60 })],
    ['large-scale places', policy({ largeScale: 'all', largeFrom: 5 })],
    ['other series', { ...usual, series: [{ quantity: 'jobsWaiting', area: 'municipality:amersfoort' }] }],
  ] as readonly [string, RunRequest][])('serves %s without anything made anew', (_, request) => {
    const { made } = watched()
    expect(made(usual)).toEqual(['parame', 'demand'])
    expect(made(request)).toEqual([])
  })

  test.each([
    ['withdrawal', { ...usual, overrides: { withdrawal: 0.01 } }],
    ['what the monitor sees', { ...usual, inputs: { 'draws.monitor': { kind: 'otherKey', key: 'B' } } }],
    ['plans', { ...usual, inputs: { 'draws.plans': { kind: 'otherKey', key: 'B' } } }],
    [
      'stock',
      figures(({ municipalities }) => {
        more(municipalities[0].stock)
      }),
    ],
    [
      'origin',
      figures(({ municipalities }) => {
        more(municipalities[0].origin)
      }),
    ],
    [
      'a plan',
      figures(({ plans }) => {
        more(plans[0].area)
      }),
    ],
  ] as readonly [string, RunRequest][])('leaves the demand side standing when %s changes', (_, request) => {
    const { made } = watched()
    made(usual)
    expect(made(request)).not.toContain('demand')
  })

  const columns = [
    'growthPosition',
    'modelError',
    'landTrendError',
    'transition',
    'recessionChance',
    'recessionDepth',
    'release',
    'largePerYear',
  ] as const
  const sectors = ['landPerJob', 'parkShare', 'growthError'] as const
  const constants = [
    'cycleSd',
    'cyclePhi',
    'cycleCorrelation',
    'largeMedian',
    'largeLogSd',
    'largeThreshold',
    'largeMaximum',
    'largeValueShare',
    'transitionStart',
    'transitionEnd',
  ] as const
  const changes: readonly (readonly [string, RunRequest])[] = [
    ...columns.map((id) => [id, { ...usual, inputs: { [id]: { kind: 'quantile', at: 0.3 } } }] as const),
    ...columns.map((id) => [`another ${id}`, { ...usual, inputs: { [id]: { kind: 'otherKey', key: 'B' } } }] as const),
    ...sectors.map(
      (id) =>
        [id, { ...usual, inputs: { [`${id}.${scenario.sectors[1].id}`]: { kind: 'quantile', at: 0.3 } } }] as const,
    ),
    ...constants.map(
      (id) =>
        [
          id,
          figures((edited) => {
            edited.constants[id].value += id.startsWith('transition') ? 2 : 0.01
          }),
        ] as const,
    ),
    [
      'jobs',
      figures((edited) => {
        more(edited.sectors[0].jobs)
      }),
    ],
    [
      'cycle sensitivity',
      figures((edited) => {
        more(edited.sectors[0].cycleSensitivity)
      }),
    ],
    [
      'land trends',
      figures((edited) => {
        edited.sectors[0].landTrendLow.value -= 0.001
      }),
    ],
    [
      'growth',
      figures((edited) => {
        edited.sectors[0].growthHigh.value[0].value += 0.001
      }),
    ],
    [
      'mix',
      figures((edited) => {
        const mix = edited.sectors[0].mix.value
        const [one, other] = Object.keys(mix)
        mix[one] -= 0.05
        mix[other] += 0.05
      }),
    ],
    ['big one', { ...usual, overrides: { bigOne: 12 } }],
    ['year of the big one', { ...usual, overrides: { bigOne: 12, bigOneYear: 2040 } }],
    ['years of the cycle', { ...usual, inputs: { 'draws.years': { kind: 'otherKey', key: 'B' } } }],
    ['seed', { ...usual, seed: 'another' }],
    ['sampling', { ...usual, sampling: 'plain' }],
    ['mode', { ...usual, mode: 'deterministic' }],
    [
      'end year',
      figures((edited) => {
        edited.endYear -= 1
      }),
    ],
    [
      'base year',
      figures((edited) => {
        edited.baseYear += 1
      }),
    ],
    [
      'a correlation',
      figures((edited) => {
        const rank = { value: 0.4, unit: '1', source: [], evidence: 'assumed' as const }
        edited.correlations = [{ between: ['growthPosition', 'modelError'], rank }]
      }),
    ],
  ] as readonly (readonly [string, RunRequest])[]

  test.each(changes)('gives every bit of a run from nothing when it changes: %s', (_, request) => {
    const { kept, made } = watched()
    for (const first of [usual, { ...usual, overrides: { bigOne: 12 } }]) made(first)
    const run = prepareRun(request, 'f64', kept)
    const fromNothing = prepareRun(request).block(0)
    expect(same(run.block(0), fromNothing)).toBe(true)
    // A second time everything is found, and is the same.
    expect(made(request)).toEqual([])
    expect(same(prepareRun(request, 'f64', kept).block(0), fromNothing)).toBe(true)
  })

  test('is apart for each block and each width of numbers', () => {
    const { kept, made } = watched()
    made(usual)
    expect(made(usual, 'f32')).toEqual(['parame', 'demand'])
    expect(made(usual, 'f64', 1)).toEqual(['parame', 'demand'])
    expect(same(prepareRun(usual, 'f32', kept).block(0), prepareRun(usual, 'f32').block(0))).toBe(true)
  })

  test('counts a column once that two runs made side by side', () => {
    const { kept } = watched()
    const works = [1, 2].map(() => prepareRun(usual, 'f64', kept).slices(0))
    for (let going = 2; going > 0;) going = works.filter((work) => work.next().done !== true).length
    const { bytes } = kept
    const { kept: other, made } = watched()
    made(usual)
    expect(bytes).toBe(other.bytes)
  })

  test('never takes more room than it has, lets the least recently used go, and keeps nothing of a long run that would drive itself out', () => {
    const { kept, made } = watched(0)
    expect(made(usual)).toEqual(made(usual))
    kept.room = ROOM
    made(usual)
    const { bytes } = kept
    kept.room = 2 * bytes + 1000
    for (const block of [1, 2]) made(usual, 'f64', block)
    expect(kept.bytes).toBeLessThanOrEqual(2 * bytes + 1000)
    expect(made(usual, 'f64', 1)).toEqual([])
    expect(made(usual, 'f64', 0)).toContain('demand')
    expect(made(usual, 'f64', 100)).toEqual(['parame', 'demand'])
    expect(made(usual, 'f64', 100)).toEqual(['parame', 'demand'])
  })
})

test('the demand side reads nothing of the memory that its key does not cover', () => {
  const layoutText = read('engine/kernel/memory/layout.ts')
  const constants = [
    ...layoutText
      .slice(layoutText.indexOf('function layOutConstants'), layoutText.indexOf('function layOutState'))
      .matchAll(/^ {2}(\w+) = take/gm),
  ].map(([, name]) => name)
  const covered = constants.slice(constants.indexOf('GROWTH_LOW'), constants.indexOf('STOCK_BASE'))
  const singles = Object.entries(layout)
    .filter(([name, at]) => /^K_/.test(name) && Number(at) < layout.DEMAND_SINGLES)
    .map(([name]) => name)
  const parameters = [
    'GROWTH_POSITION',
    'MODEL_ERROR',
    'LAND_TREND_ERROR',
    'TRANSITION',
    'RECESSION_CHANCE',
    'RECESSION_DEPTH',
    'RELEASE',
    'LARGE_PER_YEAR',
    'SECTORS',
  ].map((name) => `P_${name}`)
  const sizes = [
    'BLOCK',
    'GROUPS',
    'WIDTH',
    'S',
    'K',
    'T',
    'LARGE',
    'PARCELS',
    'DRAWS',
    'PERIODS',
    'KEY_SIZE',
    'FAILED_PARCELS',
    'PARAMETER',
    'DEMAND',
    'YEAR_COLUMNS',
    'TOO_MANY',
    'PARCEL',
    'PARCELS_USED',
    'H_PLAIN',
    'H_LARGE_EVENTS',
    'H_BIG_ONE',
    'T_KEYS',
    'T_COLUMN_KEYS',
    'T_PERIOD',
    'single',
  ]
  const state = ['TREND', 'CYCLE', 'LAND_PER_JOB', 'NEEDED_LAND', 'JOBS', 'ASKED']
  const known = new Set([...covered, ...singles, ...parameters, ...sizes, ...state])
  for (const file of ['economy', 'demand', 'arrivals', 'handover', 'inputs']) {
    const [, names] = /import \{([^}]*)\} from '..\/kernel\/memory\/layout'/.exec(read(`engine/model/${file}.ts`))!
    const unknown = names
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '' && !/^[DY]_/.test(name) && !known.has(name))
    expect(unknown, file).toEqual([])
  }
})
