import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { calibration } from '../../../engine/cli/commands/calibration.ts'
import { runWith } from '../../support/smallIo.ts'

it('prints the committed page', async () => {
  const { code, out, words } = await runWith(calibration, [])
  expect(code, words).toBe(0)
  expect(out, 'run npm run --silent calibration > docs/calibration.md').toBe(
    readFileSync('docs/calibration.md', 'utf8'),
  )
}, 120_000)

it('explains itself', async () => {
  expect((await runWith(calibration, ['--help'])).out).toContain('--workers')
  expect((await runWith(calibration, ['--nonsense'])).code).toBe(2)
})
