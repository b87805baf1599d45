import { readFileSync, readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import ts from 'typescript'

export const ROOT = join(import.meta.dirname, '../..')

/** Written for AssemblyScript alone, so not TypeScript to read. */
const WIDER_LANES = /^engine\/lanes\/f\d+x\d+\//

/** All source files under some folders of the project, as paths from its top, with forward slashes. */
export function sourceFiles(...folders: readonly string[]): string[] {
  return folders
    .flatMap((folder) => readdirSync(join(ROOT, folder), { withFileTypes: true, recursive: true }))
    .filter((entry) => entry.isFile() && /\.(ts|js|svelte|css|html)$/.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((file) => !WIDER_LANES.test(file))
    .sort()
}

export function read(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8')
}

/** The script of a file: a component's script blocks, everything of another file. */
function script(file: string): string {
  if (!file.endsWith('.svelte')) return read(file)
  return [...read(file).matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map((match) => match[1]).join('\n')
}

/** Everything a file imports, as written: static, dynamic, types and re-exports. */
export function imports(file: string): string[] {
  return ts.preProcessFile(script(file), true, true).importedFiles.map((imported) => imported.fileName)
}

/** Visits every node of a file's syntax. */
export function visit(file: string, at: (node: ts.Node, line: number) => void): void {
  const source = ts.createSourceFile(file, script(file), ts.ScriptTarget.ES2022, true, ts.ScriptKind.TS)
  const go = (node: ts.Node): void => {
    at(node, source.getLineAndCharacterOfPosition(node.getStart()).line + 1)
    node.forEachChild(go)
  }
  go(source)
}
