/** Which large firms get a designated place (E23). */
import type { ChoiceLever } from '../lever.ts'

export type LargeScale = 'none' | 'regionalValue' | 'all'

/** Who may get a large plot; model.md section 4, step 12. */
export const largeScale: ChoiceLever<LargeScale> = {
  id: 'largeScale',
  label: { nl: 'Grote kavels', en: 'Large plots' },
  help: {
    nl: 'Welke grote bedrijven een grote kavel mogen krijgen.',
    en: 'Which large firms may get a large plot.',
  },
  kind: 'choice',
  unit: '1',
  choices: [
    { value: 'none', label: { nl: 'Niemand', en: 'Nobody' } },
    {
      value: 'regionalValue',
      label: { nl: 'Alleen met meerwaarde voor de regio', en: 'Only with value for the region' },
    },
    { value: 'all', label: { nl: 'Iedereen', en: 'Everybody' } },
  ],
  neutral: null,
  fallback: 'regionalValue',
  equation: 'E23',
  theme: 'largeScale',
}
