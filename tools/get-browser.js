import { readFileSync } from 'node:fs'
import { call } from './call.js'
import { findBrowser } from './find-browser.js'

/**
 * Finds a Chromium; on Debian as root, installs one where there is none.
 * @returns {Promise<string | null>} the program's path
 * @throws {Error} when CHROME_BIN is wrong
 */
export async function getBrowser() {
  const found = await findBrowser()
  if (found || !isRootOnDebian()) return found
  console.log('No Chromium found. Installing it with apt-get ...')
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  await call('apt-get', ['-qq', 'update'], { env })
  await call('apt-get', ['-qq', '-y', '--no-install-recommends', 'install', 'chromium'], { env })
  return findBrowser()
}

/** On Ubuntu the package of that name is only a pointer to another shop, so Debian itself it is. */
function isRootOnDebian() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
  try {
    return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'))
  } catch {
    return false
  }
}
