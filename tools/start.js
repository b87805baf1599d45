/** `npm start`: installs what is missing, builds the page, serves it on this machine and opens it where there is a desktop. */
import { parseArgs } from 'node:util'
import { join } from 'node:path'
import { buildPage } from './build.js'
import { ROOT } from './call.js'
import { installWhatIsMissing } from './install.js'

const FIRST_PORT = 4173

try {
  await start(askedPort())
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}

/** @returns {number | null} the port asked for, null for any free one */
function askedPort() {
  const { port } = parseArgs({ options: { port: { type: 'string' } } }).values
  if (port === undefined) return null
  const number = Number(port)
  if (Number.isInteger(number) && number >= 1 && number <= 65535) return number
  throw new Error(`--port is "${port}"; it is a whole number from 1 to 65535.`)
}

/** @param {number | null} port */
async function start(port) {
  await installWhatIsMissing()
  console.log('Building the page ...')
  await buildPage()
  // Not before: the packages may just have been installed.
  const { preview } = await import('vite')
  const server = await preview({
    configFile: join(ROOT, 'vite.config.ts'),
    logLevel: 'warn',
    preview: { port: port ?? FIRST_PORT, strictPort: port !== null, open: hasDesktop() },
  })
  console.log(`\nBandbreedte stands at ${server.resolvedUrls?.local[0] ?? 'its port'}\nStop it with Ctrl+C.`)
  stopWithParent()
}

/** An npm that is killed does not pass that on: without its parent the server stops by itself. */
function stopWithParent() {
  const parent = process.ppid
  setInterval(() => {
    if (process.ppid !== parent) process.exit()
  }, 500).unref()
}

/** BROWSER names another program to open with, or `none`. */
function hasDesktop() {
  const { CI, BROWSER, DISPLAY, WAYLAND_DISPLAY } = process.env
  if (CI || BROWSER === 'none') return false
  return process.platform !== 'linux' || Boolean(DISPLAY || WAYLAND_DISPLAY)
}
