import { existsSync } from 'node:fs'
import { readFile, readdir, stat, writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startNodePool } from '../threads/nodePool.ts'
import type { Io } from './io.ts'

/**
 * Gives the program the real world.
 *
 * @param here `import.meta.url` of the built program, beside which `node-worker.js` stands, somewhere below the folder of its project or package
 */
export function nodeIo(here: string): Io {
  // A reader that has seen enough (`| head`) closes the pipe; that is no fault of ours.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
  const script = new URL('./node-worker.js', here)
  const root = rootAbove(dirname(fileURLToPath(here)))
  return {
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
    own: (path) => join(root, path),
    called,
    pool: (size, lanes, room) => (existsSync(script) ? startNodePool(size, lanes, script, room) : undefined),
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

/** The nearest folder with a package.json: the project's when it was built there, the package's when that is installed. */
function rootAbove(folder: string): string {
  const above = dirname(folder)
  return above === folder || existsSync(join(folder, 'package.json')) ? folder : rootAbove(above)
}

/** npm tells what it was asked to run: a script of the command's own name or the program's, or else the installed program. */
function called(command: string): string {
  const script = process.env['npm_lifecycle_event']
  if (script === command) return `npm run --silent ${command} --`
  return `${script === 'bandbreedte' ? 'npm run --silent bandbreedte --' : 'npx bandbreedte'} ${command}`
}
