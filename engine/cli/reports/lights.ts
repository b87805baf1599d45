import { INDICATORS, LIGHTS, type Light } from '../../analysis/lights/indicators.ts'
import type { Lights } from '../../analysis/lights/lights.ts'
import { written, writtenChance } from '../written.ts'

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

/** The same as one JSON document; a side that has no limit has null. */
export function lightsJson({ years, indicators }: Lights): string {
  const shown = INDICATORS.flatMap(({ id, unit, limits }) => {
    const found = indicators[id]
    if (found === undefined) return []
    const { p5, p50, p95, shares } = found
    const sides = limits.map((limit) => (Number.isFinite(limit) ? limit : null))
    return [[id, { unit, limits: sides, p5, p50, p95, shares }] as const]
  })
  return JSON.stringify({ years, lights: Object.fromEntries(shown) })
}

function line(cells: readonly string[]): string {
  return `  ${cells.map((cell, i) => cell.padStart(i === 0 ? 4 : Math.max(9, cell.length + 2))).join('')}\n`
}
