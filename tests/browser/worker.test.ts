import { afterAll, describe, expect, test } from 'vitest'
import { createClient } from '../../engine/index.ts'
import { reach } from '../../engine/worker/boundary.ts'
import { clientOver } from '../../engine/worker/clientOver.ts'
import { alone } from '../../engine/threads/alone.ts'
import { webRunner } from '../../engine/threads/webPool.ts'
import { DOCUMENT_BITS, PATH_BITS, bitsStudy, documentBits, pathBits } from '../support/documentBits.ts'

describe('the engine in a worker of Chromium', () => {
  const client = createClient()
  const asker = { asker: 'band', priority: 'settled' } as const
  afterAll(() => {
    client.close()
  })

  test('gives the recorded document, in stages', async () => {
    const stages: number[] = []
    const summary = await client.ask('study', bitsStudy(), {
      ...asker,
      onPart: ({ futures }) => stages.push(futures),
    }).done
    expect(documentBits(summary)).toBe(DOCUMENT_BITS)
    expect(stages).toEqual([1024])
    // As many threads as the machine has cores; the bits are the same.
    expect(summary.backend).toMatch(/^WebAssembly f64/)
  })

  test('hears a cancellation while it calculates, and is ready for the next run', async () => {
    const long = client.ask(
      'study',
      { ...bitsStudy(), futures: 1_000_000 },
      {
        ...asker,
        onPart: () => {
          long.cancel()
        },
      },
    )
    await expect(long.done).rejects.toMatchObject({ reason: 'cancelled' })
    const { futures } = await client.ask('study', { ...bitsStudy(), futures: 64 }, asker).done
    expect(futures).toBe(64)
  })

  test('reads scenario files', async () => {
    const read = await client.read('{"version": 1}')
    expect(read.ok).toBe(false)
  })
})

test('every number of every future has the recorded bits in Chromium, alone and in threads', async () => {
  expect(await pathBits(alone())).toBe(PATH_BITS)
  const threads = webRunner(2)
  expect(await pathBits(threads)).toBe(PATH_BITS)
  threads.close()
})

test('a worker that cannot be loaded gives a message, and asking again tries again', async () => {
  let started = 0
  const client = clientOver((hear, onTrouble) => {
    started += 1
    const worker = new Worker('/there-is-no-such-worker.js', { type: 'module' })
    worker.addEventListener('error', () => {
      onTrouble('the worker could not be loaded')
    })
    return reach(worker, hear, () => {
      worker.terminate()
    })
  })
  for (const attempt of [1, 2]) {
    const running = client.ask('study', bitsStudy(), { asker: 'band', priority: 'settled' })
    await expect(running.done).rejects.toMatchObject({ reason: 'failed', message: 'the worker could not be loaded' })
    expect(started).toBe(attempt)
  }
})
