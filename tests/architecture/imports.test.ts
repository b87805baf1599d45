import { posix } from 'node:path'
import { expect, test } from 'vitest'
import { imports, sourceFiles } from '../support/sourceFiles.ts'

/** A room may import itself and every room above it; rooms on one line know nothing of each other. */
const FLOORS = [
  ['base'],
  ['lanes'],
  ['random'],
  ['distributions'],
  ['policy'],
  ['scenario'],
  ['kernel'],
  ['outcomes'],
  ['bands'],
  ['study'],
  ['analysis'],
  ['worker'],
  ['cli'],
  ['index.ts'],
] as const

/** Packages with one home, as patterns of the files that may import them. */
const HOMES: readonly { readonly name: RegExp; readonly home: RegExp }[] = [
  { name: /^seedrandom$/, home: /^engine\/random\// },
  { name: /^mathjs/, home: /^engine\/scenario\// },
  { name: /^comlink/, home: /^engine\/(worker|cli)\// },
  { name: /^node:/, home: /^engine\/(worker|cli)\// },
  { name: /^valibot$/, home: /^(engine\/(scenario|policy|cli)|src)\// },
  { name: /^svelte|^d3-/, home: /^src\// },
]

const engineFiles = sourceFiles('engine')
const pageFiles = sourceFiles('src')

test('the table names every room', () => {
  const rooms = new Set(engineFiles.map(roomOf).filter((room) => room !== 'tsconfig.json'))
  expect([...rooms].filter((room) => floorOf(room) < 0)).toEqual([])
})

test('no room of the engine imports a later room', () => {
  const wrong = engineFiles.flatMap((file) =>
    targets(file)
      .filter((target) => !mayImport(file, target))
      .map((target) => `${file} imports ${target}`),
  )
  expect(wrong).toEqual([])
})

test('the page knows the engine by its front door only', () => {
  const wrong = pageFiles.flatMap((file) =>
    targets(file)
      .filter((target) => !target.startsWith('src/') && target !== 'engine/index.ts' && !isData(target))
      .map((target) => `${file} imports ${target}`),
  )
  expect(wrong).toEqual([])
})

test('a package with one home is imported there only', () => {
  const wrong = [...engineFiles, ...pageFiles].flatMap((file) =>
    imports(file)
      .filter((name) => HOMES.some((rule) => rule.name.test(name) && !rule.home.test(file)))
      .map((name) => `${file} imports ${name}`),
  )
  expect(wrong).toEqual([])
})

/** The project's own files that a file imports, as paths from the top. */
function targets(file: string): string[] {
  return imports(file).flatMap((name) => {
    if (name === 'lanes') return ['engine/lanes/index.ts']
    return name.startsWith('.') ? [posix.join(posix.dirname(file), name.replace(/\?.*$/, ''))] : []
  })
}

function mayImport(file: string, target: string): boolean {
  if (isData(target)) return true
  if (!target.startsWith('engine/')) return false
  const [from, to] = [roomOf(file), roomOf(target)]
  return from === to || floorOf(to) < floorOf(from)
}

/** Data may be carried along: scenarios, and the package file for the version's sake. */
function isData(target: string): boolean {
  return /^scenarios\/.*\.json$|^package\.json$/.test(target)
}

function roomOf(file: string): string {
  return file.split('/')[1] ?? ''
}

function floorOf(room: string): number {
  return FLOORS.findIndex((floor) => floor.some((name) => name === room))
}
