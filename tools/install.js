import { statSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT, call } from './call.js'
import { alone } from './lock.js'

/**
 * Installs the packages of package-lock.json when they are missing or older than it. Says so on standard error.
 * Ends the process with npm's exit code when that fails.
 */
export async function installWhatIsMissing() {
  if (isInstalled()) return
  await alone(async () => {
    if (isInstalled()) return
    console.error('Installing packages (npm ci) ...')
    // The tools to build with are development packages: wanted whatever NODE_ENV says.
    const code = await npm(['ci', '--include=dev', '--no-fund', '--no-audit'])
    if (code !== 0) process.exit(code)
  })
}

/** npm writes its own lock file last, so that one tells of a finished installation. */
function isInstalled() {
  return changed(join(ROOT, 'node_modules', '.package-lock.json')) >= changed(join(ROOT, 'package-lock.json'))
}

/** @param {string} path */
function changed(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? -1
}

/** @param {readonly string[]} args */
function npm(args) {
  const script = process.env['npm_execpath']
  if (script?.endsWith('.js')) return call(process.execPath, [script, ...args], { wordsTo: 'stderr' })
  return call('npm', args, { wordsTo: 'stderr', shell: process.platform === 'win32' })
}
