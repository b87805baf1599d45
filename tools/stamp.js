import { createHash } from 'node:crypto'
import { readdirSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { ROOT } from './call.js'

/**
 * A short name for the present state of some files: it differs when one is changed, added, renamed or removed.
 * @param {readonly string[]} paths files and folders, relative to the project
 * @returns {string} 16 hexadecimal digits
 */
export function stampOf(paths) {
  const hash = createHash('sha256')
  for (const path of paths) {
    for (const file of filesUnder(join(ROOT, path))) {
      const { mtimeMs, size } = statSync(file)
      hash.update(`${relative(ROOT, file)}\n${mtimeMs}\n${size}\n`)
    }
  }
  return hash.digest('hex').slice(0, 16)
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function filesUnder(path) {
  const kind = statSync(path, { throwIfNoEntry: false })
  if (!kind) return []
  if (!kind.isDirectory()) return [path]
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)))
}
