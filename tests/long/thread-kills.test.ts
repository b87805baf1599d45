import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { buildCommandLine } from '../../tools/build.js'
import { ROOT } from '../support/sourceFiles.ts'
import { tried } from './tried.ts'

const { seed, cases } = tried('thread-kills')

/** Threads, and the answers after each of which the thread that gave it is killed. */
const kills = fc.record({
  threads: fc.integer({ min: 2, max: 4 }),
  at: fc.uniqueArray(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 3 }),
})

let folder = ''
let whole = ''
beforeAll(async () => {
  folder = await buildCommandLine()
  whole = simulate(1, []).stdout
}, 300_000)

/** Runs twelve blocks of futures in the built program. */
function simulate(workers: number, at: readonly number[]) {
  const killer = pathToFileURL(join(ROOT, 'tests/support/killer.js')).href
  const args = ['scenarios/regio-amersfoort.json', '--futures', '12288', '--outcomes', 'shortfall,notServed', '--json']
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', killer, join(folder, 'bandbreedte.js'), 'simulate', ...args, '--workers', String(workers)],
    { cwd: ROOT, encoding: 'utf8', maxBuffer: 1e8, env: { ...process.env, KILL_AT: at.join() } },
  )
  return { status, stdout, killed: (stderr.match(/^killed at answer/gm) ?? []).length, stderr }
}

test.each(fc.sample(kills, { seed, numRuns: cases }))(
  '$threads threads, killed at answers $at, give the same bytes',
  ({ threads, at }) => {
    const { status, stdout, killed, stderr } = simulate(threads, at)
    expect(status, stderr).toBe(0)
    expect(killed).toBe(at.length)
    expect(stdout).toBe(whole)
  },
  120_000,
)
