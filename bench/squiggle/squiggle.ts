/**
 * Squiggle, a language for estimates, on the demand side of the model: the part it can express. It is no dependency of the
 * project; who wants it measured installs it by hand.
 */
import { readFileSync } from 'node:fs'
import { type ClockName, timed } from '../clock.ts'
import type { Contestant } from '../contestants.ts'
import type { Document } from '../ours.ts'
import { figuresOf } from './figures.ts'

const PACKAGE = '@quri/squiggle-lang'
const VERSION = '0.10.0'
const PROGRAM = 'bench/squiggle/demand.squiggle'
/** Squiggle's own number of samples. */
const SAMPLES = 1000

/** What we use of the package. */
export interface Squiggle {
  readonly run: (code: string, options: { environment: Environment }) => Promise<{ readonly result: Result }>
}

interface Environment {
  readonly sampleCount: number
  readonly xyPointLength: number
  readonly seed: string
}

type Result =
  | { readonly ok: true; readonly value: { readonly result: { readonly asJS: () => unknown } } }
  | { readonly ok: false; readonly value: { readonly toString: () => string } }

/** What demand.squiggle tells of one year; hectares. */
export interface ToldYear {
  /** Means of the region. */
  readonly expansion: number
  readonly transition: number
  readonly cumulative: number
  /** Mean per segment that sectors ask for. */
  readonly gross: readonly number[]
  /** Of `cumulative`, per level of LEVELS. */
  readonly bands: readonly number[]
}

/** Loads the package, or tells why not and how to get it. */
export async function loadSquiggle(
  load: (name: string) => Promise<unknown> = (name) => import(/* @vite-ignore */ name),
): Promise<Squiggle | { readonly reason: string }> {
  try {
    return (await load(PACKAGE)) as Squiggle
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error)
    const isMissing = text.startsWith(`Cannot find package '${PACKAGE}'`)
    if (isMissing) return { reason: `not installed; npm install --no-save ${PACKAGE}@${VERSION}` }
    return { reason: `does not load: ${text}` }
  }
}

/**
 * Runs the program once, from its text to its numbers.
 *
 * @returns per simulated year
 * @throws Error with Squiggle's own words when it refuses
 */
export async function runSquiggle(
  { run }: Squiggle,
  document: Document,
  samples: number,
  seed: string,
): Promise<readonly ToldYear[]> {
  const code = figuresOf(document) + readFileSync(PROGRAM, 'utf8')
  const { result } = await run(code, { environment: { sampleCount: samples, xyPointLength: 1000, seed } })
  if (!result.ok) throw new Error(`${PROGRAM}: ${result.value.toString()}`)
  const told = JSON.parse(String(result.value.result.asJS())) as readonly { readonly value: ToldYear }[]
  return told.map(({ value }) => value)
}

/** The demand side in Squiggle, each time with other draws; timed after a run to warm up, like numpy. */
export function squiggle(language: Squiggle, document: Document, clock: ClockName): Contestant {
  let runs = 0
  const once = () => runSquiggle(language, document, SAMPLES, `bench ${String(runs++)}`)
  return {
    id: 'squiggle',
    label: 'Squiggle, the demand side alone',
    futures: SAMPLES,
    once: async () => {
      await once()
      return timed(clock, once)
    },
  }
}
