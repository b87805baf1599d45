import { readFile, readdir } from 'node:fs/promises'
import type { ExitCode, Io } from '../../engine/cli/io.ts'

/** What a command printed and came to. */
export interface Outcome {
  readonly code: ExitCode
  readonly out: string
  readonly words: string
  readonly written: Readonly<Record<string, string>>
}

/** Runs a command in this process, with files made up or of the project. */
export async function runWith(
  command: (io: Io) => Promise<ExitCode>,
  args: readonly string[],
  files: Readonly<Record<string, string>> = {},
): Promise<Outcome> {
  let out = ''
  let words = ''
  const written: Record<string, string> = {}
  const code = await command({
    args,
    out: (text) => (out += text),
    words: (text) => (words += `${text}\n`),
    read: async (path, most) => {
      const text = files[path] ?? (await readFile(path, 'utf8'))
      if (text.length > most) throw new Error(`${path} is too large`)
      return text
    },
    list: async (path) => (await readdir(path)).sort(),
    write: (path, text) => {
      if (path.startsWith('/nowhere')) return Promise.reject(new Error('there is no such folder'))
      written[path] = text
      return Promise.resolve()
    },
    own: (path) => path,
    pool: () => undefined,
    cores: 2,
    now: () => 0,
  })
  return { code, out, words, written }
}
