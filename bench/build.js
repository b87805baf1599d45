/** Bundles the engine for the bench, the way the command line is bundled: same lanes, same flags. */
import { existsSync, mkdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { ROOT } from '../tools/call.js'
import { inlineLanes, wideLanes } from '../tools/lanes.js'
import { stampOf } from '../tools/stamp.js'

const SOURCES = ['engine', 'bench/ours.ts', 'bench/build.js', 'tools/lanes.js', 'package-lock.json']

/**
 * @returns {Promise<string>} the folder with `ours.js` and `node-worker.js`
 */
export async function buildBench() {
  const folder = join(ROOT, 'dist', 'bench', stampOf(SOURCES))
  if (existsSync(folder)) return folder
  const aside = `${folder}-${String(process.pid)}`
  const input = { ours: join(ROOT, 'bench/ours.ts'), 'node-worker': join(ROOT, 'engine/worker/node-worker.ts') }
  await build({
    configFile: false,
    root: ROOT,
    publicDir: false,
    logLevel: 'warn',
    plugins: [inlineLanes(), wideLanes()],
    resolve: { alias: { lanes: join(ROOT, 'engine/lanes/index.ts') } },
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: aside,
      emptyOutDir: true,
      target: 'node20',
      minify: false,
      rolldownOptions: { input, output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' } },
    },
  })
  mkdirSync(join(ROOT, 'dist', 'bench'), { recursive: true })
  if (!existsSync(folder)) renameSync(aside, folder)
  return folder
}
