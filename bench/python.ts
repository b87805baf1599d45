/** Calls the Python programs of the bench; they need nothing but Debian's python3 and python3-numpy. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'

/** Pythons to look for, the first that has numpy counts. */
const CANDIDATES = [process.env['PYTHON'], '/usr/bin/python3', 'python3', 'python']
const MOST_OUTPUT = 1 << 28

/** Finds a Python with numpy; null when there is none. */
export function findPython(): { readonly command: string; readonly version: string } | null {
  for (const command of CANDIDATES) {
    if (command === undefined || command === '') continue
    const code = 'import sys, numpy; print(f"Python {sys.version.split()[0]}, numpy {numpy.__version__}")'
    const { status, stdout } = spawnSync(command, ['-c', code], { encoding: 'utf8' })
    if (status === 0) return { command, version: stdout.trim() }
  }
  return null
}

/** Writes a value as JSON where other programs can read it, and gives its path. */
export function exported(name: string, value: unknown): string {
  mkdirSync('dist/bench', { recursive: true })
  const path = `dist/bench/${name}.json`
  writeFileSync(path, JSON.stringify(value))
  return path
}

/**
 * Runs a Python program to its end and reads the JSON it prints.
 *
 * @throws Error with its own words when it fails
 */
export function python<T>(command: string, program: string, args: readonly string[]): T {
  const { status, stdout, stderr } = spawnSync(command, [program, ...args], {
    encoding: 'utf8',
    maxBuffer: MOST_OUTPUT,
  })
  if (status !== 0) throw new Error(`${program}: ${stderr}`)
  return JSON.parse(stdout) as T
}

/** What bench/numpy/run.py prints of an outcome, per year from the base year on. */
export interface NumpyOutcome {
  readonly mean: readonly number[]
  readonly bands: Readonly<Record<string, readonly number[]>>
  readonly meanError?: readonly number[]
  readonly bandErrors?: Readonly<Record<string, readonly number[]>>
}

/** What bench/numpy/run.py prints. */
export interface NumpyResult {
  readonly futures: number
  readonly failed: number
  readonly years: readonly number[]
  readonly seconds: readonly number[]
  readonly bandsSeconds: readonly number[]
  readonly outcomes: Readonly<Record<string, NumpyOutcome>>
}
