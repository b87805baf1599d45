import { describe, expect, it } from 'vitest'
import type { Problem } from '../../../engine/base/problem.ts'
import { validate } from '../../../engine/cli/commands/validate.ts'
import { runWith } from '../../support/smallIo.ts'

describe('the command validate', () => {
  it.each(['regio-amersfoort', 'noord-brabant-2022', 'regio-in-balans'])('finds %s in order', async (id) => {
    const { code, out, words } = await runWith(validate, [`scenarios/${id}.json`])
    expect([code, out]).toEqual([0, ''])
    expect(words).toMatch(new RegExp(`in order: ${id}, hash [0-9a-f]{16}`))
  })

  it('lists problems, one line each, and ends with code 1', async () => {
    const files = { 'x.json': '{"version": 1, "baseYear": "then"}' }
    const { code, out, words } = await runWith(validate, ['x.json'], files)
    expect(code).toBe(1)
    expect(out).toMatch(/^baseYear: .*got "then".*$/m)
    expect(words).toMatch(/^x\.json: \d+ problems\n$/)
    const json = await runWith(validate, ['x.json', '--json'], files)
    expect((JSON.parse(json.out) as Problem[]).length).toBe(out.trimEnd().split('\n').length)
  })

  it('asks for one file', async () => {
    expect((await runWith(validate, [])).code).toBe(2)
    expect((await runWith(validate, ['a', 'b'])).code).toBe(2)
    expect((await runWith(validate, ['--help'])).code).toBe(0)
    expect((await runWith(validate, ['missing.json'])).code).toBe(1)
  })
})
