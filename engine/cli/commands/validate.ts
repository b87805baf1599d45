import { runCommand } from '../nodeIo.ts'
import { validate } from '../validate.ts'

await runCommand(validate, import.meta.url)
