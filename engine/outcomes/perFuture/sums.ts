import type { Scalar } from './scalar.ts'

/** Adds an outcome over the simulated years, one year each: hectares become hectare-years. */
function hectareYears(outcome: string): Scalar['of'] {
  return (derived, out, { lanes }) => {
    const column = derived(outcome)
    out.fill(0)
    for (let i = lanes; i < column.length; i += 1) out[i % lanes] = out[i % lanes] + column[i]
  }
}

/** Hectare-years of waiting demand over the simulated years. */
export const hectareYearsShort: Scalar = {
  id: 'hectareYearsShort',
  label: { nl: 'hectarejaren wachten', en: 'hectare-years short' },
  help: { nl: 'Wachtende vraag, opgeteld over de jaren.', en: 'Waiting demand, added over the years.' },
  unit: 'ha*yr',
  direction: 'less',
  needs: ['shortfall'],
  of: hectareYears('shortfall'),
}

/** Hectare-years of demand not served over the simulated years; the measure of the model's direction rules. */
export const hectareYearsNotServed: Scalar = {
  id: 'hectareYearsNotServed',
  label: { nl: 'hectarejaren niet bediend', en: 'hectare-years not served' },
  help: { nl: 'Niet bediende vraag, opgeteld over de jaren.', en: 'Demand not served, added over the years.' },
  unit: 'ha*yr',
  direction: 'less',
  needs: ['notServed'],
  of: hectareYears('notServed'),
}

/** Hectare-years of unused land over the simulated years. */
export const hectareYearsUnused: Scalar = {
  id: 'hectareYearsUnused',
  label: { nl: 'hectarejaren ongebruikt', en: 'hectare-years unused' },
  help: { nl: 'Ongebruikt land, opgeteld over de jaren.', en: 'Unused land, added over the years.' },
  unit: 'ha*yr',
  direction: 'less',
  needs: ['unusedLand'],
  of: hectareYears('unusedLand'),
}

/** Largest waiting demand over the simulated years, ha. */
export const peakShortfall: Scalar = {
  id: 'peakShortfall',
  label: { nl: 'grootste wachtende vraag', en: 'peak waiting demand' },
  help: { nl: 'De langste wachtlijst in enig jaar.', en: 'The longest queue in any year.' },
  unit: 'ha',
  direction: 'less',
  needs: ['shortfall'],
  of: (derived, out, { lanes }) => {
    const column = derived('shortfall')
    out.set(column.subarray(lanes, 2 * lanes))
    for (let i = 2 * lanes; i < column.length; i += 1) {
      if (column[i] > out[i % lanes]) out[i % lanes] = column[i]!
    }
  },
}
