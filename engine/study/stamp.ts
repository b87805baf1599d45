/** From what a summary was made. */
import { stampedInputs } from '../kernel/inputs.ts'
import { LEVER_IDS, type Levers } from '../policy/shelf.ts'
import { scenarioHash } from '../scenario/hash.ts'
import type { Scenario } from '../scenario/types.ts'
import type { Precision, Study } from './study.ts'
import type { Summary } from './summary.ts'
import { ENGINE_VERSION } from './version.ts'

type Stamp = Pick<Summary, 'scenario' | 'policy' | 'overrides' | 'inputs' | 'engine' | 'mode' | 'sampling' | 'seed'>

/** Says from what a summary was made; together with the number of futures it makes the same summary again. */
export function stampOf(study: Study, precision: Precision): Stamp {
  const { scenario, policy, overrides, mode, sampling, seed } = study
  const inputs = stampedInputs(study.inputs)
  const levers = Object.fromEntries(LEVER_IDS.map((id) => [id, sorted(policy.levers[id])]))
  return {
    scenario: { id: scenario.id, hash: hashOf(scenario) },
    policy: { id: policy.id, levers: levers as unknown as Levers },
    overrides: sorted(overrides) as Study['overrides'],
    ...(inputs === null ? {} : { inputs }),
    engine: { version: ENGINE_VERSION, precision },
    mode,
    sampling,
    seed,
  }
}

/** Every stage of every run asks for the hash of the same object. */
const hashes = new WeakMap<Scenario, string>()

function hashOf(scenario: Scenario): string {
  const hash = hashes.get(scenario) ?? scenarioHash(scenario)
  hashes.set(scenario, hash)
  return hash
}

/** Copies plain data with the keys of every object in the order of their characters, so that the order of typing does not show. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  return Object.fromEntries(entries.map(([key, item]) => [key, sorted(item)]))
}
