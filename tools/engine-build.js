/** A build has a name: a hash of the content of all that decides numbers. */
import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './call.js'

/** Rooms of the engine that carry numbers or show them, and its front door. */
const NO_NUMBERS = ['cli', 'threads', 'worker', 'index.ts']

/** What makes the compiled lanes out of files of the engine; these two write machine code or arithmetic. */
const COMPILERS = ['tools/lanes.js', 'tools/links.js', 'tools/offsets.js']

/**
 * Libraries on the way to a number, those that these use with them: they read a scenario, draw and hash, and assemblyscript compiles the lanes.
 * Not typescript and vite: they take types away and put files together, and the arithmetic that is left in JavaScript has one meaning (IEEE 754),
 * whoever prints it.
 */
export const DECIDING = ['@noble/hashes', 'assemblyscript', 'mathjs', 'seedrandom', 'valibot']

/**
 * Names the build of a checkout. The moment a file was written, the ends of its lines and the machine do not count.
 *
 * @param {string} [root] the folder of the project
 * @returns {string} 12 hexadecimal digits
 */
export function engineBuild(root = ROOT) {
  const engine = filesUnder(root, 'engine', NO_NUMBERS)
  const hash = createHash('sha256')
  for (const file of [...engine, ...COMPILERS].sort()) {
    const text = readFileSync(join(root, file), 'utf8').replaceAll('\r\n', '\n')
    hash.update(`${file}\n${text.length}\n${text}\n`)
  }
  for (const library of librariesOf(root)) hash.update(`${library}\n`)
  return hash.digest('hex').slice(0, 12)
}

/**
 * A Vite plugin: `virtual:engine-build` exports the name of the build.
 *
 * @returns {import('vite').Plugin}
 */
export function nameOfBuild() {
  const id = 'virtual:engine-build'
  return {
    name: 'name-of-build',
    resolveId: (asked) => (asked === id ? `\0${id}` : null),
    load: (asked) => (asked === `\0${id}` ? `export const name = ${JSON.stringify(engineBuild())}` : null),
  }
}

/**
 * @param {string} root
 * @param {string} folder relative to it, with slashes
 * @param {readonly string[]} [except] names that are left out
 * @returns {string[]} its source files, paths alike
 */
function filesUnder(root, folder, except = []) {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter(({ name }) => !except.includes(name))
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`
      if (entry.isDirectory()) return filesUnder(root, path)
      return path.endsWith('.ts') ? [path] : []
    })
}

/**
 * @param {string} root
 * @returns {string[]} `name@version` of the deciding libraries and all that they use, as the lock file pins them
 */
function librariesOf(root) {
  /** @type {unknown} */
  const json = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  const { packages } =
    /** @type {{ packages: Record<string, { version: string, dependencies?: Record<string, string> }> }} */ (json)
  /** @type {Set<string>} */
  const found = new Set()
  /** @param {string} place */
  const add = (place) => {
    if (found.has(place)) return
    found.add(place)
    if (!(place in packages)) throw new Error(`package-lock.json does not pin ${place}`)
    for (const name of Object.keys(packages[place]?.dependencies ?? {})) add(placeOf(name, place))
  }
  /**
   * @param {string} name
   * @param {string} user the place of the package that uses it; its own copy goes before the one at the top
   */
  const placeOf = (name, user) => {
    const own = `${user}/node_modules/${name}`
    return own in packages ? own : `node_modules/${name}`
  }
  for (const name of DECIDING) add(`node_modules/${name}`)
  return [...found].map((place) => `${place}@${packages[place]?.version}`).sort()
}
