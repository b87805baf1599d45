import { spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { PROGRAMS } from '../../tools/call.js'
import { ROOT, read } from './sourceFiles.ts'

/** A fenced block of a how-to page that names a file: a whole new file, or, in the language `diff`, lines added to one that stands. */
export interface Block {
  readonly language: string
  readonly file: string
  readonly text: string
}

/** The blocks of a page whose opening fence names a file, such as ```` ```ts engine/outcomes/emptyLand.ts ````. */
export function blocksOf(page: string): readonly Block[] {
  const fences = read(page).matchAll(/^```(\w+) (\S+)\n([\s\S]*?)^```$/gm)
  return [...fences].map(([, language, file, text]) => ({ language, file, text }))
}

/** A copy of the project in which a how-to page has been followed. */
export interface Followed {
  /** Files that the page adds. */
  readonly added: readonly string[]
  /** Lines that the page adds to each file that stands. */
  readonly lines: ReadonlyMap<string, number>
  /** Faults of type in the engine and what is added to it and its tests, and in `src` when something is added there. */
  readonly faultsOfType: () => Promise<string>
  /** Runs tests of the copy; what the runner said when one failed, else nothing. */
  readonly failures: (...files: readonly string[]) => Promise<string>
  readonly remove: () => void
}

const COPIED = [
  'engine',
  'src',
  'scenarios',
  'tests',
  'tools',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'vite.config.ts',
]

/**
 * Follows a page in a copy of the project, in `dist`.
 *
 * @throws Error when a new file exists already, or the lines around an addition stand nowhere or more than once
 */
export function follow(page: string): Followed {
  mkdirSync(join(ROOT, 'dist'), { recursive: true })
  const copy = mkdtempSync(join(ROOT, 'dist', 'howto-'))
  for (const name of COPIED) cpSync(join(ROOT, name), join(copy, name), { recursive: true })
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'), 'junction')
  const added: string[] = []
  const lines = new Map<string, number>()
  for (const { language, file, text } of blocksOf(page)) {
    const path = join(copy, file)
    if (language === 'diff') {
      writeFileSync(path, withAdditions(readFileSync(path, 'utf8'), text, file))
      lines.set(file, (lines.get(file) ?? 0) + (text.match(/^\+/gm) ?? []).length)
    } else {
      if (existsSync(path)) throw new Error(`${page} adds ${file}, which exists`)
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, text)
      added.push(file)
    }
  }
  return {
    added,
    lines,
    faultsOfType: async () => {
      // By the rules of the engine, which knows no DOM.
      const include = ['engine', ...added.filter((file) => file.startsWith('tests/engine/'))]
      const exclude = ['index.ts', 'threads', 'worker', 'cli', 'lanes/f*x*'].map((name) => `engine/${name}`)
      const config = { extends: './engine/tsconfig.json', compilerOptions: { types: ['node'] }, include, exclude }
      writeFileSync(join(copy, 'tsconfig.page.json'), JSON.stringify(config))
      const faults = await Promise.all([
        faultsOf(copy, installed('tsc'), ['-p', 'tsconfig.page.json', '--pretty', 'false']),
        added.some((file) => file.startsWith('src/')) ? faultsOf(copy, 'tools/typecheck.js', ['page']) : '',
      ])
      return faults.join('')
    },
    failures: (...files) => {
      // In one thread, which loads the engine once.
      const oneThread = ['--no-isolate', '--no-file-parallelism']
      return faultsOf(copy, installed('vitest'), ['run', '--project', 'unit', ...oneThread, ...files])
    },
    remove: () => {
      rmSync(copy, { recursive: true, force: true })
    },
  }
}

/** Adds the lines of a diff without line numbers; hunks are apart by a line `@@`. */
function withAdditions(text: string, diff: string, file: string): string {
  return diff.split(/^@@.*\n/m).reduce((before, hunk) => {
    const all = hunk.split('\n').slice(0, -1)
    const part = (marks: string): string =>
      all
        .filter((line) => marks.includes(line.charAt(0)))
        .map((line) => `${line.slice(1)}\n`)
        .join('')
    const pieces = before.split(part(' -'))
    if (pieces.length !== 2) throw new Error(`${file} does not have these lines once:\n${part(' -')}`)
    return pieces.join(part(' +'))
  }, text)
}

function installed(program: keyof typeof PROGRAMS): string {
  return join(ROOT, 'node_modules', PROGRAMS[program])
}

/** Runs a script in a folder; what it said when it failed, else nothing. */
function faultsOf(folder: string, script: string, args: readonly string[]): Promise<string> {
  // The test runner that runs inside another must not take itself for a part of it.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('VITEST')))
  const child = spawn(process.execPath, [script, ...args], { cwd: folder, env })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (said += String(part)))
  return new Promise((done, fail) => {
    child.on('error', fail)
    child.on('close', (code) => {
      done(code === 0 ? '' : said || `${script} ended with code ${String(code)}`)
    })
  })
}
