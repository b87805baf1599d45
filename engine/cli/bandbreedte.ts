#!/usr/bin/env node
/** The program at the command line; a bug of ours is told in one line. */
import { nodeIo } from './nodeIo.ts'
import { program } from './program.ts'

try {
  process.exitCode = await program(process.argv.slice(2), nodeIo(import.meta.url))
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 70
}
