/** `npm run typecheck`: the engine without the DOM, everything around it, and the page with its components. */
import { spawnSync } from 'node:child_process'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PROGRAMS, ROOT, callInstalled } from './call.js'

/**
 * Checks a folder of components. Files outside it are left out: the page has stricter indexing than the engine it imports,
 * and the engine is checked by its own rules.
 * @param {string} folder relative to the project, with a tsconfig.json of its own
 * @returns {{ code: number, faults: string[] }} warnings are faults too
 */
export function checkComponents(folder) {
  const program = join(ROOT, 'node_modules', PROGRAMS.svelteCheck)
  const workspace = join(ROOT, folder)
  const args = [program, '--workspace', workspace, '--tsconfig', join(workspace, 'tsconfig.json')]
  const { stdout, stderr } = spawnSync(process.execPath, [...args, '--output', 'machine-verbose'], {
    cwd: ROOT,
    encoding: 'utf8',
  })
  const lines = stdout.split('\n').map((line) => line.replace(/^\d+ /, ''))
  if (!lines.some((line) => line.startsWith('COMPLETED'))) return { code: 1, faults: [stdout, stderr] }
  const faults = lines
    .filter((line) => line.startsWith('{'))
    .map((line) => readFault(line))
    .filter(({ filename }) => !filename.startsWith('..'))
    .map(({ filename, start, message }) => `${folder}/${filename}:${start.line + 1}:${start.character + 1} ${message}`)
  return { code: faults.length === 0 ? 0 : 1, faults }
}

/**
 * @param {string} line
 * @returns {{ filename: string, start: { line: number, character: number }, message: string }}
 */
function readFault(line) {
  /** @type {unknown} */
  const fault = JSON.parse(line)
  return /** @type {ReturnType<typeof readFault>} */ (fault)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  let failed = false
  for (const project of ['engine', '.']) {
    if ((await callInstalled('tsc', ['-p', project, '--pretty', 'false'])) !== 0) failed = true
  }
  const page = checkComponents('src')
  for (const fault of page.faults) console.log(relative('.', fault))
  if (failed || page.code !== 0) process.exitCode = 1
}
