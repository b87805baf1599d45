import { afterAll, expect, test } from 'vitest'
import { createClient, defaultPolicy, studyOf } from '../../engine/index.ts'
import { smallScenario } from '../support/smallScenario.ts'

const client = createClient()
afterAll(() => {
  client.close()
})

test('a run and an analysis asked at once leave each other alone, on however many threads', async () => {
  const scenario = smallScenario()
  const study = studyOf({ scenario, policy: defaultPolicy(scenario), futures: 8192, paths: 0 })
  const asked = {
    kind: 'stressGoals' as const,
    study: { ...study, futures: 4096 },
    year: 2028,
    area: 'region' as const,
    chance: 0.3,
    files: {},
  }
  const together = client.analyse(asked)
  const running = client.run(study, () => undefined)
  const [goals, summary] = [await together.done, await running.done]
  expect(goals).toEqual(await client.analyse(asked).done)
  expect(summary).toEqual(await client.run(study, () => undefined).done)
})

test('the maps come coarse first, and a newer question takes the place of the older', async () => {
  const scenario = smallScenario()
  const study = studyOf({ scenario, policy: defaultPolicy(scenario), futures: 2048 })
  const ask = (year: number, parts: number[] = []) =>
    client.analyse(
      { kind: 'stressMaps', study, year, area: 'region', files: {} },
      { onPart: ({ futures }) => parts.push(futures) },
    )
  const older = ask(2027)
  const parts: number[] = []
  const newer = ask(2028, parts)
  await expect(older.done).rejects.toMatchObject({ reason: 'superseded' })
  const maps = await newer.done
  expect(parts).toEqual([1024, 1024])
  expect([maps.year, maps.futures]).toEqual([2028, 2048])
  expect(maps.byRealised.probability).toHaveLength(11)
  for (const row of maps.byRealised.probability) {
    expect(row).toHaveLength(13)
    expect([...row].sort((a, b) => b - a)).toEqual(row)
  }
})
