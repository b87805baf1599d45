import { serialize } from 'node:v8'
import { afterAll, describe, expect, it } from 'vitest'
import { defaultPolicy } from '../../../engine/policy/policy.ts'
import { runStudy } from '../../../engine/study/runStudy.ts'
import { studyOf } from '../../../engine/study/study.ts'
import type { Summary } from '../../../engine/study/summary.ts'
import type { Client } from '../../../engine/worker/client.ts'
import { createCloningClient, createDirectClient } from '../../../engine/worker/twins.ts'
import { fakeRunner } from '../../support/fakeRunner.ts'
import { smallScenario } from '../../support/smallScenario.ts'

const scenario = smallScenario()
const policy = defaultPolicy(scenario)
const blocks: number[] = []
const runner = fakeRunner({ value: (_, row, future) => row * (future % 977), onBlock: (i) => blocks.push(i) })
const asker = { asker: 'band', priority: 'settled' } as const
const clients: Client[] = []
const twins: [string, () => Client][] = [
  ['direct', () => createDirectClient(runner)],
  ['cloning', () => createCloningClient(runner)],
]

afterAll(() => {
  for (const client of clients) client.close()
})

describe.each(twins)('the %s twin', (_, create) => {
  const client = create()
  clients.push(client)

  it('gives every stage and the numbers of the engine itself', async () => {
    const study = studyOf({ scenario, policy, futures: 9000 })
    const seen: Summary[] = []
    const progress: number[] = []
    const whole = await client.ask('study', study, {
      ...asker,
      onPart: (summary) => seen.push(summary),
      onProgress: (done) => progress.push(done),
    }).done
    expect(seen.map(({ futures }) => futures)).toEqual([1024, 8192])
    expect(whole).toEqual(await runStudy(study, runner))
    expect(progress).toEqual([...progress].sort((a, b) => a - b))
  })

  it('hears a cancellation between two blocks', async () => {
    blocks.length = 0
    const running = client.ask('study', studyOf({ scenario, policy, futures: 65_536 }), {
      ...asker,
      onProgress: (done) => {
        if (done >= 2048) running.cancel()
      },
    })
    await expect(running.done).rejects.toMatchObject({ reason: 'cancelled' })
    await client.ask('study', studyOf({ scenario, policy, futures: 1 }), asker).done
    expect(blocks.length).toBeLessThan(10)
  })

  it('lets the newest of many requests win', async () => {
    const heard: string[] = []
    const asked = Array.from({ length: 20 }, (_, i) =>
      client.ask('study', studyOf({ scenario, policy, seed: String(i), futures: 4096 }), {
        ...asker,
        onPart: ({ seed }) => heard.push(seed),
      }),
    )
    const last = await asked.at(-1).done
    expect(last.seed).toBe('19')
    expect(new Set(heard)).toEqual(new Set(['0', '19']))
  })

  it('reads scenario files on the other side', async () => {
    const read = await client.read('{')
    expect(read.ok).toBe(false)
  })
})

describe('what crosses to the page', () => {
  it('is summaries, whose size does not grow with the number of futures', async () => {
    const size = async (futures: number) =>
      serialize(await runStudy(studyOf({ scenario, policy, futures }), runner)).byteLength
    const [small, large] = [await size(1024), await size(16_384)]
    expect(large).toBeLessThan(1.1 * small)
    // 8 years here: a horizon of 28 stays under a third of a megabyte for all seven usual series.
    expect(large).toBeLessThan(100_000)
  })
})
