import { LEVER_IDS, type Levers } from '../policy/shelf.ts'
import { scenarioHash, sorted } from './hash.ts'
import type { Study } from './study.ts'
import type { Summary } from './summary.ts'
import { ENGINE_VERSION } from './version.ts'

type Stamp = Pick<Summary, 'scenario' | 'policy' | 'overrides' | 'engine' | 'mode' | 'sampling' | 'seed'>

/** Says from what a summary was made; together with the number of futures it makes the same summary again. */
export function stampOf({ scenario, policy, overrides, mode, sampling, seed }: Study): Stamp {
  const levers = Object.fromEntries(LEVER_IDS.map((id) => [id, sorted(policy.levers[id])]))
  return {
    scenario: { id: scenario.id, hash: scenarioHash(scenario) },
    policy: { id: policy.id, levers: levers as unknown as Levers },
    overrides: sorted(overrides) as Study['overrides'],
    engine: { version: ENGINE_VERSION, precision: 'f64' },
    mode,
    sampling,
    seed,
  }
}
