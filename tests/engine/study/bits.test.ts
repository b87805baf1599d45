import { expect, it } from 'vitest'
import type { Digest } from '../../../engine/study/digest.ts'
import { PathHash } from '../../../engine/study/pathHash.ts'
import type { Runner } from '../../../engine/study/runner.ts'
import { runStudy } from '../../../engine/study/runStudy.ts'
import { directRunner } from '../../support/directRunner.ts'
import { DOCUMENT_BITS, PATH_BITS, bitsStudy, documentBits, pathBits } from '../../support/documentBits.ts'

it.each(['quickest', 'typescript'] as const)('gives the recorded document in Node with the %s lanes', async (lanes) => {
  const summary = await runStudy(bitsStudy(), directRunner(lanes))
  expect(documentBits(summary)).toBe(DOCUMENT_BITS)
})

it.each(['quickest', 'typescript'] as const)('gives the recorded paths in Node with the %s lanes', async (lanes) => {
  expect(await pathBits(directRunner(lanes))).toBe(PATH_BITS)
})

it('gives the same paths with blocks answered in any order', async () => {
  const alone = directRunner()
  const backwards: Runner = {
    ...alone,
    width: 3,
    run: async (question, reductions, blocks) => {
      await new Promise((done) => setTimeout(done, 20 * (2 - blocks.from)))
      return alone.run(question, reductions, blocks)
    },
  }
  expect(await pathBits(backwards)).toBe(PATH_BITS)
})

it('hashes other numbers otherwise, and not what stands in a failed future', () => {
  const digest = (value: number, code = 0): Digest => {
    const columns = new Float64Array(2 * 1024)
    columns[1024] = value
    const failed = new Uint8Array(1024)
    failed[0] = code
    return { lanes: 8, failed, anyFailed: code !== 0, columns }
  }
  const hashed = (...digests: Digest[]): string => {
    const hash = new PathHash()
    for (const each of digests) hash.add(each)
    return hash.text
  }
  expect(hashed(digest(1))).not.toBe(hashed(digest(1 + Number.EPSILON)))
  expect(hashed(digest(1), digest(2))).not.toBe(hashed(digest(2), digest(1)))
  expect(hashed(digest(Number.NaN, 2))).toBe(hashed(digest(3, 2)))
  expect(hashed(digest(0, 2))).not.toBe(hashed(digest(0)))
})
