import { compare } from '../compare.ts'
import { runCommand } from '../nodeIo.ts'

await runCommand(compare, import.meta.url)
