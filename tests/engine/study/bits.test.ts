import { expect, it } from 'vitest'
import { runStudy } from '../../../engine/study/runStudy.ts'
import { localRunner } from '../../../engine/worker/localRunner.ts'
import { DOCUMENT_BITS, bitsStudy, documentBits } from '../../support/documentBits.ts'

it.each(['quickest', 'typescript'] as const)('gives the recorded document in Node with the %s lanes', async (lanes) => {
  const summary = await runStudy(bitsStudy(), localRunner(lanes))
  expect(summary && documentBits(summary)).toBe(DOCUMENT_BITS)
})
