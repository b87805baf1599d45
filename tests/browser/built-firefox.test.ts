import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createServer } from 'vite'
import { expect, test } from 'vitest'
import { firstOnPath } from '../../tools/find-browser.js'
import { PATH_BITS } from '../support/documentBits.ts'
import { ROOT } from '../support/sourceFiles.ts'

const firefox = firstOnPath(['firefox-esr', 'firefox'])

// Playwright drives no Firefox but its own, so this one is only opened; the page tells what it found.
test.skipIf(firefox === null)(
  'every number of every future has the recorded bits in Firefox too, alone and in threads',
  async () => {
    let hear: (text: string) => void = () => undefined
    const told = new Promise<string>((done) => (hear = done))
    const server = await createServer({
      configFile: join(ROOT, 'vite.config.ts'),
      root: join(ROOT, 'tests/support/otherBrowser'),
      logLevel: 'error',
      server: { port: 0, fs: { allow: [ROOT] } },
      plugins: [
        {
          name: 'told',
          configureServer: ({ middlewares }) => {
            middlewares.use('/told', (request, response) => {
              let text = ''
              request.on('data', (part) => (text += String(part)))
              request.on('end', () => {
                response.end()
                hear(text)
              })
            })
          },
        },
      ],
    })
    await server.listen()
    const profile = await mkdtemp(join(tmpdir(), 'firefox-'))
    const browser = spawn(firefox ?? '', ['--headless', '--profile', profile, server.resolvedUrls?.local[0] ?? ''])
    try {
      const { browser: name, ...found } = JSON.parse(await told) as Record<string, string>
      expect(name).toContain('Firefox')
      expect(found).toEqual({ alone: PATH_BITS, inThreads: PATH_BITS })
    } finally {
      browser.kill()
      await server.close()
      await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
    }
  },
  120_000,
)
