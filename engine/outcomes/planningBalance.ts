import { accumulate } from './column.ts'
import { EVERYWHERE } from './outcome.ts'
import type { Outcome } from './outcome.ts'

/**
 * The balance that policy documents quote, ha: demand since the base year less everything made available, positive when short (E42).
 *
 * `balanceBase` holds waiting less issuable less usable vacancy at the base year. Sieve, density and refusals do not enter.
 */
export const planningBalance: Outcome = {
  id: 'planningBalance',
  label: { nl: 'planologisch tekort (negatief = overschot)', en: 'planning shortage (negative = surplus)' },
  help: {
    nl: 'Vraag sinds het basisjaar min alles wat beschikbaar was of kwam: het getal uit beleidsstukken.',
    en: 'Demand since the base year less everything that was or became available: the figure policy documents quote.',
  },
  unit: 'ha',
  direction: 'less',
  kind: 'stock',
  levels: EVERYWHERE,
  needs: ['balanceBase', 'gross', 'planLand', 'compensationLand', 'delivered', 'freed'],
  of: (recorded, out, { lanes }) => {
    const base = recorded('balanceBase')
    const gross = recorded('gross')
    const planLand = recorded('planLand')
    const compensationLand = recorded('compensationLand')
    const delivered = recorded('delivered')
    const freed = recorded('freed')
    for (let i = 0; i < out.length; i += 1) {
      out[i] = gross[i] - (planLand[i] + compensationLand[i] + delivered[i] + freed[i])
    }
    accumulate(out, lanes)
    for (let i = 0; i < out.length; i += 1) out[i] = out[i] + base[i]
  },
}
