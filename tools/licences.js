import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** The file beside a build that holds the licences of the libraries in it. */
export const LICENCES = 'LICENCES.txt'

/**
 * A Vite plugin that puts the licence text of every library in a build beside it.
 *
 * @returns {import('vite').Plugin}
 */
export function licences() {
  return {
    name: 'licences',
    generateBundle() {
      const folders = new Set([...this.getModuleIds()].flatMap(libraryOf))
      const source = [...folders].sort().map(textOf).join('\n')
      this.emitFile({ type: 'asset', fileName: LICENCES, source })
    },
  }
}

/**
 * @param {string} id the path of a module
 * @returns {string[]} the folder of the library it stands in, none for our own
 */
function libraryOf(id) {
  const [folder] = /^[^\0]*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(id) ?? []
  return folder === undefined ? [] : [folder]
}

/**
 * @param {string} folder of a library
 * @returns {string}
 * @throws {Error} when it states no licence
 */
function textOf(folder) {
  /** @type {unknown} */
  const json = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const { name, version, license } = /** @type {{ name: string, version: string, license?: string }} */ (json)
  if (license === undefined) throw new Error(`${name} states no licence`)
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry))
  const text = file === undefined ? '' : `\n${readFileSync(join(folder, file), 'utf8').trim()}\n`
  return `${name} ${version}: ${license}\n${text}`
}
