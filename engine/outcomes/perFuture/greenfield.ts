import type { Scalar } from './scalar.ts'

/** Gross hectares of open land that became business land by the end of the horizon (E43). */
export const greenfield: Scalar = {
  id: 'greenfield',
  label: { nl: 'open land gebruikt tot het eind', en: 'open land used by the end' },
  help: {
    nl: 'Bruto hectares open land die tot en met het laatste jaar bedrijventerrein werden.',
    en: 'Gross hectares of open land that became business land up to and including the last year.',
  },
  unit: 'ha',
  direction: 'less',
  needs: ['cumulativeOpenLandUsed'],
  of: (derived, out, { rows, lanes }) => {
    out.set(derived('cumulativeOpenLandUsed').subarray((rows - 1) * lanes, rows * lanes))
  },
}
