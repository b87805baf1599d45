import { INDICATORS, LIGHTS, type Light } from '../../analysis/lights/indicators.ts'
import { type Lights, lights } from '../../analysis/lights/lights.ts'
import { stampedInputs } from '../../kernel/inputs.ts'
import { written, writtenChance } from '../written.ts'
import { bad, good } from '../../base/problem.ts'
import { lastOf } from '../flags.ts'
import { type Stamped, inputsField, inputsLine } from '../inputs/told.ts'
import type { Report } from './report.ts'

/** The traffic lights keep every value of every future: about 1.4 kB each. */
const MOST_LIT = 131_072

/** The traffic lights of the monitor, as tables or a document. */
export const LIT: Report = {
  flag: { name: 'lights', help: 'show the traffic lights of the monitor instead of the bands' },
  hasDocument: true,
  canGrow: false,
  isAlone: false,
  needs: (study) => {
    if (study.futures <= MOST_LIT) return good(study)
    return bad([
      {
        where: '--lights',
        what: 'so many futures do not fit in memory at once',
        got: `--futures ${String(study.futures)}`,
        allowed: `1 to ${String(MOST_LIT)}`,
        hint: 'Ask fewer futures.',
      },
    ])
  },
  text: async (_io, study, given, runner) => {
    const shown = await lights(study, runner)
    const inputs = stampedInputs(study.inputs)
    return lastOf(given, 'json') === undefined
      ? `${inputsLine(inputs)}${lightsTable(shown)}`
      : `${lightsJson(shown, inputs)}\n`
  },
}

const LEVELS = ['p5', 'p50', 'p95'] as const

const WORDS: Readonly<Record<Light, string>> = {
  redLow: 'far too little',
  amberLow: 'too little',
  green: 'on track',
  amberHigh: 'too much',
  redHigh: 'far too much',
}

/** Gives the traffic lights as tables to read, rounded to what their errors support (E56): per indicator a line for each year with its middle, its band and the chance of each light. */
export function lightsTable({ years, indicators }: Lights): string {
  return INDICATORS.flatMap(({ id, label, unit }) => {
    const found = indicators[id]
    if (found === undefined) return []
    const { errors } = found
    const write = (level: (typeof LEVELS)[number], i: number): string =>
      unit === '1'
        ? `${written(100 * found[level][i], '%', 100 * errors[level][i])} %`
        : written(found[level][i], unit, errors[level][i])
    const head = ['year', ...LEVELS, ...LIGHTS.map((light) => WORDS[light])]
    const rows = years.map((year, i) => [
      String(year),
      ...LEVELS.map((level) => write(level, i)),
      ...LIGHTS.map((light) => writtenChance(found.shares[light][i], errors.shares[light][i])),
    ])
    const title = `\n${id}: ${label.en} (${label.nl}), ${unit === '1' ? '%' : unit}\n`
    return [title, ...[head, ...rows].map(line)]
  }).join('')
}

/** The same as one JSON document, with inputs that had no usual draw; a side that has no limit has null. */
export function lightsJson({ years, indicators }: Lights, inputs: Stamped): string {
  const shown = INDICATORS.flatMap(({ id, unit, limits }) => {
    const found = indicators[id]
    if (found === undefined) return []
    const { p5, p50, p95, shares } = found
    const sides = limits.map((limit) => (Number.isFinite(limit) ? limit : null))
    return [[id, { unit, limits: sides, p5, p50, p95, shares }] as const]
  })
  return JSON.stringify({ ...inputsField(inputs), years, lights: Object.fromEntries(shown) })
}

function line(cells: readonly string[]): string {
  return `  ${cells.map((cell, i) => cell.padStart(i === 0 ? 4 : Math.max(9, cell.length + 2))).join('')}\n`
}
