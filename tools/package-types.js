/** The types of the front door as another project reads them: no alias, no `.ts` in an import, nothing to install. */
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, posix, relative } from 'node:path'
import ts from 'typescript'
import { ROOT } from './call.js'

const FRONT_DOOR = 'engine/index.ts'

/** Libraries that the types of the front door speak of, with the one file that holds their own types. */
const LIBRARIES = { valibot: 'valibot/dist/index.d.mts' }

/**
 * Writes the declarations that the front door reaches.
 *
 * @param {string} folder where `index.d.ts` comes
 * @throws {Error} when they speak of a library that is not known here
 */
export function writeTypes(folder) {
  const declarations = declared()
  /** @type {Set<string>} */
  const done = new Set()
  const waiting = ['engine/index.d.ts']
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    const text = declarations.get(file)
    if (text === undefined) throw new Error(`no types were made for ${file}`)
    if (done.has(file)) continue
    done.add(file)
    const here = posix.dirname(file)
    const written = withImports(text, (name) => {
      if (name === 'lanes' || name.startsWith('.')) {
        const target = name === 'lanes' ? 'engine/lanes/index.ts' : posix.join(here, name)
        waiting.push(target.replace(/\.ts$/, '.d.ts'))
        return fromTo(here, target.replace(/\.ts$/, '.js'))
      }
      if (!(name in LIBRARIES)) throw new Error(`${file} speaks of ${name}, whose types do not come along`)
      return fromTo(here, `engine/libraries/${name}.js`)
    })
    write(join(folder, relative('engine', file)), written)
  }
  for (const [name, path] of Object.entries(LIBRARIES)) {
    const target = join(folder, 'libraries', `${name}.d.ts`)
    mkdirSync(dirname(target), { recursive: true })
    copyFileSync(join(ROOT, 'node_modules', path), target)
  }
}

/** @returns {Map<string, string>} declaration files by their path from the top */
function declared() {
  const config = join(ROOT, 'tsconfig.json')
  const { options, fileNames } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(config, (path) => ts.sys.readFile(path)).config,
    ts.sys,
    ROOT,
  )
  const ambient = fileNames.filter((name) => name.endsWith('.d.ts'))
  const program = ts.createProgram([join(ROOT, FRONT_DOOR), ...ambient], {
    ...options,
    // Whether they are right is asked by tools/typecheck.js.
    noCheck: true,
    noEmit: false,
    declaration: true,
    emitDeclarationOnly: true,
    rootDir: ROOT,
    outDir: ROOT,
  })
  /** @type {Map<string, string>} */
  const found = new Map()
  program.emit(undefined, (file, text) => found.set(relative(ROOT, file).replaceAll('\\', '/'), text))
  return found
}

/**
 * @param {string} text of a declaration file
 * @param {(name: string) => string} rename
 */
function withImports(text, rename) {
  const file = ts.createSourceFile('x.d.ts', text, ts.ScriptTarget.ES2022, true)
  /** @type {ts.StringLiteral[]} */
  const names = []
  /** @param {ts.Node} node */
  const visit = (node) => {
    const name =
      ts.isImportDeclaration(node) || ts.isExportDeclaration(node) ? node.moduleSpecifier : importTypeOf(node)
    if (name !== undefined && ts.isStringLiteral(name)) names.push(name)
    node.forEachChild(visit)
  }
  visit(file)
  // From the end, so that places before it stay.
  return names.reduceRight(
    (written, name) =>
      `${written.slice(0, name.getStart() + 1)}${rename(name.text)}${written.slice(name.getEnd() - 1)}`,
    text,
  )
}

/** @param {ts.Node} node */
function importTypeOf(node) {
  return ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined
}

/**
 * @param {string} folder
 * @param {string} target
 */
function fromTo(folder, target) {
  const path = posix.relative(folder, target)
  return path.startsWith('.') ? path : `./${path}`
}

/**
 * @param {string} path
 * @param {string} text
 */
function write(path, text) {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}
