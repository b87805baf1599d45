import { behaviour } from '../behaviour.ts'
import { runCommand } from '../nodeIo.ts'

await runCommand(behaviour, import.meta.url)
