import { INDICATORS, LIGHTS, type Light } from '../analysis/indicators.ts'
import type { Lights } from '../analysis/lights.ts'

const WORDS: Readonly<Record<Light, string>> = {
  redLow: 'far too little',
  amberLow: 'too little',
  green: 'on track',
  amberHigh: 'too much',
  redHigh: 'far too much',
}

/** Gives the traffic lights as tables to read: per indicator a line for each year with its middle, its band and the chance of each light. */
export function lightsTable({ years, indicators }: Lights): string {
  return INDICATORS.flatMap(({ id, label, unit }) => {
    const found = indicators[id]
    if (found === undefined) return []
    const write = (value: number): string => (unit === '1' ? percent(value) : value.toFixed(1))
    const head = ['year', 'p5', 'p50', 'p95', ...LIGHTS.map((light) => WORDS[light])]
    const rows = years.map((year, i) => [
      String(year),
      ...[found.p5, found.p50, found.p95].map((level) => write(level[i])),
      ...LIGHTS.map((light) => percent(found.shares[light][i])),
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
    return [[id, { unit, limits: limits.map((limit) => (Number.isFinite(limit) ? limit : null)), ...found }] as const]
  })
  return JSON.stringify({ years, lights: Object.fromEntries(shown) })
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`
}

function line(cells: readonly string[]): string {
  return `  ${cells.map((cell, i) => cell.padStart(i === 0 ? 4 : Math.max(9, cell.length + 2))).join('')}\n`
}
