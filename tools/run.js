/**
 * `node tools/run.js COMMAND ARGUMENTS`: runs the program of the command line, installing and building it first where needed.
 * Standard output is the program's own; words about building go to standard error.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildCommandLine } from './build.js'
import { ROOT } from './call.js'
import { installWhatIsMissing } from './install.js'

const started = process.cwd()
await installWhatIsMissing()
const folder = await buildCommandLine().catch((/** @type {unknown} */ error) => {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
})
const program = join(folder, 'bandbreedte.js')
// npm moves to the project's folder; the caller's paths start from where they called it.
const caller = process.env['INIT_CWD']
if (caller && started === ROOT && existsSync(caller)) process.chdir(caller)
process.argv = [process.execPath, program, ...process.argv.slice(2)]
await import(pathToFileURL(program).href)
