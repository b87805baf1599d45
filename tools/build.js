/**
 * `npm run build`: the page in dist/page and the command line in dist/cli, each only when something it is made of has changed.
 * A build is made aside and then moved into place, so that nobody meets half of one.
 */
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ROOT, callInstalled } from './call.js'
import { installWhatIsMissing } from './install.js'
import { alone } from './lock.js'
import { stampOf } from './stamp.js'

const SOURCES = ['engine', 'scenarios', 'vite.config.ts', 'package.json', 'package-lock.json']
const DIST = join(ROOT, 'dist')
const KEEP_MS = 3_600_000

/**
 * @returns {Promise<string>} the folder of the page
 * @throws {Error} when it does not build
 */
export async function buildPage() {
  const folder = join(DIST, 'page')
  const mark = join(DIST, '.page-stamp')
  const stamp = stampOf([...SOURCES, 'src'])
  const isFresh = () =>
    existsSync(join(folder, 'index.html')) && existsSync(mark) && readFileSync(mark, 'utf8') === stamp
  if (isFresh()) return folder
  await alone(async () => {
    if (isFresh()) return
    const made = await viteBuild('page', [])
    rmSync(folder, { recursive: true, force: true })
    renameSync(made, folder)
    writeFileSync(mark, stamp)
  })
  return folder
}

/**
 * The command line has a folder per state of its sources: a running command keeps its own files when a newer one is built.
 * @returns {Promise<string>} the folder with one program per command
 * @throws {Error} when it does not build
 */
export async function buildCommandLine() {
  const all = join(DIST, 'cli')
  const folder = join(all, stampOf(SOURCES))
  if (existsSync(folder)) return folder
  await alone(async () => {
    if (existsSync(folder)) return
    const made = await viteBuild('cli', ['--mode', 'cli'])
    mkdirSync(all, { recursive: true })
    renameSync(made, folder)
    for (const name of readdirSync(all)) {
      const other = join(all, name)
      if (other !== folder && Date.now() - statSync(other).mtimeMs > KEEP_MS) rmSync(other, { recursive: true })
    }
  })
  return folder
}

/**
 * @param {string} name
 * @param {readonly string[]} args
 * @returns {Promise<string>} the folder it was built in, aside
 */
async function viteBuild(name, args) {
  const aside = join(DIST, `.${name}-${process.pid}`)
  const args_ = ['build', ...args, '--outDir', aside, '--emptyOutDir', '--logLevel', 'warn']
  const code = await callInstalled('vite', args_, { wordsTo: 'stderr' })
  if (code === 0) return aside
  rmSync(aside, { recursive: true, force: true })
  throw new Error(`The ${name} does not build; see above.`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await installWhatIsMissing()
  try {
    console.log(`page          ${await buildPage()}`)
    console.log(`command line  ${await buildCommandLine()}`)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
