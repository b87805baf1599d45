import type { Levers } from '../../engine/policy/shelf.ts'
import type { Scenario } from '../../engine/scenario/types.ts'
import { fixedAt, withIssuable, withJobs } from './not-served.ts'
import type { Wish } from './recorded-run.ts'

/** Two runs of which the second serves no more than the first. */
export interface Rule {
  readonly name: string
  readonly better: (scenario: Scenario, levers: Levers) => Wish
  readonly worse: (scenario: Scenario, levers: Levers) => Wish
}

/** Fixes an assumption at its lower and at its upper quartile; `up` says at which of the two more is not served. */
function quartiles(name: string, assumption: string, up: boolean): Rule {
  const at = (u: number) => (scenario: Scenario, levers: Levers) => ({
    scenario,
    levers,
    overrides: fixedAt(scenario, assumption, u),
  })
  return { name, better: at(up ? 0.25 : 0.75), worse: at(up ? 0.75 : 0.25) }
}

function levers(name: string, better: Partial<Levers>, worse: Partial<Levers>): Rule {
  return {
    name,
    better: (scenario, all) => ({ scenario, levers: { ...all, ...better } }),
    worse: (scenario, all) => ({ scenario, levers: { ...all, ...worse } }),
  }
}

/** The direction rules of docs/model.md, on hectare-years not served. */
export const RULES: readonly Rule[] = [
  {
    name: 'more jobs',
    better: (scenario, all) => ({ scenario, levers: all }),
    worse: (scenario, all) => ({ scenario: withJobs(scenario, 1.15), levers: all }),
  },
  {
    name: 'more land per job',
    better: (scenario, all) => ({ scenario, levers: all, overrides: fixedAt(scenario, 'landPerJob.', 0.5) }),
    worse: (scenario, all) => ({ scenario, levers: all, overrides: fixedAt(scenario, 'landPerJob.', 0.5, 1.15) }),
  },
  quartiles('faster withdrawal', 'withdrawal', true),
  quartiles('longer lead time', 'leadScale', true),
  quartiles('more fall-out', 'fallScale', true),
  quartiles('a later grid', 'gridReadyYear', true),
  quartiles('less gained per hectare renewed', 'gainPerHa', false),
  quartiles('less renewed than planned', 'deliveryFactor', false),
  quartiles('less land than counted', 'issuableScale', false),
  {
    name: 'less supply',
    better: (scenario, all) => ({ scenario: withIssuable(scenario, 1.3), levers: all }),
    worse: (scenario, all) => ({ scenario, levers: all }),
  },
  levers('less delivery capacity', { programmeCapacity: 40 }, { programmeCapacity: 20 }),
  levers('less cooperation', { cooperation: 1 }, { cooperation: 0.5 }),
  levers('each for itself', { cooperation: 1 }, { cooperation: 0 }),
]
