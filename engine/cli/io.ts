import type { Lanes } from '../study/bench.ts'
import type { Pool } from '../threads/pool.ts'

/** What the program may do to the world outside; tests hand in a small one. */
export interface Io {
  /** Prints data: standard output, and nothing else goes there. */
  out(text: string): void
  /** Prints words: standard error. */
  words(text: string): void
  /**
   * Reads a file of at most `most` bytes as UTF-8.
   *
   * @throws Error with a message for the user when it is missing, unreadable, no file or too large
   */
  read(path: string, most: number): Promise<string>
  /** Names of what is in a folder, in order; none where there is no such folder. */
  list(path: string): Promise<readonly string[]>
  /** @throws Error with a message for the user when it cannot be written */
  write(path: string, text: string): Promise<void>
  /** Path of a file of the project or package itself. */
  own(path: string): string
  /** How the user calls a command of the program, `npx bandbreedte simulate` for instance; examples begin with it. */
  called(command: string): string
  /** Starts threads; undefined where there are none. */
  pool(size: number, lanes: Lanes, room: number): Pool | undefined
  /** Cores that may be used. */
  readonly cores: number
  /** Milliseconds since some moment. */
  now(): number
}

/** What the program came to: 0 for an answer, 1 for a scenario that cannot be used, 2 for a command that cannot be understood. */
export type ExitCode = 0 | 1 | 2
