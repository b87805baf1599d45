/**
 * `npm run bench -- draws [--seeds N] [--workers N] [--backend f32|f64] [--plan ID] [--small] [--json]`: what the draws buy.
 *
 * Over many seeds: the mean squared error of means and of P90 with the lattice and with independent draws, at 8,192 and 65,536 futures (`--small` leaves the latter out);
 * the variance of a difference of two policies in the same futures against that in independent ones, for a plan a fifth larger; and how often the stated 95 % interval of a chance holds.
 */
import { cpus, loadavg } from 'node:os'
import { halfWidth } from '../engine/bands/replicates.ts'
import { middle, timed } from './clock.ts'
import {
  type Draws,
  type Gain,
  type Sample,
  coverage,
  gains,
  meanOfSeeds,
  meanSquaredError,
  sampleOf,
  variance,
} from './drawGains.ts'
import { type BenchBackend, type Document, documentOf, openRunner, studyFor } from './ours.ts'

const SIZES = [8192, 65_536] as const
const REPORTED = [2030, 2040, 2050]
/** From this year on a plan that is started in the first review can have been felt. */
const FELT = 2030

const args = process.argv.slice(2)
const valueOf = (flag: string, otherwise: string): string => {
  const at = args.indexOf(flag)
  return at >= 0 ? (args[at + 1] ?? otherwise) : otherwise
}
const seeds = Number(valueOf('--seeds', '100'))
const workers = Number(valueOf('--workers', '2'))
const backend: BenchBackend = valueOf('--backend', 'f32') === 'f64' ? 'f64' : 'f32'
const sizes = args.includes('--small') ? SIZES.slice(0, 1) : SIZES

const usual = documentOf('scenarios/regio-amersfoort.json', 'default')
const planId = valueOf('--plan', usual.scenario.plans.find(({ status }) => status !== 'hard')?.id ?? '')
const larger = withLargerPlan(usual, planId)
const runner = openRunner(backend, workers)
const loadBefore = loadavg()[0]

const samples: Record<string, Sample[]> = {}
const seconds: Record<string, number[]> = {}
for (let seed = 0; seed < seeds; seed++) {
  for (const futures of sizes) {
    // Both kinds in turn within a seed, and the first of them in turn over seeds: a drift of the machine meets both alike.
    const kinds: readonly Draws[] = seed % 2 === 0 ? ['lattice', 'plain'] : ['plain', 'lattice']
    for (const draws of kinds) await measure(`${draws} ${String(futures)}`, usual, futures, draws, seed)
  }
  await measure('larger', larger, SIZES[0], 'lattice', seed)
  await measure('larger plain', larger, SIZES[0], 'plain', seed)
  if ((seed + 1) % 10 === 0) console.error(`${String(seed + 1)} of ${String(seeds)} seeds`)
}
runner.close()

const years = samples[`lattice ${String(SIZES[0])}`][0].years
const truth = meanOfSeeds(samples[`lattice ${String(sizes[sizes.length - 1])}`])
const report = {
  machine: {
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    node: process.version,
    load: [loadBefore, loadavg()[0]],
  },
  backend,
  workers,
  seeds,
  lattice: Object.fromEntries(sizes.map((futures) => [futures, latticeGains(futures)])),
  paired: { plan: planId, futures: SIZES[0], ...pairedGains() },
  coverage: Object.fromEntries(sizes.map((futures) => [futures, covered(futures)])),
}
console.log(args.includes('--json') ? JSON.stringify(report, null, 2) : words())

async function measure(name: string, document: Document, futures: number, draws: Draws, seed: number): Promise<void> {
  const study = studyFor(document, futures, { backend, sampling: draws, seed: `draws ${String(seed)}` })
  let sample: Sample | undefined
  const took = await timed('wall', async () => {
    sample = sampleOf(await runner.run(study))
  })
  if (sample !== undefined) (samples[name] ??= []).push(sample)
  ;(seconds[name] ??= []).push(took)
}

/** Mean squared error with independent draws over that with the lattice, per number and year. */
function latticeGains(futures: number) {
  const [lattice, plain] = (['lattice', 'plain'] as const).map((draws) => samples[`${draws} ${String(futures)}`])
  const isOwnTruth = futures === sizes[sizes.length - 1]
  const ratios = gains(
    truth,
    (id, t) => meanSquaredError(plain, truth, id, t) / meanSquaredError(lattice, truth, id, t, isOwnTruth ? 1 : 0),
  )
  const times = seconds[`lattice ${String(futures)}`].map((took, i) => took / seconds[`plain ${String(futures)}`][i])
  return { ratios: told(ratios, 0), timeLatticeOverPlain: middle(times) }
}

/** Variance of a difference between independent seeds over that within the same futures, per number and year; years before the plan is felt are left out. */
function pairedGains() {
  const sides = [samples[`lattice ${String(SIZES[0])}`], samples['larger']] as const
  const plainSides = [samples[`plain ${String(SIZES[0])}`], samples['larger plain']] as const
  const ratioOver = (apart: readonly (readonly Sample[])[]) =>
    gains(truth, (id, t) => variance(apartOf(apart, id, t)) / variance(pairedOf(sides, id, t)))
  return {
    effect: Object.fromEntries(
      REPORTED.map((year) => [year, meanOf(pairedOf(sides, 'mean of shortfall', years.indexOf(year)))]),
    ),
    overIndependentLattices: told(ratioOver(sides), FELT),
    overIndependentDraws: told(ratioOver(plainSides), FELT),
  }
}

function pairedOf([from, to]: readonly (readonly Sample[])[], id: string, t: number): number[] {
  return to.map((sample, i) => sample.values[id][t] - from[i].values[id][t])
}

/** The same with the seeds shifted by one: other futures on each side. */
function apartOf([from, to]: readonly (readonly Sample[])[], id: string, t: number): number[] {
  return to.map((sample, i) => sample.values[id][t] - from[(i + 1) % from.length].values[id][t])
}

function covered(futures: number) {
  const list = samples[`lattice ${String(futures)}`]
  return coverage(list, truth, (error) => halfWidth(error, futures))
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/** A ratio in the years that are told, and its median and range over all years from one on. */
function told(all: readonly Gain[], from: number): Record<string, Record<string, number>> {
  return Object.fromEntries(
    all.map(({ id, ratio }) => {
      const felt = ratio.filter((value, t) => years[t] >= from && Number.isFinite(value))
      const inYears = REPORTED.map((year) => [String(year), ratio[years.indexOf(year)]])
      return [
        id,
        { ...Object.fromEntries(inYears), median: middle(felt), low: Math.min(...felt), high: Math.max(...felt) },
      ]
    }),
  )
}

function withLargerPlan(document: Document, id: string): Document {
  const { scenario } = document
  const plans = scenario.plans.map((plan) =>
    plan.id === id ? { ...plan, area: { ...plan.area, value: 1.2 * plan.area.value } } : plan,
  )
  return { ...document, scenario: { ...scenario, plans } }
}

function words(): string {
  const head = '| 2030 | 2040 | 2050 | median of years | range of years |'
  const row = (name: string, gain: Record<string, number>): string => {
    const cells = [...REPORTED.map(String), 'median'].map((key) => gain[key].toPrecision(3))
    return `| ${name} | ${cells.join(' | ')} | ${gain['low'].toPrecision(3)} to ${gain['high'].toPrecision(3)} |`
  }
  const { machine, lattice, paired } = report
  const loads = machine.load.map((load) => load.toFixed(2)).join(' and ')
  return [
    `${machine.cpu}, ${String(machine.cores)} cores, Node ${machine.node}; load ${loads}; ${backend}, ${String(workers)} workers, ${String(seeds)} seeds`,
    ...Object.entries(lattice).flatMap(([futures, { ratios, timeLatticeOverPlain }]) => [
      '',
      `| mean squared error, independent draws over lattice, ${Number(futures).toLocaleString('en')} futures ${head}`,
      '|---|---|---|---|---|---|',
      ...Object.entries(ratios).map(([id, gain]) => row(id, gain)),
      '',
      `Time of the lattice over that of independent draws: ${timeLatticeOverPlain.toFixed(2)}.`,
    ]),
    '',
    `| variance of the difference that a fifth more of ${paired.plan} makes, ${String(SIZES[0])} futures ${head}`,
    '|---|---|---|---|---|---|',
    ...Object.entries(paired.overIndependentLattices).map(([id, gain]) =>
      row(`${id}, over lattices of other seeds`, gain),
    ),
    ...Object.entries(paired.overIndependentDraws).map(([id, gain]) => row(`${id}, over independent draws`, gain)),
    '',
    ...Object.entries(report.coverage).map(
      ([futures, { share, ofWidest }]) =>
        `The 95 % interval of the chance of a shortage holds in ${(100 * share).toFixed(1)} % of seeds and years at ${futures} futures; in the year that decides (E55) in ${(100 * ofWidest).toFixed(1)} % of the seeds.`,
    ),
  ].join('\n')
}
