import type { LanguageCode } from '../../text/numbers.ts'

const nl = {
  map: {
    layer: 'Wat de kaart toont',
    probability: 'kans op te veel wachtenden',
    hectares: 'hectares te weinig',
    notServed: 'hectares niet bediend',
    realised: 'Streefwaarde en wat ervan komt',
    delay: 'Streefwaarde en hoe laat die komt',
    realisedNote: 'elke toekomst met eigen vertraging',
    delayNote: 'alles komt, maar later',
    xRealised: 'deel van de streefwaarde dat echt wordt geleverd (%)',
    xDelay: 'jaren te laat',
    y: 'streefwaarde (% van de vraag)',
    contour: { '0.25': '1 op 4', '0.5': '1 op 2', '0.75': '3 op 4' } as Readonly<Record<string, string>>,
    here: 'nu',
    image: (title: string, year: number, said: string) =>
      `${title}, ${year}. Pijltjestoetsen lopen langs de vakken. ${said}`,
    realisedCell: (target: string, realised: string) => `Streefwaarde ${target} %, waarvan ${realised} % komt`,
    delayCell: (target: string, delay: string) => `Streefwaarde ${target} %, ${delay} jaar te laat`,
    said: (where: string, word: string, percent: string, hectares: string, notServed: string) =>
      `${where}: kans op te veel wachtenden ${percent} % (${word}); gemiddeld ${hectares} te weinig; niet bediend ${notServed}.`,
    waiting: 'Deze kaart volgt.',
    most: (hectares: string) => `${hectares} ha`,
  },

  table: {
    open: 'tabel',
    heading: 'Tabellen van de streefwaarde',
    close: 'Sluiten',
    probability: 'kans op te veel (%)',
    hectares: 'gemiddeld te weinig (ha)',
    notServed: 'gemiddeld niet bediend (ha)',
    target: 'streefwaarde',
    caption: (title: string, layer: string) => `${title}: ${layer}`,
    realised: (value: string) => `${value} % komt`,
    delay: (value: string) => `${value} jaar te laat`,
  },
}

type MapWords = typeof nl

const en: MapWords = {
  map: {
    layer: 'What the map shows',
    probability: 'chance of too many waiting',
    hectares: 'hectares missing',
    notServed: 'hectares not served',
    realised: 'The target and what comes of it',
    delay: 'The target and how late it comes',
    realisedNote: 'every future with its own delay',
    delayNote: 'all comes, equally late',
    xRealised: 'share of the target that is really delivered (%)',
    xDelay: 'years late',
    y: 'target (% of demand)',
    contour: { '0.25': '1 in 4', '0.5': '1 in 2', '0.75': '3 in 4' },
    here: 'now',
    image: (title, year, said) => `${title}, ${year}. Arrow keys walk along the cells. ${said}`,
    realisedCell: (target, realised) => `Target ${target} %, of which ${realised} % comes`,
    delayCell: (target, delay) => `Target ${target} %, ${delay} years late`,
    said: (where, word, percent, hectares, notServed) =>
      `${where}: chance of too many waiting ${percent} % (${word}); on average ${hectares} missing; ${notServed} not served.`,
    waiting: 'This map follows.',
    most: (hectares) => `${hectares} ha`,
  },

  table: {
    open: 'table',
    heading: 'Tables of the target',
    close: 'Close',
    probability: 'chance of too many (%)',
    hectares: 'missing on average (ha)',
    notServed: 'not served on average (ha)',
    target: 'target',
    caption: (title, layer) => `${title}: ${layer}`,
    realised: (value) => `${value} % comes`,
    delay: (value) => `${value} years late`,
  },
}

/** The words of the maps and their tables. */
export const mapWords: Readonly<Record<LanguageCode, MapWords>> = { nl, en }
