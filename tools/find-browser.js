/**
 * Finds a Chromium on this machine. Nothing is downloaded.
 * Order: CHROME_BIN, names on PATH, the usual places of macOS and Windows, Playwright's own folder.
 */
import { accessSync, constants, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge-stable']

/** What to do about it, in three ways. */
export const HOW_TO_GET_ONE = [
  'Three ways to get a Chromium for the browser tests:',
  '  1. install one:           apt-get install chromium   (or Google Chrome, or Edge)',
  '  2. point at one:          CHROME_BIN=/path/to/chrome npm test',
  '  3. let Playwright get it: npx playwright install chromium',
].join('\n')

/**
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<string | null>} the program's path, null when there is none
 * @throws {Error} when CHROME_BIN is set but is not a program
 */
export async function findBrowser(env = process.env) {
  const chosen = env['CHROME_BIN']
  if (chosen) {
    if (isProgram(chosen)) return chosen
    throw new Error(`CHROME_BIN is "${chosen}", which is not a file that can be run. Correct it or unset it.`)
  }
  const candidates = [...onPath(NAMES, env), ...usualPlaces(env), await ownedByPlaywright()]
  return candidates.find(isProgram) ?? null
}

/**
 * Finds the first of some programs that is on PATH.
 *
 * @param {readonly string[]} names
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {string | null} its path
 */
export function firstOnPath(names, env = process.env) {
  return onPath(names, env).find(isProgram) ?? null
}

/**
 * @param {readonly string[]} names
 * @param {NodeJS.ProcessEnv} env
 */
function onPath(names, env) {
  const folders = (env['PATH'] ?? '').split(delimiter).filter(Boolean)
  return names.flatMap((name) => folders.map((folder) => join(folder, name)))
}

/** @param {NodeJS.ProcessEnv} env */
function usualPlaces(env) {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (app) => `/Applications/${app}.app/Contents/MacOS/${app}`,
    )
  }
  if (process.platform !== 'win32') return []
  const roots = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].filter(
    (root) => root !== undefined,
  )
  const programs = [
    'Google/Chrome/Application/chrome.exe',
    'Chromium/Application/chrome.exe',
    'Microsoft/Edge/Application/msedge.exe',
  ]
  return roots.flatMap((root) => programs.map((program) => join(root, program)))
}

/** Playwright's path exists only after its own install command, and the package only after ours. */
async function ownedByPlaywright() {
  try {
    const { chromium } = await import('playwright')
    return chromium.executablePath()
  } catch {
    return ''
  }
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}
