/**
 * `node bench/agree.js`: do the engine and the numpy program tell the same bands?
 *
 * Both run the same scenario and policy with draws of their own; means and quantiles of some years must lie within
 * four standard errors of their difference. A second table runs both without chance, where the numbers must be equal.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ROOT } from '../tools/call.js'
import { buildBench } from './build.js'

export const PYTHON = process.env['PYTHON'] ?? '/usr/bin/python3'

/** @typedef {{ file: string, policy: string, set?: string[] }} Case */

/**
 * @param {import('./ours.ts').Document} document
 * @param {string} name
 */
export function exported(document, name) {
  const folder = join(ROOT, 'dist', 'bench')
  mkdirSync(folder, { recursive: true })
  const path = join(folder, `${name}.json`)
  writeFileSync(path, JSON.stringify(document))
  return path
}

/**
 * @param {string} document path of an exported scenario
 * @param {readonly string[]} args
 * @returns {NumpyDocument}
 */
export function numpy(document, args) {
  const text = execFileSync(PYTHON, [join(ROOT, 'bench/numpy/run.py'), document, ...args], { maxBuffer: 1 << 28 })
  return /** @type {NumpyDocument} */ (JSON.parse(text.toString()))
}

/**
 * @typedef {{ mean: number[], bands: Record<string, number[]>, meanError: number[], bandErrors: Record<string, number[]> }} NumpyOutcome
 * @typedef {{ futures: number, failed: number, years: number[], reference: Record<string, number>, seconds: number[], bandsSeconds: number[], outcomes: Record<string, NumpyOutcome> }} NumpyDocument
 */
