import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseScenario } from '../../engine/scenario/parse.ts'
import { shippedText } from '../engine/scenario/shippedText.ts'
import { broken } from '../support/loose-json.ts'
import { expectWhole } from '../support/whole-problem.ts'
import { tried } from './tried.ts'

const { seed, cases } = tried('fuzz-scenarios')

test('no JSON makes the parser throw', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
      expect(parseScenario(value).ok).toBe(false)
      expect(parseScenario(JSON.stringify(value), { language: 'nl' }).ok).toBe(false)
    }),
    { seed, numRuns: cases },
  )
}, 900_000)

test('a spoilt file is refused with whole problems, or is a scenario that reads as itself', () => {
  fc.assert(
    fc.property(broken(JSON.parse(shippedText())), (file) => {
      const result = parseScenario(file, { language: 'nl' })
      if (!result.ok) expectWhole(result.problems)
      else expect(parseScenario(result.value)).toEqual(result)
    }),
    { seed, numRuns: cases },
  )
}, 900_000)
