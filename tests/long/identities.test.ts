import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { QUANTITY_NAMES } from '../../engine/kernel/quantities.ts'
import { IDENTITIES, type Term, type Year } from '../support/balance-sheets.ts'
import { type Case, randomCase } from '../support/random-scenario.ts'
import { type Recording, everyArea, recorded } from '../support/recorded-run.ts'
import { tried } from './tried.ts'

const { seed, cases } = tried('identities')
/** Futures of a region that are looked at. */
const FUTURES = 64

/** The regions of this tier, and of the next ones the first in which a rule applies that applies in none before. */
function regions(): readonly Case[] {
  const drawn = fc.sample(randomCase(), { numRuns: cases + 400, seed })
  const taken = drawn.slice(0, cases)
  for (const { applies } of IDENTITIES) {
    if (applies === undefined || taken.some(applies)) continue
    const next = drawn.find(applies)
    if (next !== undefined) taken.push(next)
  }
  return taken
}

/** Per rule: how often it was checked, and what broke it first. */
const looked = new Map<string, number>()
const broken = new Map<string, string>()

beforeAll(() => {
  for (const [i, drawn] of regions().entries()) {
    const areas = [...everyArea(drawn.scenario), 'group:all'] as const
    const run = recorded({ ...drawn, areas })
    const place = `region ${String(i)}`
    checkNumbers(run, place)
    for (let t = 1; t <= run.years; t++) checkYear(drawn, run, t, place)
  }
}, 900_000)

function checkYear(drawn: Case, run: Recording, t: number, place: string): void {
  const year: Year = {
    t,
    now: (quantity, area) => run.column(quantity, area, t),
    before: (quantity, area) => run.column(quantity, area, t - 1),
  }
  for (const { name, applies, areas, terms } of IDENTITIES) {
    if (applies !== undefined && !applies(drawn)) continue
    for (const area of areas(drawn.scenario))
      addsUpToNothing(name, run, terms(year, area, drawn), `${place}, ${area}, year ${String(t)}`)
  }
}

/** The terms cancel to 1e-9 of the largest of them, and of 1 ha. */
function addsUpToNothing(name: string, run: Recording, terms: readonly Term[], place: string): void {
  for (let f = 0; f < FUTURES; f++) {
    if (run.failed[f] !== 0) continue
    let sum = 0
    let scale = 1
    for (const [sign, column] of terms) {
      const part = sign * column[f]
      sum += part
      scale = Math.max(scale, Math.abs(part))
    }
    if (!(Math.abs(sum) <= 1e-9 * scale)) note(name, `${place}, future ${String(f)}: ${String(sum)} left over`)
  }
  looked.set(name, (looked.get(name) ?? 0) + FUTURES)
}

const SOUND = 'no value is NaN, infinite or -0'
const POSITIVE = 'no land and no queue is negative'
/** Balances have a sign, and a monitor with much noise may register less than nothing: 1 + noise z is not bounded (E28). */
const SIGNED: readonly string[] = ['balanceBase', 'position', 'registered']
const FEW_FAIL = 'futures fail for a seventh large parcel only'

function checkNumbers(run: Recording, place: string): void {
  for (let f = 0; f < FUTURES; f++) {
    if (run.failed[f] > 1) note(FEW_FAIL, `${place}, future ${String(f)}: code ${String(run.failed[f])}`)
    if (run.failed[f] !== 0) continue
    for (const quantity of QUANTITY_NAMES) {
      for (let t = 0; t <= run.years; t++) {
        const value = run.column(quantity, 'region', t)[f]
        const what = `${place}, future ${String(f)}, ${quantity} in year ${String(t)}: ${String(value)}`
        if (!Number.isFinite(value) || Object.is(value, -0)) note(SOUND, what)
        if (value < -1e-9 && !SIGNED.includes(quantity)) note(POSITIVE, what)
      }
    }
  }
  for (const name of [SOUND, POSITIVE, FEW_FAIL]) looked.set(name, (looked.get(name) ?? 0) + FUTURES)
}

function note(name: string, what: string): void {
  if (!broken.has(name)) broken.set(name, what)
}

const names = [...new Set(IDENTITIES.map(({ name }) => name)), SOUND, POSITIVE, FEW_FAIL]

test.each(names)('%s', (name) => {
  expect(broken.get(name)).toBeUndefined()
  // A rule that never applied would hold by itself.
  expect(looked.get(name)).toBeGreaterThan(0)
})
