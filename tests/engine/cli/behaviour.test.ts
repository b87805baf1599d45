import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { behaviour } from '../../../engine/cli/commands/behaviour.ts'
import { runWith } from '../../support/smallIo.ts'

it('prints the committed page', async () => {
  const { code, out, words } = await runWith(behaviour, [])
  expect(code, words).toBe(0)
  expect(out, 'run npm run --silent behaviour > docs/behaviour.md').toBe(readFileSync('docs/behaviour.md', 'utf8'))
}, 240_000)

it('explains itself', async () => {
  expect((await runWith(behaviour, ['--help'])).out).toContain('--workers')
  expect((await runWith(behaviour, ['--nonsense'])).code).toBe(2)
})
