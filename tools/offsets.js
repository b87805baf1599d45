/**
 * Splits the index of a slot into what is the same for a whole run and the rest, for the wide lanes: `get(WAITING + c)` becomes a load at `c` with a fixed offset,
 * which a machine adds for nothing, and which all accesses of one `c` share. The offset is written by the host, as other constants of a run are (tools/links.js).
 */
import ts from 'typescript'

/** Offsets are numbered from here in compiled code until they are linked; no constant of a lane room comes near. */
export const FIRST_OFFSET = 0x51a00000

/**
 * A sum of products: whole numbers and names of the layout.
 *
 * @typedef {readonly { readonly factor: number, readonly names: readonly string[] }[]} Sum
 * @typedef {{ readonly fixed: Sum, readonly rest: string }} Split
 */

/** Bytes of what is read or written, as a shift. */
const SHIFTS = { get: 4, set: 4, int: 2 }

/** The numbered offsets of a program, each as text that the host works out. */
export class Offsets {
  /** @type {string[]} */
  texts = []
  /** @type {ReadonlyMap<string, number | null>} */
  #layout

  /** @param {string} layout text of the file that says where everything stands */
  constructor(layout) {
    const exported = layout.matchAll(/^export (const|let) (\w+): i32 = (-?\d+)$/gm)
    this.#layout = new Map(
      [...exported].map(([, kind, name, value]) => [name, kind === 'const' ? Number(value) : null]),
    )
  }

  /**
   * Writes the accesses of a lane room with fixed offsets.
   *
   * @param {string} code
   * @param {string} id
   */
  split(code, id) {
    const file = ts.createSourceFile(id, code, ts.ScriptTarget.ES2022, true)
    /** @type {(node: ts.Node) => string} */
    const write = (node) => {
      if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text in SHIFTS) {
        const name = /** @type {keyof typeof SHIFTS} */ (node.expression.text)
        const { fixed, rest } = this.#splitIndex(node.arguments[0], write)
        if (fixed.length > 0) {
          const space = code.slice(node.getFullStart(), node.getStart())
          const at = `<usize>(${rest === '' ? '0' : rest}) << ${SHIFTS[name]}`
          const offset = this.#numberOf(fixed, 1 << SHIFTS[name])
          if (name === 'int') return `${space}load<i32>(${at}, ${offset})`
          if (name === 'get') return `${space}v128.load(${at}, ${offset})`
          return `${space}v128.store(${at}, ${write(node.arguments[1]).trim()}, ${offset})`
        }
      }
      let text = ''
      let at = node.getFullStart()
      node.forEachChild((child) => {
        text += code.slice(at, child.getFullStart()) + write(child)
        at = child.getEnd()
      })
      return text + code.slice(at, node.getEnd())
    }
    return write(file)
  }

  /**
   * @param {ts.Node} node
   * @param {(node: ts.Node) => string} write
   * @returns {Split}
   */
  #splitIndex(node, write) {
    const whole = { fixed: [], rest: write(node).trim() }
    if (ts.isParenthesizedExpression(node)) return this.#splitIndex(node.expression, write)
    if (ts.isNumericLiteral(node)) return { fixed: [{ factor: Number(node.text), names: [] }], rest: '' }
    if (ts.isIdentifier(node)) {
      const value = this.#layout.get(node.text)
      if (value === undefined) return whole
      return { fixed: [value === null ? { factor: 1, names: [node.text] } : { factor: value, names: [] }], rest: '' }
    }
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) {
      const parts = node.arguments.map((argument) => this.#splitIndex(argument, write))
      if (node.expression.text === 'single')
        return plus({ fixed: [{ factor: 1, names: ['SINGLE'] }], rest: '' }, parts[0])
      if (node.expression.text !== 'quantity' || parts[0].rest !== '') return whole
      const first = [{ factor: 1, names: ['QUANTITY'] }, ...times(parts[0].fixed, [{ factor: 1, names: ['C'] }])]
      return plus({ fixed: first, rest: '' }, parts[1])
    }
    if (!ts.isBinaryExpression(node)) return whole
    const [left, right] = [node.left, node.right].map((side) => this.#splitIndex(side, write))
    switch (node.operatorToken.kind) {
      case ts.SyntaxKind.PlusToken:
        return plus(left, right)
      case ts.SyntaxKind.MinusToken:
        // What is left over must not be below 0, so nothing is taken away from an offset.
        return left.rest === '' ? whole : { fixed: left.fixed, rest: `${left.rest} - (${write(node.right).trim()})` }
      case ts.SyntaxKind.AsteriskToken:
        return left.rest === '' && right.rest === '' ? { fixed: times(left.fixed, right.fixed), rest: '' } : whole
      default:
        return whole
    }
  }

  /**
   * @param {Sum} sum
   * @param {number} bytes
   */
  #numberOf(sum, bytes) {
    const text = sum.map(({ factor, names }) => [factor * bytes, ...names].join('*')).join('+')
    const known = this.texts.indexOf(text)
    return FIRST_OFFSET + (known >= 0 ? known : this.texts.push(text) - 1)
  }
}

/**
 * @param {Split} a
 * @param {Split} b
 * @returns {Split}
 */
function plus(a, b) {
  return { fixed: [...a.fixed, ...b.fixed], rest: [a.rest, b.rest].filter((rest) => rest !== '').join(' + ') }
}

/**
 * @param {Sum} a
 * @param {Sum} b
 * @returns {Sum}
 */
function times(a, b) {
  return a.flatMap((x) => b.map((y) => ({ factor: x.factor * y.factor, names: [...x.names, ...y.names] })))
}
