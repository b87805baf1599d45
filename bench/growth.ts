/**
 * `npm run bench -- growth [--clock cpu] [--million]`: how cost grows with futures, years, sectors, segments, municipalities and plans.
 *
 * Regions are derived from the shipped one; the quickest of a few repeats counts, because cost is asked, not speed on a given day.
 */
import type { ClockName } from './clock.ts'
import { type NumpyVariant, numpy, ours } from './contestants.ts'
import { withMunicipalities, withPlans, withSectors, withSegments, withYears } from './grown.ts'
import { type Document, documentOf } from './ours.ts'
import { findPython } from './python.ts'

const FUTURES = 8192
const REPEATS = 5
const clock: ClockName = process.argv.includes('cpu') ? 'cpu' : 'wall'
const python = findPython()
const shipped = documentOf('scenarios/regio-amersfoort.json', 'default')
const { scenario } = shipped
const WHOLE: NumpyVariant = { block: 0, float: 32 }

console.log('| what | how many | f32x4 | f64x2 | TypeScript | numpy f32 |')
console.log('|---|---|---|---|---|---|')
for (const futures of [1024, FUTURES, 65_536]) await row('futures', futures, shipped, futures)
if (process.argv.includes('--million')) await row('futures', 1_000_000, shipped, 1_000_000)
for (const years of [14, 28, 56]) await row('years', years, { ...shipped, scenario: withYears(scenario, years) })
for (const times of [1, 2, 4]) {
  await row('sectors', times * scenario.sectors.length, { ...shipped, scenario: withSectors(scenario, times) })
}
for (const times of [1, 2, 4]) {
  const grown = withSegments(scenario, times)
  await row('segments', grown.segments.length, { ...shipped, scenario: grown })
}
for (const times of [1, 2, 4]) {
  const grown = withMunicipalities(scenario, times)
  await row('municipalities', grown.municipalities.length, { ...shipped, scenario: grown })
}
for (const times of [1, 2, 4]) {
  await row('plans', times * scenario.plans.length, { ...shipped, scenario: withPlans(scenario, times) })
}

async function row(what: string, count: number, document: Document, futures = FUTURES): Promise<void> {
  const isBig = futures > 100_000
  const cells = [
    await least(ours(document, 'f32', futures, 1, clock), isBig ? 1 : REPEATS),
    isBig ? null : await least(ours(document, 'f64', futures, 1, clock), futures > FUTURES ? 2 : REPEATS),
    isBig || futures > FUTURES ? null : await least(ours(document, 'ts', futures, 1, clock), 2),
    python === null || isBig ? null : await least(numpy(python.command, document, futures, WHOLE, clock), 3),
  ]
  const told = cells.map((cell) => (cell === null ? '-' : cell.toPrecision(3)))
  console.log(`| ${what} | ${count.toLocaleString('en')} | ${told.join(' | ')} |`)
}

/** Microseconds per future of the quickest repeat. */
async function least(contestant: ReturnType<typeof ours>, repeats: number): Promise<number> {
  let best = Infinity
  for (let repeat = 0; repeat < repeats; repeat++) best = Math.min(best, await contestant.once())
  contestant.close?.()
  return (1e6 * best) / contestant.futures
}
