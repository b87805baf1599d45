/** Bundles the bench with the engine, the way the command line is bundled: same lanes, same flags. */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { ROOT } from '../tools/call.js'
import { enginePlugins } from '../tools/plugins.js'
import { stampOf } from '../tools/stamp.js'

const SOURCES = ['engine', 'bench', 'tests/support', 'tools/lanes.js', 'package-lock.json']
const ALL = join(ROOT, 'dist', 'bench')

/**
 * @param {string} name a program of this folder, `bench/NAME.ts`
 * @returns {Promise<string>} the folder with `NAME.js` and `node-worker.js`
 */
export async function buildBench(name) {
  const folder = join(ALL, `${name}-${stampOf(SOURCES)}`)
  if (existsSync(folder)) return folder
  const aside = `${folder}-${String(process.pid)}`
  const input = {
    [name]: join(ROOT, `bench/${name}.ts`),
    'node-worker': join(ROOT, 'engine/threads/node-worker.ts'),
  }
  await build({
    configFile: false,
    root: ROOT,
    publicDir: false,
    logLevel: 'error',
    plugins: enginePlugins(),
    resolve: { alias: { lanes: join(ROOT, 'engine/lanes/index.ts') } },
    ssr: { noExternal: true, external: ['typescript', 'playwright', 'vite'] },
    build: {
      ssr: true,
      outDir: aside,
      emptyOutDir: true,
      target: 'node20',
      minify: false,
      rolldownOptions: { input, output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' } },
    },
  })
  mkdirSync(ALL, { recursive: true })
  for (const old of readdirSync(ALL)) {
    if (old.startsWith(`${name}-`) && join(ALL, old) !== aside) rmSync(join(ALL, old), { recursive: true })
  }
  renameSync(aside, folder)
  return folder
}
