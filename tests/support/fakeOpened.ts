import type { OpenQuestion } from '../../engine/study/bench.ts'
import type { AskedReduction, Blocks, Question } from '../../engine/study/runner.ts'
import { defaultPolicy } from '../../engine/policy/policy.ts'
import { type Precision, studyOf } from '../../engine/study/study.ts'
import { smallScenario } from './smallScenario.ts'

/** A reduction that breaks when its first block is done. */
export const BROKEN: AskedReduction = { id: 'broken', options: null }

/** What may be heard of a fake working side, and how it works. */
export interface FakeOpened {
  /** Slices of a block. */
  readonly slices?: number
  readonly onOpen?: (seed: string) => void
  /** Hears every slice before it is done. */
  readonly onSlice?: (seed: string, block: number) => void
  /** Hears when the work over some blocks has ended, done or dropped. */
  readonly onEnd?: (blocks: Blocks) => void
}

/** A question known by its seed. */
export function fakeQuestion(seed: string, precision: Precision = 'f64'): Question {
  const scenario = smallScenario()
  return { studies: [studyOf({ scenario, policy: defaultPolicy(scenario), seed, precision })] }
}

/**
 * Makes questions ready whose bytes are known: four of each block and reduction, laid end to end, which depend on the question, the options and the
 * block and on nothing else. A question whose seed is "shut" cannot be opened.
 */
export function fakeOpen({ slices = 3, onOpen, onSlice, onEnd }: FakeOpened = {}): OpenQuestion {
  return (question, lanes) => {
    const { seed } = question.studies[0]
    onOpen?.(seed)
    if (seed === 'shut') throw new Error('the question is shut')
    return {
      *reduce(reductions, blocks) {
        const found = reductions.map((): number[] => [])
        try {
          for (let block = blocks.from; block < blocks.to; block += 1) {
            for (let slice = 0; slice < slices; slice += 1) {
              onSlice?.(seed, block)
              yield
            }
            for (const [i, { id, options }] of reductions.entries()) {
              if (id === BROKEN.id) throw new Error(`block ${String(block)} broke`)
              found[i].push(...hashed(`${seed} ${lanes} ${id} ${JSON.stringify(options)} ${String(block)}`))
            }
          }
          return found.map((bytes) => Uint8Array.from(bytes))
        } finally {
          onEnd?.(blocks)
        }
      },
    }
  }
}

/** Four bytes of a text (FNV-1a). */
function hashed(text: string): number[] {
  let hash = 0x811c9dc5
  for (const letter of text) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193)
  return [0, 8, 16, 24].map((shift) => (hash >>> shift) & 255)
}
