/**
 * `npm run typecheck`: the engine without the DOM, everything around it, and the page with its components; or those of them that are named.
 *
 * Each is checked by its own rules. A file that is only imported by another part is left out there: the page indexes more
 * strictly than the engine, and what stands around the engine sees a DOM that the engine does not.
 */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PROGRAMS, ROOT } from './call.js'

const PURE_ENGINE = /^engine\/(?!cli\/|worker\/|index\.ts)/

/** @returns {string[]} faults of the engine */
function checkEngine() {
  return tsc('engine')
}

/** @returns {string[]} faults of worker, command line, tests and tools */
function checkAround() {
  return tsc('.').filter((fault) => !PURE_ENGINE.test(fault))
}

/**
 * @param {string} project a folder with a tsconfig.json
 * @returns {string[]} one text per fault, from `engine/file.ts(1,2): error` on
 */
function tsc(project) {
  const { status, stdout, stderr } = run('tsc', ['-p', project, '--pretty', 'false'])
  const faults = stdout.split(/\n(?=\S)/).map((fault) => fault.trimEnd())
  const found = faults.filter((fault) => fault !== '')
  return status !== 0 && found.length === 0 ? [stderr || 'tsc failed without a word'] : found
}

/**
 * Checks a folder of components.
 * @param {string} folder relative to the project, with a tsconfig.json of its own
 * @returns {string[]} faults; a warning is one too
 */
export function checkComponents(folder) {
  const workspace = join(ROOT, folder)
  const args = ['--workspace', workspace, '--tsconfig', join(workspace, 'tsconfig.json'), '--output', 'machine-verbose']
  const { stdout, stderr } = run('svelteCheck', args)
  const lines = stdout.split('\n').map((line) => line.replace(/^\d+ /, ''))
  if (!lines.some((line) => line.startsWith('COMPLETED'))) return [stdout + stderr]
  return lines
    .filter((line) => line.startsWith('{'))
    .map((line) => readFault(line))
    .filter(({ filename }) => !filename.startsWith('..'))
    .map(
      ({ filename, start, message }) => `${folder}/${filename}(${start.line + 1},${start.character + 1}): ${message}`,
    )
}

/**
 * @param {string} line
 * @returns {{ filename: string, start: { line: number, character: number }, message: string }}
 */
function readFault(line) {
  /** @type {unknown} */
  const fault = JSON.parse(line)
  return /** @type {ReturnType<typeof readFault>} */ (fault)
}

/**
 * @param {keyof typeof PROGRAMS} program
 * @param {readonly string[]} args
 */
function run(program, args) {
  const path = join(ROOT, 'node_modules', PROGRAMS[program])
  return spawnSync(process.execPath, [path, ...args], { cwd: ROOT, encoding: 'utf8', maxBuffer: 2 ** 26 })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const parts = new Map([
    ['engine', checkEngine],
    ['around', checkAround],
    ['page', () => checkComponents('src')],
  ])
  const named = process.argv.length > 2 ? process.argv.slice(2) : [...parts.keys()]
  const faults = named.flatMap((name) => parts.get(name)?.() ?? [`${name} is none of ${[...parts.keys()].join(', ')}`])
  for (const fault of faults) console.log(fault)
  if (faults.length > 0) process.exitCode = 1
}
