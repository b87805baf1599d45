/** `node bench/start.js [PROGRAM] ARGUMENTS`: builds a program of this folder (`run` unless one is named) and runs it. */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ROOT } from '../tools/call.js'
import { installWhatIsMissing } from '../tools/install.js'
import { buildBench } from './build.js'

const PROGRAMS = ['run', 'agree', 'growth', 'draws', 'drag']
const [first = '', ...rest] = process.argv.slice(2)
const name = PROGRAMS.includes(first) ? first : 'run'
const args = PROGRAMS.includes(first) ? rest : process.argv.slice(2)

await installWhatIsMissing()
process.chdir(ROOT)
const program = join(await buildBench(name), `${name}.js`)
process.argv = [process.execPath, program, ...args]
await import(pathToFileURL(program).href)
