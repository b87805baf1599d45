import type { AssumptionDeclaration } from './assumptionDeclaration.ts'

/**
 * Events that the user puts into every future, as a what-if: no file states them and nothing draws them. Without one they do not happen.
 * Bounds of years belong to the scenario; see `eventBounds`.
 */
export const EVENTS = {
  bigOne: {
    id: 'bigOne',
    label: { nl: 'Eén groot bedrijf extra', en: 'One big one' },
    help: {
      nl: 'Wat als er in elke toekomst één bedrijf bij komt dat zoveel hectare aan één stuk vraagt? Het heeft meerwaarde voor de regio. 0 betekent: het komt niet.',
      en: 'What if one more firm comes in every future and asks for this many hectares in one piece? It has value for the region. 0 means it does not come.',
    },
    unit: 'ha',
    min: 0,
    max: 30,
    step: 1,
    low: 0,
    high: 100,
  },
  bigOneYear: {
    id: 'bigOneYear',
    label: { nl: 'Jaar waarin het grote bedrijf komt', en: 'Year in which the big one comes' },
    help: {
      nl: 'Het jaar waarin het grote bedrijf zich meldt. Het krijgt dan een plek of wordt geweigerd; het wacht niet.',
      en: 'The year in which the big one asks. It is then given a place or refused; it does not wait.',
    },
    unit: 'year',
    min: 2023,
    max: 2050,
    step: 1,
    low: 1950,
    high: 2200,
  },
} as const satisfies Readonly<Record<string, AssumptionDeclaration>>

export type EventId = keyof typeof EVENTS
