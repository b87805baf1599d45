import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toEnd } from '../../../engine/kernel/run.ts'
import { defaultPolicy, policyWith } from '../../../engine/policy/policy.ts'
import type { Opened } from '../../../engine/study/bench.ts'
import { openQuestion } from '../../../engine/study/openQuestion.ts'
import { reductionOf } from '../../../engine/study/reductions/shelf.ts'
import type { AskedReduction, Question } from '../../../engine/study/runner.ts'
import { studyOf } from '../../../engine/study/study.ts'
import { smallScenario } from '../../support/smallScenario.ts'

const BLOCKS = 7
const scenario = smallScenario()
const usual = {
  scenario,
  futures: BLOCKS * 1024 - 100,
  outcomes: ['notServed', 'shortfall'],
  areas: ['region'] as const,
}
const question: Question = {
  studies: [
    studyOf({ ...usual, policy: defaultPolicy(scenario) }),
    studyOf({ ...usual, policy: policyWith(scenario, 'fixedHigh', { strategy: 'fixedHigh' }) }),
  ],
}
const pair = { runs: [0, 1], weights: [-1, 1], withErrors: true }
const asked: readonly AskedReduction[] = [
  { id: 'kept', options: { run: 0, of: 'cells' } },
  { id: 'kept', options: { run: 1, of: 'recorded' } },
  { id: 'streamed', options: { run: 1, withErrors: true } },
  { id: 'paired', options: { ...pair, streamed: false } },
  { id: 'paired', options: { ...pair, streamed: true } },
  { id: 'shortage', options: { row: 9, threshold: 3 } },
]

/** The bytes of every reduction over each single block, made once. */
const opened = openQuestion(question, 'quickest')
const single = Array.from({ length: BLOCKS }, (_, block) => over(opened, block, block + 1))
const whole = over(opened, 0, BLOCKS)

function over(run: Opened, from: number, to: number): readonly Uint8Array[] {
  return toEnd(run.reduce(asked, { from, to }))
}

/** Joins the bytes of neighbours. */
function joined(parts: readonly (readonly Uint8Array[])[]): readonly Uint8Array[] {
  return asked.map(({ id }, i) => {
    const reduction = reductionOf(id)
    const states = parts.map((part) => reduction.read(part[i]))
    return reduction.write(states.reduce((left, right) => reduction.join(left, right)))
  })
}

const text = (bytes: readonly Uint8Array[]): readonly string[] =>
  bytes.map((one) => Buffer.from(one).toString('base64'))

describe('a run split at any block', () => {
  it('gives the bytes of the whole, in whatever order neighbours are joined', () => {
    const expected = text(whole)
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: BLOCKS - 1, maxLength: BLOCKS - 1 }), (choices) => {
        const parts = [...single]
        for (const choice of choices) {
          const at = choice % (parts.length - 1)
          parts.splice(at, 2, joined([parts[at], parts[at + 1]]))
        }
        expect(text(parts[0])).toEqual(expected)
      }),
      { numRuns: 12 },
    )
  })

  it('gives the same bytes where blocks are reduced together as where they are joined', () => {
    expect(text(over(opened, 2, 5))).toEqual(text(joined(single.slice(2, 5))))
  })

  it('refuses to join what are no neighbours', () => {
    const reduction = reductionOf('streamed')
    const [first, , third] = single.map((bytes) => reduction.read(bytes[2]))
    expect(() => reduction.join(first, third)).toThrow('no neighbours')
  })

  it('gives back what was written', () => {
    asked.forEach(({ id }, i) => {
      const reduction = reductionOf(id)
      expect(text([reduction.write(reduction.read(whole[i]))])).toEqual(text([whole[i]]))
    })
  })
})

describe('several orders at once on one thread', () => {
  it('do not disturb each other, whatever their slices', () => {
    const slices = [opened.reduce(asked, { from: 0, to: 1 }), opened.reduce(asked, { from: 1, to: 2 })]
    const answers: (readonly Uint8Array[])[] = []
    while (answers.filter(Boolean).length < 2) {
      slices.forEach((work, i) => {
        const step = work.next()
        if (step.done === true && answers[i] === undefined) answers[i] = step.value
      })
    }
    expect(answers.map(text)).toEqual([text(single[0]), text(single[1])])
  })

  it('nor do those of other questions in plain TypeScript', () => {
    const plain = [
      openQuestion({ studies: [question.studies[0]] }, 'typescript'),
      openQuestion({ studies: [{ ...question.studies[0], seed: 'another' }] }, 'typescript'),
    ]
    const keep = [{ id: 'kept', options: { run: 0, of: 'cells' } }]
    const alone = plain.map((one) => text(toEnd(one.reduce(keep, { from: 3, to: 4 }))))
    const works = plain.map((one) => one.reduce(keep, { from: 3, to: 4 }))
    const answers: (readonly string[])[] = []
    while (answers.filter(Boolean).length < 2) {
      works.forEach((work, i) => {
        const step = work.next()
        if (step.done === true && step.value !== undefined) answers[i] = text(step.value)
      })
    }
    expect(answers).toEqual(alone)
  })
})
