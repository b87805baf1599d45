import { expect, test } from 'vitest'
import { createDirectClient, defaultPolicy, studyOf } from '../../engine/index.ts'
import { smallScenario } from '../support/smallScenario.ts'

const scenario = smallScenario()
const policy = defaultPolicy(scenario)
const asker = { asker: 'test', priority: 'room' } as const
const study = studyOf({ scenario, policy, futures: 64, outcomes: ['shortfall'], paths: 12 })

test('the story of a future is that future: its line is the path of the run with the same number', async () => {
  const client = createDirectClient()
  const summary = await client.ask('study', study, asker).done
  const path = summary.paths['shortfall']?.find(({ future }) => future === 7)
  const policies = [policy, { id: 'none', named: true as const }]
  const told = await client.ask('story', { study, future: 7, policies }, asker).done
  expect(told.future).toBe(7)
  expect(told.tellings.map((telling) => telling.policy)).toEqual([policy.id, 'none'])
  const line = told.tellings[0]?.years.slice(1).map(({ shortfall }) => shortfall) ?? []
  expect(line).toHaveLength(path?.values.length ?? -1)
  for (const [i, value] of line.entries()) expect(value).toBeCloseTo(path?.values[i] ?? NaN, 8)
  client.close()
})

test('a story of a policy that does not exist fails with words', async () => {
  const client = createDirectClient()
  const policies = [{ id: 'noSuchPolicy', named: true as const }]
  await expect(client.ask('story', { study, future: 0, policies }, asker).done).rejects.toThrow('noSuchPolicy')
  client.close()
})
