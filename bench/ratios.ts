/** The ratios that are told, each from the same round's measurements. */
import { type ClockName, middle } from './clock.ts'

/** Seconds per future by contestant in one round. */
export interface Round {
  readonly seconds: Readonly<Record<string, number>>
  readonly spin: number
  readonly isQuiet: boolean
}

/** A ratio over rounds; null with the reason when it could not be told. */
export interface Ratio {
  readonly median: number | null
  readonly low?: number
  readonly high?: number
  readonly reason?: string
}

interface Definition {
  readonly id: string
  readonly label: string
  /** Ids of contestants; the first over the second. */
  readonly over?: readonly [string, string]
  readonly of?: (round: Round) => number
  /** Needs two threads that really run at the same time. */
  readonly threads?: boolean
  /** Reason to look up among what was not run. */
  readonly peer?: string
}

const LEAST_QUIET = 5
const F32 = 'f32x1@8192'
const F32_WARM = 'f32warm@8192'

export const RATIOS: readonly Definition[] = [
  { id: 'numpyOverF32', label: 'numpy over f32x4', over: ['numpy@8192', F32], peer: 'numpy' },
  {
    id: 'numpyOverF32Warm',
    label: 'numpy over f32x4, same seed and another policy',
    over: ['numpy@8192', F32_WARM],
    peer: 'numpy',
  },
  { id: 'coldOverWarm', label: 'f32x4 from nothing over f32x4 warm', over: [F32, F32_WARM] },
  { id: 'coldOverWarmF64', label: 'f64x2 from nothing over f64x2 warm', over: ['f64x1@8192', 'f64warm@8192'] },
  { id: 'numpyOverF64', label: 'numpy over f64x2', over: ['numpy@8192', 'f64x1@8192'], peer: 'numpy' },
  { id: 'numpyOverTypescript', label: 'numpy over TypeScript', over: ['numpy@8192', 'tsx1@8192'], peer: 'numpy' },
  {
    id: 'numpyOverF32TwoWorkers',
    label: 'numpy over f32x4 with two workers, 65,536 futures',
    over: ['numpy@65536', 'f32x2@65536'],
    threads: true,
    peer: 'numpy',
  },
  {
    id: 'oneWorkerOverTwo',
    label: 'f32x4: one worker over two, 65,536 futures',
    over: ['f32x1@65536', 'f32x2@65536'],
    threads: true,
  },
  {
    id: 'oneWorkerOverTwoF64',
    label: 'f64x2: one worker over two, 65,536 futures',
    over: ['f64x1@65536', 'f64x2@65536'],
    threads: true,
  },
  { id: 'spinOneOverTwo', label: 'two spinning threads over one', of: ({ spin }) => spin, threads: true },
  { id: 'typescriptOverF32', label: 'TypeScript over f32x4', over: ['tsx1@8192', F32] },
  { id: 'f64OverF32', label: 'f64x2 over f32x4', over: ['f64x1@8192', F32] },
  {
    id: 'f32OverNative',
    label: 'native C over f32x4, same source and width, kernel alone',
    over: ['native', 'kernel'],
    peer: 'native',
  },
  { id: 'naiveOverF32', label: 'seedrandom, mathjs, simple-statistics over f32x4', over: ['libraries', F32] },
  { id: 'plainOverF32', label: 'idiomatic JavaScript over f32x4', over: ['plain', F32] },
  { id: 'experimentOverF32', label: 'Python per experiment over f32x4', over: ['experiment', F32], peer: 'numpy' },
  {
    id: 'squiggleOverF32',
    label: 'Squiggle on the demand side alone over f32x4 on the whole model',
    over: ['squiggle', F32],
    peer: 'squiggle',
  },
  {
    id: 'f32OverLinkedNative',
    label: 'the same with sizes and addresses constant in C too',
    over: ['linked', 'kernel'],
    peer: 'native',
  },
  { id: 'kernelShare', label: 'share of an f32 run in the kernel', over: ['kernel', F32], peer: 'native' },
  {
    id: 'wholeOverDemand',
    label: 'whole model over its demand side alone, native C',
    over: ['native', 'demand'],
    peer: 'native',
  },
  {
    id: 'supplyShare',
    label: 'share of the supply side in a run of the kernel, native C',
    of: ({ seconds }) => 1 - seconds['demand'] / seconds['native'],
    peer: 'native',
  },
  { id: 'bandsShare', label: 'share of an f32 run outside its blocks', of: ({ seconds }) => seconds['bandsShare'] },
]

/** Works out one ratio; two-worker ratios need quiet rounds and wall time. */
export function ratioOf(
  { over, of, threads, peer }: Definition,
  rounds: readonly Round[],
  clock: ClockName,
  notRun: Readonly<Record<string, string>>,
): Ratio {
  if (peer !== undefined && notRun[peer] !== undefined) return { median: null, reason: `not run: ${notRun[peer]}` }
  if (threads === true && clock === 'cpu') return { median: null, reason: 'processor time says nothing of two threads' }
  const used = threads === true ? rounds.filter(({ isQuiet }) => isQuiet) : rounds
  if (threads === true && used.length < LEAST_QUIET) {
    return { median: null, reason: `${String(used.length)} quiet rounds; ${String(LEAST_QUIET)} are needed` }
  }
  const values = used.map((round) => (of ? of(round) : over ? round.seconds[over[0]] / round.seconds[over[1]] : NaN))
  if (!values.every(Number.isFinite)) return { median: null, reason: 'not measured in this run' }
  return { median: middle(values), low: Math.min(...values), high: Math.max(...values) }
}
