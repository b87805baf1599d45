/**
 * `node tools/run.js COMMAND ARGUMENTS`: runs a command of engine/cli/commands, installing and building first where needed.
 * Standard output is the command's own; words about building go to standard error.
 */
import { existsSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildCommandLine } from './build.js'
import { ROOT } from './call.js'
import { installWhatIsMissing } from './install.js'

const [name = '', ...args] = process.argv.slice(2)
const commands = join(ROOT, 'engine', 'cli', 'commands')
const known = readdirSync(commands)
  .filter((file) => file.endsWith('.ts'))
  .map((file) => basename(file, '.ts'))
const started = process.cwd()

if (known.includes(name)) await run()
else {
  console.error(`There is no command "${name}". There are: ${known.join(', ')}.`)
  process.exitCode = 2
}

async function run() {
  await installWhatIsMissing()
  const folder = await buildCommandLine().catch((/** @type {unknown} */ error) => {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  })
  const program = join(folder, `${name}.js`)
  // npm moves to the project's folder; the caller's paths start from where they called it.
  const caller = process.env['INIT_CWD']
  if (caller && started === ROOT && existsSync(caller)) process.chdir(caller)
  process.env['BANDBREEDTE_ROOT'] = ROOT
  process.argv = [process.execPath, program, ...args]
  await import(pathToFileURL(program).href)
}
