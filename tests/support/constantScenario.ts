import type { Distribution } from '../../engine/distributions/index.ts'
import type { Scenario } from '../../engine/scenario/types.ts'
import { smallScenario } from './smallScenario.ts'

/** Values at which nothing but growth happens. */
const STILL: Readonly<Record<string, number>> = {
  growthPosition: 0.5,
  modelError: 1,
  landTrendError: 0,
  withdrawal: 0,
  transition: 0,
  recessionChance: 0,
  release: 0,
  largePerYear: 0,
  giveUp: 0,
  deliveryDelay: 0,
  gridReadyYear: 2023,
  'growthError.works': 0,
}

/**
 * The small scenario with everything certain but the queue: one municipality, no land, no vacancy, no plans, nobody gives up.
 *
 * @param queue hectares that wait in the base year
 */
export function constant({ queue, waitingScale }: { queue: number; waitingScale: Distribution }): Scenario {
  const scenario = smallScenario()
  const assumptions = Object.fromEntries(
    Object.entries(scenario.assumptions).map(([id, figure]) => {
      const value = id === 'waitingScale' ? waitingScale : { kind: 'constant', value: STILL[id] ?? 1 }
      return [id, { ...figure, value }]
    }),
  )
  const fixed = { ...assumptions, ...at('landPerJob.works', 240), ...at('parkShare.works', 0.7) }
  const [first] = scenario.municipalities
  const change = <T>(figure: { readonly value: T }, value: T) => ({ ...figure, value })
  return {
    ...scenario,
    assumptions: fixed,
    constants: { ...scenario.constants, cycleSd: change(scenario.constants.cycleSd, 0) },
    municipalities: [
      {
        ...first,
        vacancy: change(first.vacancy, 0),
        origin: change(first.origin, 1),
        issuable: change(first.issuable, { regular: 0, large: 0 }),
        waiting: change(first.waiting, { regular: queue, large: 0 }),
      },
    ],
    groups: {},
    plans: [],
  } as unknown as Scenario
}

function at(id: string, value: number) {
  return { [id]: { value: { kind: 'constant', value }, unit: '1', source: [], evidence: 'assumed' } }
}
