import { expect, test } from 'vitest'
import { prepareRun } from '../../../engine/kernel/run.ts'
import type { RunRequest } from '../../../engine/kernel/request.ts'
import { defaultPolicy } from '../../../engine/policy/policy.ts'
import { smallScenario } from '../../support/smallScenario.ts'

/** A page has several runs open at once: a picture, an analysis, a search in the background. */
test.each(['ts', 'f64'] as const)('runs that are open at the same time leave each other alone (%s)', (backend) => {
  const scenario = smallScenario()
  const request: RunRequest = {
    scenario,
    policy: defaultPolicy(scenario),
    overrides: {},
    seed: 'two',
    mode: 'random',
    sampling: 'lattice',
    series: [{ quantity: 'waiting', area: 'region' }],
  }
  const alone = prepareRun(request, backend).block(1)
  const run = prepareRun(request, backend)
  const other: RunRequest = {
    ...request,
    series: [
      { quantity: 'waiting', area: 'region' },
      { quantity: 'issuable', area: 'region' },
    ],
    overrides: { deliveryDelay: 9 },
    policy: { levers: { ...request.policy.levers, intensificationTarget: 0.4 } },
  }
  prepareRun(other, backend).block(0)
  expect(run.block(1)).toEqual(alone)
})
