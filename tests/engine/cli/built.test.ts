import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildCommandLine } from '../../../tools/build.js'

let folder = ''
beforeAll(async () => {
  folder = await buildCommandLine()
}, 300_000)

function run(command: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(folder, 'bandbreedte.js'), command, ...args], {
    encoding: 'utf8',
    maxBuffer: 1e8,
  })
  return { status, stdout, stderr }
}

describe('the built command line', () => {
  const args = ['scenarios/regio-amersfoort.json', '--futures', '3000', '--json', '--outcomes', 'shortfall,notServed']

  it('prints the same bytes with 1, 2 and 3 workers', () => {
    const one = run('simulate', ...args, '--workers', '1')
    expect(one.status, one.stderr).toBe(0)
    for (const workers of ['2', '3']) {
      const more = run('simulate', ...args, '--workers', workers)
      expect(more.stderr).toContain(`${workers} threads`)
      expect(more.stdout).toBe(one.stdout)
    }
  })

  it('ends with the agreed codes, data on one side and words on the other', () => {
    expect(run('simulate', 'missing.json')).toMatchObject({ status: 1, stdout: '' })
    expect(run('simulate', '.')).toMatchObject({ status: 1, stdout: '' })
    expect(run('simulate', 'x', '--jsn')).toMatchObject({ status: 2, stdout: '' })
    expect(run('validate', 'scenarios/regio-amersfoort.json')).toMatchObject({ status: 0, stdout: '' })
  })
})
