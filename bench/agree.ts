/**
 * `npm run bench -- agree`: do the engine and the numpy program tell the same numbers?
 *
 * Without chance every outcome of every year must be equal, over shipped scenarios, levers and regions drawn at random.
 * With chance both draw on their own; means and quantiles must lie within four standard errors of their difference.
 */
import fc from 'fast-check'
import { randomCase } from '../tests/support/random-scenario.ts'
import { CASES, EVERY_OUTCOME, RANDOM_CASES, type Case } from './cases.ts'
import { type Document, type Summary, documentOf, openRunner, studyFor } from './ours.ts'
import { type NumpyResult, exported, findPython, python } from './python.ts'

const MODEL = 'bench/numpy/run.py'
/** Relative to the value plus one hectare; numpy's error function has seven digits. */
const EQUAL = 1e-6
const FUTURES = 16_384
const YEARS = [2030, 2040, 2050]
const SERIES = ['shortfall', 'planningBalance', 'notServed']
const MOST_ERRORS = 4
const LEVELS = ['mean', 'p10', 'p50', 'p90'] as const

const found = findPython()
if (found === null) {
  console.error('There is no Python with numpy here (Debian: python3-numpy); nothing was compared.')
  process.exitCode = 1
} else {
  const faults = [...(await withoutChance(found.command)), ...(await withChance(found.command))]
  for (const fault of faults) console.log(fault)
  console.log(faults.length === 0 ? 'They agree.' : `${String(faults.length)} differences.`)
  if (faults.length > 0) process.exitCode = 1
}

function nameOf({ file, policy, set = [] }: Case): string {
  return [file, policy, ...set].join(' ')
}

async function withoutChance(command: string): Promise<string[]> {
  const shipped = CASES.map((each) => ({
    name: nameOf(each),
    document: documentOf(`scenarios/${each.file}.json`, each.policy, each.set),
  }))
  const drawn = fc.sample(randomCase(), { numRuns: RANDOM_CASES, seed: 4 }).map(({ scenario, levers }, i) => ({
    name: `random region ${String(i)}`,
    document: { scenario, levers, overrides: {} } satisfies Document,
  }))
  const all = [...shipped, ...drawn]
  const path = exported(
    'without-chance',
    all.map(({ document }) => document),
  )
  const args = ['--deterministic', '--outcomes', EVERY_OUTCOME.join(',')]
  const theirs = python<readonly NumpyResult[]>(command, MODEL, [path, '--list', ...args])
  const runner = openRunner('ts', 1)
  const faults: string[] = []
  for (const [i, { name, document }] of all.entries()) {
    const ours = await runner.run(
      studyFor(document, 1, { backend: 'ts', mode: 'deterministic', outcomes: EVERY_OUTCOME }),
    )
    if (ours.failed !== theirs[i].failed)
      faults.push(`${name}: ${String(ours.failed)} failed, numpy ${String(theirs[i].failed)}`)
    if (ours.failed > 0 || theirs[i].failed > 0) continue
    for (const id of EVERY_OUTCOME) {
      const a = ours.outcomes[id].mean
      const b = theirs[i].outcomes[id].mean.slice(1)
      const at = a.findIndex((x, t) => !(Math.abs(x - b[t]) <= EQUAL * (1 + Math.abs(x))))
      if (at >= 0)
        faults.push(`${name}: ${id} in ${String(ours.years[at])} is ${String(a[at])}, numpy has ${String(b[at])}`)
    }
  }
  console.log(
    `without chance  ${String(all.length)} scenarios and policies, ${String(EVERY_OUTCOME.length)} outcomes, every year`,
  )
  return faults
}

async function withChance(command: string): Promise<string[]> {
  const faults: string[] = []
  for (const [number, each] of CASES.filter(({ file }) => file !== 'noord-brabant-2022').entries()) {
    const document = documentOf(`scenarios/${each.file}.json`, each.policy, each.set)
    const ours = await openRunner('f64', 1).run(
      studyFor(document, FUTURES, { backend: 'f64', outcomes: SERIES, detail: true }),
    )
    let apart = compared(ours, drawnByNumpy(command, document, number + 11))
    // Of hundreds of comparisons a few lie far apart by chance; what is wrong lies apart again with other draws.
    if (apart.some(({ errors }) => !(errors <= MOST_ERRORS))) {
      const again = compared(ours, drawnByNumpy(command, document, number + 1011))
      apart = apart.map((first, i) => (first.errors <= again[i].errors ? first : again[i]))
    }
    const worst = Math.max(...apart.map(({ errors }) => errors))
    console.log(`with chance     ${nameOf(each)}: at most ${worst.toFixed(1)} standard errors apart`)
    faults.push(...apart.filter(({ errors }) => !(errors <= MOST_ERRORS)).map(({ what }) => `${nameOf(each)}: ${what}`))
  }
  return faults
}

function drawnByNumpy(command: string, document: Document, seed: number): NumpyResult {
  const path = exported('with-chance', document)
  const args = ['--futures', String(FUTURES), '--block', '4096', '--seed', String(seed)]
  return python<NumpyResult>(command, MODEL, [path, ...args, '--outcomes', SERIES.join(',')])
}

/** How many standard errors of their difference each number of ours lies from its twin. */
function compared(ours: Summary, theirs: NumpyResult): readonly { readonly what: string; readonly errors: number }[] {
  return SERIES.flatMap((id) =>
    YEARS.flatMap((year) =>
      LEVELS.map((level) => {
        const t = ours.years.indexOf(year)
        const { mean, bands } = ours.outcomes[id]
        const mine = level === 'mean' ? mean[t] : (bands?.[level][t] ?? NaN)
        const twin = theirs.outcomes[id]
        const its = level === 'mean' ? twin.mean[t + 1] : twin.bands[level][t + 1]
        const itsError = (level === 'mean' ? twin.meanError?.[t + 1] : twin.bandErrors?.[level][t + 1]) ?? NaN
        // The engine tells no error of P10; plain draws have at least that of its lattice.
        const myError = level === 'p10' ? itsError : ours.errors[id][level][t]
        const errors = Math.abs(mine - its) / Math.max(Math.hypot(itsError, myError), 1e-9)
        const words = `${mine.toFixed(3)}, numpy has ${its.toFixed(3)}, ${errors.toFixed(1)} standard errors apart`
        return { what: `${level} of ${id} in ${String(year)} is ${words}`, errors }
      }),
    ),
  )
}
