import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildCommandLine } from '../../tools/build.js'
import { ROOT } from '../support/sourceFiles.ts'

/** A folder that knows nothing of this project. */
const folder = mkdtempSync(join(tmpdir(), 'consumer-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

beforeAll(() => {
  const packed = call(ROOT, 'npm', 'pack', '--silent', '--pack-destination', folder)
  call(folder, 'npm', 'install', `./${packed.trim()}`, '--offline', '--no-audit', '--no-fund')
}, 600_000)

function call(cwd: string, command: string, ...args: string[]): string {
  // Being called by npm itself must not be seen by an npm that is called here.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_|^INIT_CWD$/i.test(name)))
  const options = { cwd, env, encoding: 'utf8' as const, maxBuffer: 1e8, shell: process.platform === 'win32' }
  const { status, stdout, stderr, error } = spawnSync(command, args, options)
  expect(status, `${command} ${args.join(' ')}\n${error?.message ?? ''}${stdout}${stderr}`).toBe(0)
  return stdout
}

test('the installed program prints the bytes of ours, with a shipped scenario and policy, in threads', async () => {
  const args = ['simulate', 'scenarios/regio-amersfoort.json', '--policy', 'renew34', '--futures', '2048', '--json']
  const ours = call(ROOT, process.execPath, join(await buildCommandLine(), 'bandbreedte.js'), ...args)
  expect(call(folder, 'npx', '--offline', 'bandbreedte', ...args, '--workers', '2')).toBe(ours)
}, 120_000)

test('nothing comes with it', () => {
  const installed = readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.'))
  expect(installed).toEqual(['bandbreedte'])
})

const PROGRAM = `
import { readFileSync } from 'node:fs'
import { alone, defaultPolicy, parseScenario, runStudy, studyOf } from 'bandbreedte'
const scenario = parseScenario(readFileSync('node_modules/bandbreedte/scenarios/regio-amersfoort.json', 'utf8')).value
const study = studyOf({ scenario, policy: defaultPolicy(scenario), futures: 1024, outcomes: ['shortfall'] })
const summary = await runStudy(study, alone())
console.log(summary.futures, summary.outcomes['shortfall'].mean.length)
`

test('the front door is imported in Node and runs a study', () => {
  writeFileSync(join(folder, 'run.mjs'), PROGRAM)
  expect(call(folder, process.execPath, 'run.mjs')).toBe('1024 28\n')
}, 60_000)

const TYPED = `
import { type Scenario, type Summary, alone, parseScenario, runStudy, studyOf } from 'bandbreedte'
const read = parseScenario('{}')
const fault: string = read.ok ? '' : read.problems[0].where
export async function run(scenario: Scenario, policy: Parameters<typeof studyOf>[0]['policy']): Promise<Summary | undefined> {
  const year: number = scenario.baseYear
  // @ts-expect-error a year is a number
  const text: string = scenario.baseYear
  // @ts-expect-error a study needs a scenario
  studyOf({})
  return runStudy(studyOf({ scenario, policy, seed: fault + text + String(year) }), alone())
}
`

test.each([
  ['bundler', 'esnext'],
  ['node16', 'node16'],
])(
  'its types are read with moduleResolution %s',
  (moduleResolution, module) => {
    writeFileSync(join(folder, 'typed.mts'), TYPED)
    const tsc = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc')
    const strict = ['--strict', '--noEmit', '--skipLibCheck', 'false', '--target', 'es2022']
    call(
      folder,
      process.execPath,
      tsc,
      ...strict,
      '--moduleResolution',
      moduleResolution,
      '--module',
      module,
      'typed.mts',
    )
  },
  120_000,
)
