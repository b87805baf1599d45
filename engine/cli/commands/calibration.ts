import { calibration } from '../calibration.ts'
import { runCommand } from '../nodeIo.ts'

await runCommand(calibration, import.meta.url)
