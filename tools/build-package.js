/** `npm pack` calls this first: puts the program, the front door and its types in dist/package, libraries included. */
import { cpSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { buildCommandLine } from './build.js'
import { ROOT } from './call.js'
import { installWhatIsMissing } from './install.js'
import { alone } from './lock.js'

await installWhatIsMissing()
// Not before: the compiler may just have been installed.
const { writeTypes } = await import('./package-types.js')
const built = await buildCommandLine()
const folder = join(ROOT, 'dist', 'package')
const aside = join(ROOT, 'dist', `.package-${process.pid}`)
cpSync(built, aside, { recursive: true })
writeTypes(join(aside, 'types'))
await alone(() => {
  rmSync(folder, { recursive: true, force: true })
  renameSync(aside, folder)
  return Promise.resolve()
})
