import { accumulate } from './column.ts'
import { EVERYWHERE } from './outcome.ts'
import type { Outcome } from './outcome.ts'

/** Waiting demand plus everything lost or refused since the base year, ha of the original request; shown beside every shortfall (E41). */
export const notServed: Outcome = {
  id: 'notServed',
  label: { nl: 'niet bediende vraag', en: 'demand not served' },
  help: {
    nl: 'Wachtende vraag plus alles wat sinds het basisjaar is opgegeven of geweigerd.',
    en: 'Waiting demand plus everything given up or refused since the base year.',
  },
  unit: 'ha',
  direction: 'less',
  kind: 'stock',
  levels: EVERYWHERE,
  needs: ['waiting', 'lost', 'refused', 'largeRefused'],
  of: (recorded, out, { lanes }) => {
    const waiting = recorded('waiting')
    const lost = recorded('lost')
    const refused = recorded('refused')
    const largeRefused = recorded('largeRefused')
    for (let i = 0; i < out.length; i += 1) out[i] = lost[i] + refused[i] + largeRefused[i]
    accumulate(out, lanes)
    for (let i = 0; i < out.length; i += 1) out[i] = out[i] + waiting[i]
  },
}
