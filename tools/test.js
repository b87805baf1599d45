/**
 * `npm test`: installs what is missing, finds a Chromium, then lint, types, lane rooms, build and all tests.
 * All steps are run even when one fails. Ends with the test summary and one line that counts; a failed step counts as one.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT, call, callInstalled } from './call.js'
import { HOW_TO_GET_ONE } from './find-browser.js'
import { getBrowser } from './get-browser.js'
import { installWhatIsMissing } from './install.js'

const COUNTS = join(ROOT, 'dist', 'test-counts.json')

await installWhatIsMissing()
const browser = await getBrowser().catch((/** @type {unknown} */ error) => {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
})
if (!browser) console.log(`\n*** NO CHROMIUM FOUND: the tests in a browser are skipped. ***\n${HOW_TO_GET_ONE}\n`)

/** @type {string[]} */
const failedSteps = []
await step('lint', () => callInstalled('eslint', ['.']))
await step('format', () => callInstalled('prettier', ['--check', '--log-level', 'warn', '.']))
await step('types', () => ownTool('typecheck.js'))
if (existsSync(join(ROOT, 'tools', 'build-lanes.js'))) await step('lane rooms', () => ownTool('build-lanes.js'))
await step('build', () => ownTool('build.js'))

mkdirSync(join(ROOT, 'dist'), { recursive: true })
rmSync(COUNTS, { force: true })
const code = await callInstalled('vitest', ['run', '--reporter=default', '--reporter=./tools/count-tests.js'], {
  env: { TEST_COUNTS: COUNTS, ...(browser ? { CHROME_BIN: browser } : {}) },
})
const { passed, failed, skipped } = counts(code)
if (failedSteps.length > 0) console.log(`Failed before the tests: ${failedSteps.join(', ')}.`)
const failures = failed + failedSteps.length
console.log(`${passed} passed, ${failures} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
process.exit(failures > 0 ? 1 : 0)

/**
 * @param {string} name
 * @param {() => Promise<number>} work returns an exit code
 */
async function step(name, work) {
  const from = Date.now()
  const code = await work()
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${((Date.now() - from) / 1000).toFixed(1)} s)`)
  if (code !== 0) failedSteps.push(name)
}

/** @param {string} file */
function ownTool(file) {
  return call(process.execPath, [join(ROOT, 'tools', file)])
}

/**
 * What the run came to, as count-tests.js wrote it down. A run that fails without saying where counts as one failure.
 * @param {number} code the runner's exit code
 * @returns {{ passed: number, failed: number, skipped: number }}
 */
function counts(code) {
  if (!existsSync(COUNTS)) return { passed: 0, failed: 1, skipped: 0 }
  /** @type {unknown} */
  const json = JSON.parse(readFileSync(COUNTS, 'utf8'))
  const counted = /** @type {ReturnType<typeof counts>} */ (json)
  return code !== 0 && counted.failed === 0 ? { ...counted, failed: 1 } : counted
}
