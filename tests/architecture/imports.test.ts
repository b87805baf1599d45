import { posix } from 'node:path'
import { expect, test } from 'vitest'
import { imports, sourceFiles } from '../support/sourceFiles.ts'

/** Who may import whom, room by room: itself, the rooms named here, and what those may import. */
const ENGINE = {
  base: [],
  bands: ['base'],
  lanes: ['base'],
  random: ['lanes'],
  distributions: ['random'],
  'kernel/memory': ['lanes'],
  model: ['random', 'kernel/memory'],
  policy: ['base'],
  scenario: ['policy', 'distributions'],
  kernel: ['model', 'scenario'],
  outcomes: ['kernel'],
  study: ['outcomes', 'bands'],
  ensemble: ['study'],
  threads: ['study'],
  analysis: ['ensemble'],
  worker: ['analysis', 'threads'],
  cli: ['analysis', 'threads'],
  'index.ts': ['worker'],
} as const satisfies Readonly<Record<string, readonly string[]>>

const engineFiles = sourceFiles('engine').filter((file) => file.endsWith('.ts'))
const pageFiles = sourceFiles('src')
/** The rooms that a user sees, a folder each. */
const rooms = [...new Set(pageFiles.map(roomOf))].filter((room) => /^rooms\/\w+$/.test(room))

/** The same of the page: rooms never know each other, and charts and parts know no state but get props. */
const PAGE: Readonly<Record<string, readonly string[]>> = {
  'app.css': [],
  'engine.ts': [],
  text: ['engine.ts'],
  charts: ['text'],
  state: ['text'],
  parts: ['charts'],
  controls: ['charts', 'state'],
  ...Object.fromEntries(rooms.map((room) => [room, ['controls', 'parts']])),
  shell: rooms,
  'App.svelte': ['shell'],
  'main.ts': ['App.svelte', 'app.css'],
}

/** Packages with one home, as patterns of the files that may import them. */
const HOMES: readonly { readonly name: RegExp; readonly home: RegExp }[] = [
  { name: /^seedrandom$/, home: /^engine\/random\// },
  { name: /^mathjs/, home: /^engine\/scenario\// },
  { name: /^node:/, home: /^engine\/(threads|cli)\// },
  { name: /^papaparse$/, home: /^engine\/cli\// },
  { name: /^valibot$/, home: /^(engine\/(scenario|policy|cli)|src)\// },
  { name: /^svelte|^d3-/, home: /^src\// },
]

const HOUSES = [
  { house: 'engine', table: ENGINE, files: engineFiles },
  { house: 'page', table: PAGE, files: pageFiles.filter((file) => file !== 'src/index.html') },
] as const

test.each(HOUSES)('the table of the $house names every room, and only rooms that there are', ({ table, files }) => {
  expect(new Set(files.map(roomOf))).toEqual(new Set(Object.keys(table)))
})

test.each(HOUSES)('no room of the $house imports a room that the table does not allow it', ({ table, files }) => {
  const allowed = closed(table)
  const wrong = files.flatMap((file) =>
    targets(file)
      .filter((target) => !isData(target) && !isFrontDoor(file, target))
      .filter((target) => !allowed.get(roomOf(file))?.has(roomOf(target)))
      .map((target) => `${file} imports ${target}`),
  )
  expect(wrong).toEqual([])
})

test('no files import each other in a circle, types included', () => {
  expect(circles([...engineFiles, ...pageFiles])).toEqual([])
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

/** Data may be carried along: scenarios, and the package file for the version's sake. */
function isData(target: string): boolean {
  return /^scenarios\/.*\.json$|^package\.json$/.test(target)
}

/** The one way from the page to the engine: its own door to the engine's front door. */
function isFrontDoor(file: string, target: string): boolean {
  return file === 'src/engine.ts' && target === 'engine/index.ts'
}

function roomOf(file: string): string {
  const [, first = '', second = ''] = file.split('/')
  return file.startsWith('engine/kernel/memory/') || file.startsWith('src/rooms/') ? `${first}/${second}` : first
}

/** Each room with all that it may import, step by step. */
function closed(table: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, ReadonlySet<string>>()
  const reach = (room: string): ReadonlySet<string> => {
    const known = found.get(room) ?? new Set([room, ...(table[room] ?? []).flatMap((next) => [...reach(next)])])
    found.set(room, known)
    return known
  }
  Object.keys(table).forEach(reach)
  return found
}

/** Groups of files each of which reaches the others by imports (Tarjan's strongly connected components). */
function circles(files: readonly string[]): string[] {
  const next = new Map(files.map((file) => [file, targets(file).filter((target) => files.includes(target))]))
  const order = new Map<string, number>()
  const lowest = new Map<string, number>()
  const path: string[] = []
  const found: string[] = []
  const visit = (file: string): number => {
    const own = order.size
    order.set(file, own)
    path.push(file)
    let low = own
    for (const target of next.get(file) ?? []) {
      if (!order.has(target)) low = Math.min(low, visit(target))
      else if (path.includes(target)) low = Math.min(low, lowest.get(target) ?? order.get(target) ?? low)
      lowest.set(file, low)
    }
    if (low === own) {
      const group = path.splice(path.indexOf(file))
      if (group.length > 1) found.push(group.sort().join(' <-> '))
    }
    return low
  }
  for (const file of files) if (!order.has(file)) visit(file)
  return found
}
