import { expect, test } from 'vitest'
import type { PlanStarts } from '../../src/engine.ts'
import { isAbout, totalText, yearsText } from '../../src/rooms/explore/start-sentences.ts'
import { startWords } from '../../src/rooms/explore/start-words.ts'
import { makeNumbers } from '../../src/text/numbers.ts'

const words = startWords.nl
const mean = (value: number) => ({ value, error: 0 })

test('what becomes of the plans is said per future, and scrapping only where it happens', () => {
  const perFuture = {
    ...{ starts: mean(4.25), tooLate: mean(1), inTime: mean(2), tooEarly: mean(0.5) },
    ...{ fellOut: mean(0.25), notYet: mean(0.5), scrapped: mean(0) },
  }
  const numbers = makeNumbers('nl')
  const told = totalText(perFuture, 2050, words, numbers)
  expect(told).toContain('gemiddeld 4,3 plannen: 1 te laat, 2 op tijd en 0,5 te vroeg.')
  expect(told).not.toContain('Geschrapt')
  expect(totalText({ ...perFuture, scrapped: mean(1) }, 2050, words, numbers)).toContain('Geschrapt: 1.')
})

test('a year is told with what its error leaves, and its range only where there is one', () => {
  const sharp = { p10: 2031, p50: 2034, p90: 2040, errors: { p10: 0, p50: 0, p90: 0 } }
  expect(yearsText(sharp, words)).toEqual({ middle: '2034', around: '2031 tot 2040' })
  expect(yearsText({ ...sharp, p10: 2034, p90: 2034 }, words)).toEqual({ middle: '2034', around: '' })
  expect(yearsText({ ...sharp, errors: { ...sharp.errors, p50: 5 } }, words).middle).toBe('rond 2034')
})

test('an answer about another scenario names other plans', () => {
  const starts = [{ plan: 'a' }, { plan: 'b' }] as unknown as readonly PlanStarts[]
  expect(isAbout(starts, [{ id: 'a' }, { id: 'b' }])).toBe(true)
  expect(isAbout(starts, [{ id: 'b' }, { id: 'a' }])).toBe(false)
  expect(isAbout(starts, [{ id: 'a' }])).toBe(false)
})
