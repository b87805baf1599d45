import { invariant } from '../base/invariant.ts'
import type { Summary } from './summary.ts'

/**
 * Gives the document of the command line: one line of JSON with its keys in fixed order and numbers in their shortest form.
 *
 * Nothing in it depends on time, machine, backend or number of workers; the page exports the same text.
 *
 * @throws invariant when a number is not finite, which JSON would silently turn into null
 */
export function jsonOf(summary: Summary): string {
  const { scenario, policy, overrides, inputs, engine, mode, sampling, seed, futures } = summary
  const { failed, failedReasons, years, quantiles, outcomes, exceedance } = summary
  const document = {
    scenario,
    policy,
    overrides,
    // The usual draws go without saying.
    ...(inputs === undefined ? {} : { inputs }),
    engine,
    mode,
    // The lattice is the rule and goes without saying.
    ...(sampling === 'plain' ? { sampling } : {}),
    seed,
    futures,
    failed,
    failedReasons,
    years,
    quantiles,
    outcomes,
    exceedance,
  }
  return JSON.stringify(document, (key, value: unknown) => {
    invariant(typeof value !== 'number' || Number.isFinite(value), `${key} is ${String(value)}`)
    return value
  })
}
