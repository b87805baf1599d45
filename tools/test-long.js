/**
 * `npm run test:long`: every part of `tests/long` with all its cases, one after the other. A run that was killed goes on at the part where it was,
 * as long as commit and seed are the same. A line per part; the last line counts and names the commit.
 *
 *   npm run test:long
 *   npm run test:long -- --part fuzz-links --seed 12
 *   npm run test:long -- --list
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { PARTS } from '../tests/long/parts.js'
import { PROGRAMS, ROOT } from './call.js'
import { HOW_TO_GET_ONE } from './find-browser.js'
import { getBrowser } from './get-browser.js'
import { installWhatIsMissing } from './install.js'
import { longState } from './long-state.js'

/** @typedef {keyof typeof PARTS} PartName */

const FOLDER = join(ROOT, 'dist', 'test-long')
const NAMES = /** @type {PartName[]} */ (Object.keys(PARTS))

const { part, seed, list } = flags()
const chosen = NAMES.filter((name) => part === undefined || part === name)
if (list) {
  for (const name of chosen) {
    const { cases, what } = PARTS[name]
    console.log(`${name.padEnd(19)} ${String(cases).padStart(6)}  ${what}`)
  }
  process.exit(0)
}

await installWhatIsMissing()
const browser = await getBrowser()
if (!browser) console.log(`No Chromium found, so the parts in a browser fail.\n${HOW_TO_GET_ONE}\n`)
mkdirSync(FOLDER, { recursive: true })

const commit = commitNow()
// One part is asked for to be run; a tree with changes has no name to come back to.
const isKept = part === undefined && /^[0-9a-f]+$/.test(commit)
const state = longState(join(FOLDER, 'state.json'), `${commit}, seed ${seed ?? 'of each part'}`)
let [passed, failed] = [0, 0]
for (const name of chosen) {
  const before = isKept ? state.of(name) : undefined
  const counts = before ?? runPart(name)
  if (before) console.log(`${name.padEnd(19)} ran before: ${before.passed} passed, ${before.failed} failed`)
  else if (isKept) state.keep(name, counts)
  passed += counts.passed
  failed += counts.failed
}
if (isKept) state.end()
console.log(`${passed} passed, ${failed} failed, commit ${commit}`)
process.exit(failed > 0 ? 1 : 0)

/**
 * Runs a part and prints its line; when something failed, what the test runner said goes before it.
 * @param {PartName} name
 */
function runPart(name) {
  const { project, file, cases, seed: own } = PARTS[name]
  const from = Date.now()
  const counted = join(FOLDER, `${name}.json`)
  rmSync(counted, { force: true })
  const reporters = ['--reporter=default', '--reporter=./tools/count-tests.js']
  const args = [join(ROOT, 'node_modules', PROGRAMS.vitest), 'run', '--project', project, ...reporters, file]
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    env: {
      ...process.env,
      TEST_TIER: 'long',
      TEST_COUNTS: counted,
      ...(seed === undefined ? {} : { TEST_SEED: seed }),
      ...(browser ? { CHROME_BIN: browser } : {}),
    },
  })
  const counts = countsIn(counted, status)
  if (counts.failed > 0) console.log(`${stdout}\n${stderr}`)
  const head = `${name.padEnd(19)} seed ${(seed ?? String(own)).padEnd(9)} ${String(cases).padStart(6)} cases`
  const seconds = ((Date.now() - from) / 1000).toFixed(0)
  console.log(`${head}: ${counts.passed} passed, ${counts.failed} failed, ${seconds} s`)
  return counts
}

/**
 * What count-tests.js wrote down. A run that fails without saying where, and one that tried nothing, count as one failure.
 * @param {string} file
 * @param {number | null} status exit code
 * @returns {{ passed: number, failed: number }}
 */
function countsIn(file, status) {
  if (!existsSync(file)) return { passed: 0, failed: 1 }
  /** @type {unknown} */
  const json = JSON.parse(readFileSync(file, 'utf8'))
  const { passed, failed } = /** @type {{ passed: number, failed: number }} */ (json)
  return { passed, failed: failed === 0 && (status !== 0 || passed === 0) ? 1 : failed }
}

/** The commit that is checked out, and whether something was changed since. */
function commitNow() {
  const git = (/** @type {string[]} */ ...args) => spawnSync('git', args, { cwd: ROOT, encoding: 'utf8' })
  const { status, stdout } = git('rev-parse', '--short=12', 'HEAD')
  if (status !== 0) return 'unknown'
  return git('status', '--porcelain').stdout.trim() === '' ? stdout.trim() : `${stdout.trim()} with changes`
}

/** @returns {{ part: PartName | undefined, seed: string | undefined, list: boolean }} */
function flags() {
  const options = /** @type {const} */ ({
    part: { type: 'string' },
    seed: { type: 'string' },
    list: { type: 'boolean' },
  })
  const { values } = parseArgs({ options })
  const named = NAMES.find((name) => name === values.part)
  if (values.part !== undefined && named === undefined) stop(`There is no part "${values.part}": ${NAMES.join(', ')}.`)
  if (values.seed !== undefined && !/^\d{1,9}$/.test(values.seed)) stop('A seed is a whole number of at most 9 digits.')
  return { part: named, seed: values.seed, list: values.list ?? false }
}

/**
 * @param {string} words
 * @returns {never}
 */
function stop(words) {
  console.error(words)
  process.exit(2)
}
