import { describe, expect, it } from 'vitest'
import type { ScalarContext } from '../../../engine/outcomes/perFuture/scalar.ts'
import { SCALARS } from '../../../engine/outcomes/perFuture/shelf.ts'
import { outcomeOf } from '../../../engine/outcomes/shelf.ts'

/** Three futures over a base year and four years. */
const shortfall = [
  [0, 20, 0],
  [5, 20, 11],
  [12, 0, 0],
  [11, 11, 11],
  [3, 12, 11],
]
const context: ScalarContext = { rows: 5, lanes: 3, norm: 10, reliefRow: 2, target: 0.2, targetRow: 3 }

function valuesOf(id: string, columns: Record<string, number[][]>): number[] {
  const out = new Float64Array(3).fill(Number.NaN)
  SCALARS.find((scalar) => scalar.id === id)!.of((name) => Float64Array.from(columns[name].flat()), out, context)
  return [...out]
}

describe('one number per future', () => {
  it('tips in the first year of two above the norm, never before relief', () => {
    expect(valuesOf('tippingYear', { shortfall })).toEqual([2, 3, 3])
    expect(valuesOf('tippingYear', { shortfall: shortfall.map(() => [0, 10, 10]) })).toEqual([0, 0, 0])
    expect(valuesOf('alreadyShort', { shortfall })).toEqual([0, 1, 0])
  })

  it('sums and peaks over the simulated years alone', () => {
    expect(valuesOf('peakShortfall', { shortfall })).toEqual([12, 20, 11])
    expect(valuesOf('hectareYearsShort', { shortfall })).toEqual([31, 43, 33])
  })

  it('takes the open land that was used by the last year', () => {
    const cumulativeOpenLandUsed = [[0, 0, 0], ...[2, 3, 4].map((used) => [0, used, 10 * used]), [0, 5, 41]]
    expect(valuesOf('greenfield', { cumulativeOpenLandUsed })).toEqual([0, 5, 41])
  })

  it('tests the target in the target year', () => {
    const gross = shortfall.map(() => [100, 100, 0])
    const delivered = shortfall.map(() => [20, 15, 0])
    const columns = { cumulativeGrossDemand: gross, cumulativeDeliveredIntensification: delivered }
    expect(valuesOf('targetMet', columns)).toEqual([1, 0, 1])
    expect(valuesOf('targetGap', columns)).toEqual([0, 5, 0])
    expect(valuesOf('deliveredShare', columns)).toEqual([0.2, 0.15, 0])
  })

  it('needs only outcomes of the shelf', () => {
    for (const scalar of SCALARS) for (const id of scalar.needs) expect(outcomeOf(id), id).toBeDefined()
  })
})
