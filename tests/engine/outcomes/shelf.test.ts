import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { QUANTITY_NAMES } from '../../../engine/kernel/quantities.ts'
import type { Quantity } from '../../../engine/kernel/quantities.ts'
import type { OutcomeContext } from '../../../engine/outcomes/outcome.ts'
import { DECLARED, OUTCOMES, outcomeOf } from '../../../engine/outcomes/shelf.ts'

const LANES = 3
const ROWS = 4
const context: OutcomeContext = { rows: ROWS, lanes: LANES, frictionNorm: 0.05, netGrossRatio: 0.8, referenceDemand: 2 }

/** Column of the form value + row + lane / 10, with row 0 as given. */
function column(value: number, base: number): Float64Array {
  return Float64Array.from({ length: ROWS * LANES }, (_, i) =>
    i < LANES ? base : value + Math.floor(i / LANES) + (i % LANES) / 10,
  )
}

function valuesOf(id: string, columns: Partial<Record<Quantity, Float64Array>>): number[] {
  const out = new Float64Array(ROWS * LANES).fill(Number.NaN)
  outcomeOf(id)!.of((quantity) => columns[quantity]!, out, context)
  return [...out]
}

describe('the shelf of outcomes', () => {
  it('holds the outcome of every file once, and a running total of each flow', () => {
    const ids = OUTCOMES.map((outcome) => outcome.id)
    expect(new Set(ids).size).toBe(ids.length)
    const files = readdirSync(join(import.meta.dirname, '../../../engine/outcomes'))
      .filter((file) => file.endsWith('.ts'))
      .map((file) => file.slice(0, -'.ts'.length))
      .filter((name) => !['column', 'cumulative', 'outcome', 'shelf'].includes(name))
    expect(DECLARED.map(({ id }) => id).sort()).toEqual(files.sort())
    expect(ids).toContain('cumulativeGrossDemand')
    expect(ids).toContain('cumulativeExpansionDemand')
    expect(ids).not.toContain('cumulativeShortfall')
    expect(outcomeOf('nothing')).toBeUndefined()
  })

  it('asks the kernel only for what it records, and reads only what it asks for', () => {
    for (const outcome of OUTCOMES) {
      for (const quantity of outcome.needs) expect(QUANTITY_NAMES).toContain(quantity)
      const asked = new Set<Quantity>()
      const out = new Float64Array(ROWS * LANES).fill(Number.NaN)
      const recorded = (quantity: Quantity) => {
        asked.add(quantity)
        return column(1, 0)
      }
      outcome.of(recorded, out, context)
      expect([...asked].sort(), outcome.id).toEqual([...outcome.needs].sort())
      expect([...out].every(Number.isFinite), outcome.id).toBe(true)
    }
  })

  it('says in two languages what each is', () => {
    for (const outcome of OUTCOMES) {
      for (const text of [outcome.label, outcome.help]) {
        expect(text.nl.length, outcome.id).toBeGreaterThan(3)
        expect(text.en.length, outcome.id).toBeGreaterThan(3)
      }
    }
  })
})

describe('derived outcomes', () => {
  it('adds a flow up since the base year', () => {
    const gross = column(1, 0)
    expect(valuesOf('cumulativeGrossDemand', { gross }).slice(-LANES)).toEqual(
      [9, 9.3, 9.6].map((x) => expect.closeTo(x, 12) as number),
    )
    expect(gross).toEqual(column(1, 0))
  })

  it('balances demand since the base year against everything made available', () => {
    const balance = valuesOf('planningBalance', {
      balanceBase: new Float64Array(ROWS * LANES).fill(-7),
      gross: column(10, 0),
      planLand: column(1, 0),
      compensationLand: column(0, 0),
      delivered: column(0, 0),
      freed: column(0, 0),
    })
    expect(balance.slice(0, LANES)).toEqual([-7, -7, -7])
    expect(balance[3 * LANES]).toBeCloseTo(-7 + 3 * 9 - 3 * (1 + 2 + 3), 12)
  })

  it('counts what was lost and refused beside what waits', () => {
    const zero = new Float64Array(ROWS * LANES)
    const served = valuesOf('notServed', {
      waiting: column(5, 4),
      lost: column(0, 0),
      refused: zero,
      largeRefused: column(1, 0),
    })
    expect(served[0]).toBe(4)
    expect(served[3 * LANES]).toBeCloseTo(5 + 3 + 6 + 9, 12)
  })

  it('keeps shares and years finite where their divisor is zero', () => {
    const zero = new Float64Array(ROWS * LANES)
    expect(valuesOf('vacancy', { vacant: zero, stock: zero })[0]).toBe(0)
    expect(valuesOf('cover', { position: column(1, 1), pace: zero })[0]).toBe(100)
    expect(valuesOf('cover', { position: column(-9, -1), pace: zero })[0]).toBe(-100)
    expect(valuesOf('cover', { position: zero, pace: zero })[0]).toBe(0)
  })

  it('measures friction and unused land at their own level', () => {
    const stock = new Float64Array(ROWS * LANES).fill(100)
    const vacant = new Float64Array(ROWS * LANES).fill(2)
    expect(valuesOf('frictionGap', { stock, vacant })[0]).toBe(3)
    expect(valuesOf('unusedLand', { issuable: new Float64Array(ROWS * LANES).fill(12.5) })[0]).toBe(2.5)
    expect(valuesOf('openLandUsed', { planLand: new Float64Array(ROWS * LANES).fill(8) })[0]).toBe(10)
  })
})
