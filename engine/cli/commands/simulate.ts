import { runCommand } from '../nodeIo.ts'
import { simulate } from '../simulate.ts'

await runCommand(simulate, import.meta.url)
