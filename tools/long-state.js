import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** @typedef {{ readonly passed: number, readonly failed: number }} Counts */

/**
 * What a long run has behind it, kept in a file so that a killed run can go on.
 * @param {string} file
 * @param {string} run names the run; what another run left behind does not count
 */
export function longState(file, run) {
  const done = new Map(doneBefore(file, run))
  return {
    /** @param {string} part */
    of: (part) => done.get(part),
    /**
     * @param {string} part
     * @param {Counts} counts
     */
    keep: (part, counts) => {
      done.set(part, counts)
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, JSON.stringify({ run, done: [...done] }))
    },
    /** Ends the run: the next one starts at the beginning. */
    end: () => {
      rmSync(file, { force: true })
    },
  }
}

/**
 * @param {string} file
 * @param {string} run
 * @returns {[string, Counts][]}
 */
function doneBefore(file, run) {
  if (!existsSync(file)) return []
  try {
    /** @type {unknown} */
    const json = JSON.parse(readFileSync(file, 'utf8'))
    const kept = /** @type {{ run: string, done: [string, Counts][] }} */ (json)
    return kept.run === run ? kept.done : []
  } catch {
    // A run killed while it wrote leaves half a file.
    return []
  }
}
