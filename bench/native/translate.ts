/**
 * Translates the lane rooms to C, statement by statement: the same operations in the same order, for a compiler that knows the machine.
 * Only what TypeScript and AssemblyScript have in common occurs in lane rooms, and of that only what stands here.
 */
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import ts from 'typescript'

const BINARY: Readonly<Partial<Record<ts.SyntaxKind, string>>> = {
  [ts.SyntaxKind.EqualsEqualsEqualsToken]: '==',
  [ts.SyntaxKind.ExclamationEqualsEqualsToken]: '!=',
}

/** Names a file declares: those it exports keep theirs, the others carry the name of the file. */
interface Names {
  readonly of: ReadonlyMap<string, string>
  readonly room: string
}

/** The parts of the C program, to be put in this order. */
interface Parts {
  readonly constants: string[]
  readonly variables: string[]
  readonly prototypes: string[]
  readonly functions: string[]
}

/**
 * Translates lane rooms.
 *
 * @param files paths, in an order in which constants come before those that use them
 * @throws Error at a construct that is not known here
 */
export function translate(files: readonly string[]): string {
  const parts: Parts = { constants: [], variables: [], prototypes: [], functions: [] }
  for (const file of files) {
    const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022, true)
    const names = namesOf(source)
    for (const statement of source.statements) topLevel(statement, names, parts)
  }
  const { constants, variables, prototypes, functions } = parts
  return [...constants, ...variables, ...prototypes, ...functions].join('\n')
}

function namesOf(source: ts.SourceFile): Names {
  const of = new Map<string, string>()
  const room = basename(source.fileName, '.ts')
  const declare = (name: string, node: ts.Node): void => {
    const isExported =
      ts.canHaveModifiers(node) && ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
    of.set(name, isExported === true ? `k_${name}` : `${room}_${name}`)
  }
  for (const statement of source.statements) {
    if (ts.isFunctionDeclaration(statement) && statement.name) declare(statement.name.text, statement)
    if (ts.isVariableStatement(statement)) {
      for (const { name } of statement.declarationList.declarations)
        if (ts.isIdentifier(name)) declare(name.text, statement)
    }
    const clause = ts.isImportDeclaration(statement) ? statement.importClause?.namedBindings : undefined
    if (clause === undefined || !ts.isNamedImports(clause) || !ts.isImportDeclaration(statement)) continue
    const isLanes = ts.isStringLiteral(statement.moduleSpecifier) && statement.moduleSpecifier.text === 'lanes'
    for (const { name } of clause.elements) of.set(name.text, `${isLanes ? 'lane' : 'k'}_${name.text}`)
  }
  return { of, room }
}

function topLevel(statement: ts.Statement, names: Names, parts: Parts): void {
  if (ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement)) return
  if (ts.isFunctionDeclaration(statement)) {
    const head = headOf(statement, names)
    parts.prototypes.push(`${head};`)
    parts.functions.push(`${head} ${block(statement.body, locals(statement, names))}`)
    return
  }
  if (!ts.isVariableStatement(statement)) throw unknown(statement)
  const isConstant = (statement.declarationList.flags & ts.NodeFlags.Const) !== 0
  for (const { name, type, initializer } of statement.declarationList.declarations) {
    if (!ts.isIdentifier(name) || initializer === undefined) throw unknown(statement)
    const text = expression(initializer, names)
    const to = names.of.get(name.text) ?? ''
    if (isConstant) parts.constants.push(`#define ${to} (${text})`)
    else parts.variables.push(`static ${typeOf(type)} ${to} = ${text};`)
  }
}

function headOf(node: ts.FunctionDeclaration, names: Names): string {
  const parameters = node.parameters.map(({ name, type }) => `${typeOf(type)} ${name.getText()}_`)
  return `static ${typeOf(node.type)} ${names.of.get(node.name?.text ?? '') ?? ''}(${parameters.join(', ') || 'void'})`
}

/** Inside a function its own variables come before those of the file. */
function locals(node: ts.FunctionDeclaration, names: Names): Names {
  const of = new Map(names.of)
  const add = (child: ts.Node): void => {
    if ((ts.isVariableDeclaration(child) || ts.isParameter(child)) && ts.isIdentifier(child.name)) {
      of.set(child.name.text, `${child.name.text}_`)
    }
    child.forEachChild(add)
  }
  add(node)
  return { ...names, of }
}

function typeOf(type: ts.TypeNode | undefined): string {
  const text = type?.getText() ?? ''
  const known: Readonly<Record<string, string>> = {
    i32: 'int32_t',
    f64: 'double',
    bool: 'int32_t',
    boolean: 'int32_t',
    void: 'void',
    Lane: 'Lane',
    Mask: 'Mask',
    Bits: 'Bits',
    '': '__auto_type',
  }
  if (!Object.hasOwn(known, text)) throw new Error(`type ${text}`)
  return known[text]
}

function block(node: ts.Statement | undefined, names: Names): string {
  if (node === undefined) return ';'
  if (ts.isBlock(node)) return `{\n${node.statements.map((each) => block(each, names)).join('\n')}\n}`
  if (ts.isVariableStatement(node)) return `${declarations(node.declarationList, names)};`
  if (ts.isExpressionStatement(node)) return `${expression(node.expression, names)};`
  if (ts.isReturnStatement(node)) return node.expression ? `return ${expression(node.expression, names)};` : 'return;'
  if (ts.isContinueStatement(node)) return 'continue;'
  if (ts.isBreakStatement(node)) return 'break;'
  if (ts.isIfStatement(node)) {
    const otherwise = node.elseStatement ? ` else ${block(node.elseStatement, names)}` : ''
    return `if (${expression(node.expression, names)}) ${block(node.thenStatement, names)}${otherwise}`
  }
  if (ts.isForStatement(node)) {
    const { initializer, condition, incrementor, statement } = node
    const start =
      initializer === undefined
        ? ''
        : ts.isVariableDeclarationList(initializer)
          ? declarations(initializer, names)
          : expression(initializer, names)
    const until = condition ? expression(condition, names) : ''
    const step = incrementor ? expression(incrementor, names) : ''
    return `for (${start}; ${until}; ${step}) ${block(statement, names)}`
  }
  throw unknown(node)
}

function declarations(list: ts.VariableDeclarationList, names: Names): string {
  return list.declarations
    .map(({ name, type, initializer }) => {
      const value = initializer ? ` = ${expression(initializer, names)}` : ''
      return `${typeOf(type)} ${names.of.get(name.getText()) ?? ''}${value}`
    })
    .join('; ')
}

function expression(node: ts.Expression, names: Names): string {
  const go = (each: ts.Expression): string => expression(each, names)
  if (ts.isNumericLiteral(node)) return node.getText()
  if (node.kind === ts.SyntaxKind.TrueKeyword) return '1'
  if (node.kind === ts.SyntaxKind.FalseKeyword) return '0'
  if (ts.isIdentifier(node)) return nameOf(node, names)
  if (ts.isParenthesizedExpression(node)) return `(${go(node.expression)})`
  if (ts.isConditionalExpression(node)) return `(${go(node.condition)} ? ${go(node.whenTrue)} : ${go(node.whenFalse)})`
  if (ts.isPrefixUnaryExpression(node)) return `${ts.tokenToString(node.operator) ?? ''}${go(node.operand)}`
  if (ts.isPostfixUnaryExpression(node)) return `${go(node.operand)}${ts.tokenToString(node.operator) ?? ''}`
  if (ts.isCallExpression(node)) return `${go(node.expression)}(${node.arguments.map(go).join(', ')})`
  if (ts.isBinaryExpression(node)) {
    const { kind } = node.operatorToken
    if (kind === ts.SyntaxKind.GreaterThanGreaterThanGreaterThanToken) {
      return `((int32_t)((uint32_t)(${go(node.left)}) >> (${go(node.right)})))`
    }
    return `${go(node.left)} ${BINARY[kind] ?? node.operatorToken.getText()} ${go(node.right)}`
  }
  throw unknown(node)
}

function nameOf(node: ts.Identifier, names: Names): string {
  const found = names.of.get(node.text)
  if (found === undefined) throw new Error(`${names.room}: unknown name ${node.text}`)
  return found
}

function unknown(node: ts.Node): Error {
  const { line } = node.getSourceFile().getLineAndCharacterOfPosition(node.getStart())
  return new Error(
    `${node.getSourceFile().fileName}:${String(line + 1)}: ${ts.SyntaxKind[node.kind]} has no translation`,
  )
}
