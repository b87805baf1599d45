import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseScenario } from '../../engine/scenario/parse.ts'
import type { Scenario } from '../../engine/scenario/types.ts'

export const SHIPPED = ['regio-amersfoort', 'regio-in-balans', 'noord-brabant-2022'] as const

/** A scenario that comes with the program, as parsed. */
export function shippedScenario(name: (typeof SHIPPED)[number]): Scenario {
  const read = parseScenario(readFileSync(join(import.meta.dirname, '../../scenarios', `${name}.json`), 'utf8'))
  if (!read.ok) throw new Error(read.problems.map(({ where, what }) => `${where}: ${what}`).join('\n'))
  return read.value
}
