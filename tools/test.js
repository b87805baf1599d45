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

const RESULTS = join(ROOT, 'dist', 'test-results.json')

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
rmSync(RESULTS, { force: true })
const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${RESULTS}`]
const code = await callInstalled('vitest', ['run', ...reporters], { env: browser ? { CHROME_BIN: browser } : {} })
const { passed, failed, skipped } = count(code)
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
 * Reads what the test runner wrote. A file that fails without a failing test of its own counts as one failure, and so
 * does a run that fails without saying where.
 * @param {number} code the runner's exit code
 */
function count(code) {
  if (!existsSync(RESULTS)) return { passed: 0, failed: 1, skipped: 0 }
  /** @type {unknown} */
  const json = JSON.parse(readFileSync(RESULTS, 'utf8'))
  const { testResults } = /** @type {{ testResults: { status: string, assertionResults: { status: string }[] }[] }} */ (
    json
  )
  const statuses = testResults.flatMap((file) => file.assertionResults.map((test) => test.status))
  const isSilentFailure = (/** @type {typeof testResults[number]} */ file) =>
    file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed')
  const passed = statuses.filter((status) => status === 'passed').length
  const failed = statuses.filter((status) => status === 'failed').length + testResults.filter(isSilentFailure).length
  return {
    passed,
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: statuses.length - passed - statuses.filter((status) => status === 'failed').length,
  }
}
