import { basename } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { read, sourceFiles, visit } from '../support/sourceFiles.ts'

/** What of Math is exact or correctly rounded on every machine. */
const EXACT = ['sqrt', 'abs', 'floor', 'ceil', 'trunc', 'round', 'min', 'max', 'sign', 'imul', 'clz32', 'fround', 'PI']
/** In the language itself, and still different from machine to machine; the rest is unknown to the engine's compiler. */
const OUTSIDE_WORLD = ['Date', 'globalThis', 'Intl', 'localeCompare', 'toLocaleString', 'toLocaleUpperCase', 'WeakRef']
const pureFiles = sourceFiles('engine').filter(
  (file) => !/^engine\/(cli|threads|worker)\//.test(file) && file.endsWith('.ts'),
)
const allFiles = sourceFiles('engine', 'src', 'tools', 'tests')

test('the engine computes with exact operations only', () => {
  const wrong: string[] = []
  for (const file of pureFiles) {
    visit(file, (node, line) => {
      if (
        node.kind === ts.SyntaxKind.AsteriskAsteriskToken ||
        node.kind === ts.SyntaxKind.AsteriskAsteriskEqualsToken
      ) {
        wrong.push(`${file}:${line} **`)
      }
      if (!ts.isIdentifier(node) || node.text !== 'Math') return
      const parent = node.parent
      const isExact = ts.isPropertyAccessExpression(parent) && EXACT.includes(parent.name.text)
      if (!isExact) wrong.push(`${file}:${line} ${parent.getText()}`)
    })
  }
  expect(wrong).toEqual([])
})

test('the engine asks nothing of the machine it runs on', () => {
  const wrong: string[] = []
  for (const file of pureFiles) {
    visit(file, (node, line) => {
      if (ts.isIdentifier(node) && OUTSIDE_WORLD.includes(node.text)) wrong.push(`${file}:${line} ${node.text}`)
    })
  }
  expect(wrong).toEqual([])
})

test('the linter is not silenced in the engine', () => {
  expect(pureFiles.filter((file) => /eslint-disable|@ts-(ignore|nocheck|expect-error)/.test(read(file)))).toEqual([])
})

test('exports have names', () => {
  const files = sourceFiles('engine', 'src').filter((file) => file.endsWith('.ts'))
  const wrong = files.filter((file) => {
    let found = false
    visit(file, (node) => {
      if (ts.isExportAssignment(node) || node.kind === ts.SyntaxKind.DefaultKeyword)
        found ||= !ts.isDefaultClause(node.parent)
    })
    return found
  })
  expect(wrong).toEqual([])
})

test('every exported function and class of the engine says what it does', () => {
  const wrong: string[] = []
  // The single operations of the lanes are their own description.
  for (const file of sourceFiles('engine').filter((name) => name.endsWith('.ts') && name !== 'engine/lanes/index.ts')) {
    visit(file, (node, line) => {
      if (!ts.isFunctionDeclaration(node) && !ts.isClassDeclaration(node)) return
      const isExported = node.modifiers?.some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword)
      if (isExported && ts.getJSDocCommentsAndTags(node).length === 0) wrong.push(`${file}:${line}`)
    })
  }
  expect(wrong).toEqual([])
})

test('every file of the engine opens with what it is', () => {
  const wrong = sourceFiles('engine').filter((file) => {
    if (!file.endsWith('.ts')) return false
    const text = read(file).replace(/^#!.*\n/, '')
    const opening = /^(\/\*\*|\/\/ lane room)/
    // A file with one thing in it may say so at that thing, its first after the imports.
    const [first] = ts
      .createSourceFile(file, text, ts.ScriptTarget.ES2022, true)
      .statements.filter((statement) => !ts.isImportDeclaration(statement))
    return !opening.test(text) && !opening.test(first?.getFullText().trimStart() ?? '')
  })
  expect(wrong).toEqual([])
})

test('a file is named after its topic', () => {
  const vague = /^(utils?|helpers?|common|misc|manager|shared|stuff|lib)\b/i
  const shape = /^[a-z][A-Za-z0-9-]*(\.(test|svelte|d))?\.(ts|js|css|html)$|^[A-Z][A-Za-z0-9]*\.svelte$/
  const wrong = allFiles.map((file) => basename(file)).filter((name) => vague.test(name) || !shape.test(name))
  expect(wrong).toEqual([])
})

test('nothing is left for later in a comment', () => {
  const mark = new RegExp(['TO' + 'DO', 'FIX' + 'ME', 'XX' + 'X', 'HA' + 'CK'].map((word) => `\\b${word}\\b`).join('|'))
  expect(allFiles.filter((file) => mark.test(read(file)))).toEqual([])
})
