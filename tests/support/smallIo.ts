import { readFile, readdir } from 'node:fs/promises'
import { type Command, runCommand } from '../../engine/cli/commands/command.ts'
import type { ExitCode, Io } from '../../engine/cli/io.ts'

/** What a command printed and came to. */
export interface Outcome {
  readonly code: ExitCode
  readonly out: string
  readonly words: string
  readonly written: Readonly<Record<string, string>>
}

/** Runs a command in this process, with files made up or of the project. */
export function runWith(
  command: Command,
  args: readonly string[],
  files: Readonly<Record<string, string>> = {},
): Promise<Outcome> {
  return withSmallIo((io) => runCommand(command, args, io), files)
}

/** Does something with a world that is small: it has one thread, no time passes, and nothing is written. */
export async function withSmallIo(
  work: (io: Io) => Promise<ExitCode>,
  files: Readonly<Record<string, string>> = {},
): Promise<Outcome> {
  let out = ''
  let words = ''
  const written: Record<string, string> = {}
  const code = await work({
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
    called: (command) => `bandbreedte ${command}`,
    pool: () => undefined,
    cores: 2,
    now: () => 0,
  })
  return { code, out, words, written }
}
