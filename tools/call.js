import { spawn } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the project. */
export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))

/** Programs of installed packages, called through Node so that no shell and no `.cmd` file is needed. */
export const PROGRAMS = {
  eslint: 'eslint/bin/eslint.js',
  prettier: 'prettier/bin/prettier.cjs',
  svelteCheck: 'svelte-check/bin/svelte-check',
  tsc: 'typescript/bin/tsc',
  vite: 'vite/bin/vite.js',
  vitest: 'vitest/vitest.mjs',
}

/**
 * Runs a program in the project's folder and waits for it. It gets no standard input.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ wordsTo?: 'stdout' | 'stderr', env?: Record<string, string>, shell?: boolean }} [options] where its standard output goes
 * @returns {Promise<number>} its exit code, 1 when it could not be started or was killed
 */
export function call(command, args, { wordsTo = 'stdout', env = {}, shell = false } = {}) {
  return new Promise((done) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      shell,
      stdio: ['ignore', wordsTo === 'stdout' ? 'inherit' : 2, 'inherit'],
    })
    child.on('error', (error) => {
      console.error(`${command}: ${error.message}`)
      done(1)
    })
    child.on('close', (code) => done(code ?? 1))
  })
}

/**
 * Runs a program of an installed package.
 * @param {keyof typeof PROGRAMS} program
 * @param {readonly string[]} args
 * @param {Parameters<typeof call>[2]} [options]
 */
export function callInstalled(program, args, options) {
  return call(process.execPath, [join(ROOT, 'node_modules', PROGRAMS[program]), ...args], options)
}
