import { runCommand } from '../nodeIo.ts'
import { stress } from '../stress.ts'

await runCommand(stress, import.meta.url)
