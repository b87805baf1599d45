import { invariant } from '../../base/invariant.ts'
import { jsonOf } from '../../study/json.ts'
import type { Comparison } from './compare.ts'

/**
 * Gives the document of the command `compare`: one line of JSON, `runs` being the documents of `simulate`.
 *
 * @throws invariant when a number is not finite, which JSON would silently turn into null
 */
export function comparisonJson({ runs, differences }: Comparison): string {
  const told = differences.map(({ from, to, outcomes, chances }) => ({ from, to, outcomes, chances }))
  const text = JSON.stringify(told, (key, value: unknown) => {
    invariant(typeof value !== 'number' || Number.isFinite(value), `${key} is ${String(value)}`)
    return value
  })
  return `{"runs":[${runs.map(jsonOf).join(',')}],"differences":${text}}`
}
