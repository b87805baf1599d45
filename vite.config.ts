import { resolve } from 'node:path'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { playwright } from '@vitest/browser-playwright'
import { type UserConfig } from 'vite'
import { defineConfig, type ViteUserConfig } from 'vitest/config'
import { findBrowser } from './tools/find-browser.js'
import { licences } from './tools/licences.js'
import { enginePlugins } from './tools/plugins.js'

const here = import.meta.dirname
const alias = { lanes: resolve(here, 'engine/lanes/index.ts') }

/** What the page may load: its own files and workers, WebAssembly, and nothing from elsewhere. */
const contentSecurityPolicy =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self' blob:"

/** Browser tests would otherwise reload half-way, when Vite meets one of these inside a worker. */
const foundLate = [
  'd3-array',
  'd3-scale',
  'd3-shape',
  'seedrandom',
  'simple-statistics',
  'mathjs',
  'valibot',
  '@noble/hashes/sha2.js',
  '@noble/hashes/utils.js',
  'axe-core',
]

export default defineConfig(async ({ mode }) => {
  if (mode === 'cli') return commandLine()
  return { ...page(), ...(process.env['VITEST'] ? { test: await tests() } : {}) }
})

function page(): UserConfig {
  return {
    root: resolve(here, 'src'),
    base: './',
    plugins: [...enginePlugins(), svelte({ configFile: false })],
    resolve: { alias },
    // Data URLs would fall outside the policy, hence no inlined assets.
    build: {
      outDir: '../dist/page',
      emptyOutDir: true,
      target: 'es2022',
      assetsInlineLimit: 0,
      // The worker carries the units of mathjs and the compiled lanes; it is loaded once, beside the page.
      chunkSizeWarningLimit: 1500,
      rolldownOptions: {
        checks: { pluginTimings: false },
        // Loading an engine file does nothing by itself, so what the page does not call (the parser with its mathjs) stays in the worker.
        treeshake: { moduleSideEffects: (id: string) => !id.startsWith(resolve(here, 'engine')) },
      },
    },
    worker: {
      format: 'es',
      plugins: enginePlugins,
      rolldownOptions: { checks: { pluginTimings: false } },
    },
    optimizeDeps: { include: foundLate },
    preview: { headers: { 'Content-Security-Policy': contentSecurityPolicy } },
  }
}

/** `vite build --mode cli`: the program, the script of its threads and the front door for other projects, for Node, libraries included. */
function commandLine(): UserConfig {
  const input = {
    bandbreedte: resolve(here, 'engine/cli/bandbreedte.ts'),
    'node-worker': resolve(here, 'engine/threads/node-worker.ts'),
    index: resolve(here, 'engine/index.ts'),
  }
  return {
    root: here,
    publicDir: false,
    plugins: [...enginePlugins(), licences()],
    resolve: { alias },
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: 'dist/cli',
      emptyOutDir: true,
      target: 'node20',
      minify: false,
      // Flat, so that `new URL('node-worker.js', import.meta.url)` is right from every file.
      rolldownOptions: {
        input,
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
        checks: { pluginTimings: false },
      },
    },
  }
}

/** Three kinds of test, one after the other: in Node, in a real Chromium, and against the built page. */
async function tests(): Promise<NonNullable<ViteUserConfig['test']>> {
  const executablePath = await findBrowser()
  const launchOptions = {
    executablePath: executablePath ?? '',
    // Chromium refuses its sandbox to root, and only to root.
    args: ['--disable-gpu', '--disable-quic', '--no-first-run', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  }
  const builtPage = 'tests/{browser,long}/built-*.test.ts'
  const page = 'tests/long/page-*.test.ts'
  const seed = process.env['TEST_SEED']
  const provide = { tier: { isLong: process.env['TEST_TIER'] === 'long', seed: seed ? Number(seed) : null } }
  const unit = {
    extends: true as const,
    root: here,
    test: {
      name: 'unit',
      environment: 'node' as const,
      include: ['tests/{architecture,engine,long,scenarios,src,tools}/**/*.test.ts'],
      exclude: [builtPage, page],
      provide,
      testTimeout: 30_000,
    },
  }
  const browser = {
    extends: true as const,
    root: here,
    test: {
      name: 'browser',
      include: ['tests/browser/**/*.test.ts', page],
      exclude: [builtPage],
      provide,
      testTimeout: 60_000,
      browser: {
        enabled: true,
        headless: true,
        screenshotFailures: false,
        provider: playwright({ launchOptions }),
        instances: [{ browser: 'chromium' as const }],
      },
      sequence: { groupOrder: 1 },
    },
  }
  const built = {
    extends: true as const,
    root: here,
    test: {
      name: 'built page',
      environment: 'node' as const,
      include: [builtPage],
      provide,
      testTimeout: 60_000,
      hookTimeout: 120_000,
      sequence: { groupOrder: 2 },
    },
  }
  const noBrowser = {
    extends: true as const,
    root: here,
    test: { name: 'no browser', include: ['tests/support/no-browser.test.ts'], sequence: { groupOrder: 1 } },
  }
  return { root: here, projects: executablePath ? [unit, browser, built] : [unit, noBrowser] }
}
