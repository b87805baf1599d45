import { existsSync } from 'node:fs'
import { readFile, readdir, stat, writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { startNodePool } from '../threads/nodePool.ts'
import type { ExitCode, Io } from './io.ts'

/**
 * Gives a command the real world.
 *
 * @param here `import.meta.url` of the built command, beside which `node-worker.js` stands
 */
export function nodeIo(here: string): Io {
  // A reader that has seen enough (`| head`) closes the pipe; that is no fault of ours.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
  const script = new URL('./node-worker.js', here)
  return {
    args: process.argv.slice(2),
    out: (text) => void process.stdout.write(text),
    words: (text) => void process.stderr.write(`${text}\n`),
    read: async (path, most) => {
      try {
        const { size } = await stat(path)
        if (size > most) throw new Error(`${path} has ${String(size)} bytes; at most ${String(most)} are read`)
        return await readFile(path, 'utf8')
      } catch (error) {
        throw new Error(reasonOf(error, path), { cause: error })
      }
    },
    list: async (path) => {
      try {
        return (await readdir(path)).sort()
      } catch {
        return []
      }
    },
    write: async (path, text) => {
      try {
        await writeFile(path, text)
      } catch (error) {
        throw new Error(reasonOf(error, path), { cause: error })
      }
    },
    own: (path) => join(process.env['BANDBREEDTE_ROOT'] ?? process.cwd(), path),
    pool: (size, lanes) => (existsSync(script) ? startNodePool(size, lanes, script) : undefined),
    cores: availableParallelism(),
    now: () => performance.now(),
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'this is a folder, not a file',
  EACCES: 'this file may not be opened',
  EROFS: 'nothing can be written there',
}

function reasonOf(error: unknown, path: string): string {
  const { code, message } = error as NodeJS.ErrnoException
  const reason = code === undefined ? undefined : REASONS[code]
  return reason === undefined ? message : `${path}: ${reason}`
}

/** Runs a command to its exit code; a bug of ours is told in one line. */
export async function runCommand(command: (io: Io) => Promise<ExitCode>, here: string): Promise<void> {
  try {
    process.exitCode = await command(nodeIo(here))
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 70
  }
}
