/** What the build does with the lane rooms: written in place for TypeScript, compiled to WebAssembly for the wide lanes. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { ROOT } from './call.js'
import { withLinks } from './links.js'
import { Offsets } from './offsets.js'
import { stampOf } from './stamp.js'

/**
 * The plugin `inlineLanes` writes the lanes' operations in place: `add(a, get(i))` becomes `(a + numbers[i])` in the lane rooms.
 *
 * V8 stops inlining after a fixed amount of code per function, and a year of the model is far beyond it; without this every
 * addition is a call. The operations and their order stay what they were, so the bits do too (tests/engine/kernel/inlined.test.ts).
 */
/** @type {Record<string, (args: string[]) => string>} */
const INLINE = {
  splat: ([value]) => `(${value})`,
  get: ([index]) => `$numbers[${index}]`,
  set: ([index, value]) => `$numbers[${index}] = ${value}`,
  int: ([index]) => `$integers[${index}]`,
  add: ([a, b]) => `(${a} + ${b})`,
  sub: ([a, b]) => `(${a} - ${b})`,
  mul: ([a, b]) => `(${a} * ${b})`,
  div: ([a, b]) => `(${a} / ${b})`,
  neg: ([a]) => `(-${a})`,
  abs: ([a]) => `Math.abs(${a})`,
  sqrt: ([a]) => `Math.sqrt(${a})`,
  floor: ([a]) => `Math.floor(${a})`,
  lt: ([a, b]) => `(${a} < ${b})`,
  le: ([a, b]) => `(${a} <= ${b})`,
  gt: ([a, b]) => `(${a} > ${b})`,
  ge: ([a, b]) => `(${a} >= ${b})`,
  eq: ([a, b]) => `(${a} === ${b})`,
  and: ([a, b]) => `(${a} && ${b})`,
  or: ([a, b]) => `(${a} || ${b})`,
  not: ([a]) => `(!${a})`,
  any: ([a]) => `(${a})`,
  whole: ([a]) => `(${a})`,
  select: ([mask, a, b]) => `(${mask} ? ${a} : ${b})`,
  imul: ([a, b]) => `Math.imul(${a}, ${b})`,
}

/** @param {string} code */
function isLaneRoom(code) {
  return code.startsWith('// lane room') && code.includes("from 'lanes'")
}

/** @returns {import('vite').Plugin} */
export function inlineLanes() {
  return {
    name: 'inline-lanes',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('.ts') || !isLaneRoom(code)) return null
      return { code: inlined(code, id), map: null }
    },
  }
}

/**
 * @param {string} code
 * @param {string} id
 */
export function inlined(code, id) {
  const file = ts.createSourceFile(id, code, ts.ScriptTarget.ES2022, true)
  // An argument that is itself an operator of the language keeps its own brackets.
  /** @type {(node: ts.Node) => string} */
  const argument = (node) =>
    ts.isBinaryExpression(node) || ts.isConditionalExpression(node) ? `(${write(node)})` : write(node)
  /** @type {(node: ts.Node) => string} */
  const write = (node) => {
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) {
      const operation = INLINE[node.expression.text]
      const space = code.slice(node.getFullStart(), node.getStart())
      if (operation !== undefined) return space + operation(node.arguments.map(argument))
    }
    let text = ''
    let at = node.getFullStart()
    node.forEachChild((child) => {
      text += code.slice(at, child.getFullStart()) + write(child)
      at = child.getEnd()
    })
    return text + code.slice(at, node.getEnd())
  }
  return `import { numbers as $numbers, integers as $integers } from 'lanes'\n${write(file)}`
}

/** The wide lanes by name: futures in f64, two per lane, and in f32, four per lane. */
export const WIDE = ['f64x2', 'f32x4']

/**
 * A Vite plugin that compiles the lane rooms to WebAssembly: `virtual:lanes-f64x2` exports the module's bytes in base64
 * and the places of the constants that a run links.
 * Fixed-width SIMD only, no relaxed SIMD and no fused multiply-add, so that all machines give the same bits.
 *
 * @returns {import('vite').Plugin}
 */
export function wideLanes() {
  const prefix = 'virtual:lanes-'
  return {
    name: 'wide-lanes',
    resolveId: (id) => (id.startsWith(prefix) ? `\0${id}` : null),
    async load(id) {
      if (!id.startsWith(`\0${prefix}`)) return null
      const { code, links } = await compileLanes(id.slice(prefix.length + 1))
      return `export const code = ${JSON.stringify(code)}\nexport const links = ${JSON.stringify(links)}`
    },
  }
}

/**
 * Compiles the kernel for one width with AssemblyScript; the result is kept until a lane room changes.
 *
 * @param {string} width one of WIDE
 * @returns {Promise<{ code: string, links: import('./links.js').Links }>} bytes in base64, and where its constants stand
 * @throws {Error} with the compiler's own words
 */
export async function compileLanes(width) {
  const kept = join(
    ROOT,
    'dist',
    'lanes',
    `${width}-${stampOf(['engine/lanes', 'engine/random', 'engine/model', 'engine/kernel/memory', 'tools/links.js', 'tools/offsets.js', 'tools/lanes.js', 'package-lock.json'])}.json`,
  )
  if (existsSync(kept)) {
    /** @type {unknown} */
    const read = JSON.parse(readFileSync(kept, 'utf8'))
    return /** @type {{ code: string, links: import('./links.js').Links }} */ (read)
  }
  const { main } = await import('assemblyscript/asc')
  const offsets = new Offsets(readFileSync(join(ROOT, 'engine/kernel/memory/layout.ts'), 'utf8'))
  const { error, stderr, binary } = await asModule(main, width, offsets)
  if (error !== null || binary === null) throw new Error(`asc could not compile the lane rooms for ${width}: ${stderr}`)
  mkdirSync(join(ROOT, 'dist', 'lanes'), { recursive: true })
  const aside = `${kept}.${String(process.pid)}`
  const { bytes, links } = withLinks(binary, offsets.texts)
  const module = { code: Buffer.from(bytes).toString('base64'), links }
  writeFileSync(aside, JSON.stringify(module))
  renameSync(aside, kept)
  return module
}

/**
 * @param {typeof import('assemblyscript/asc').main} main
 * @param {string} width
 * @param {Offsets} offsets
 */
async function asModule(main, width, offsets) {
  /** @type {Uint8Array | null} */
  let binary = null
  const flags = ['-O3', '--noAssert', '--runtime', 'stub', '--enable', 'simd', '--disableWarning', '112']
  const { error, stderr } = await main(
    ['engine/model/wasm.ts', '--path', `engine/lanes/${width}`, '--baseDir', ROOT, '--outFile', 'out.wasm', ...flags],
    {
      readFile: (name, baseDir) => {
        const path = join(baseDir, name)
        if (!existsSync(path)) return null
        const code = readFileSync(path, 'utf8')
        return isLaneRoom(code) ? offsets.split(code, path) : code
      },
      writeFile: (_name, contents) => {
        if (contents instanceof Uint8Array) binary = contents
      },
      listFiles: () => [],
    },
  )
  // The compiler's stream in memory gives all that was written to it, which its type does not say.
  const written = /** @type {{ toString(): string }} */ (stderr)
  return { error, stderr: written.toString(), binary }
}
