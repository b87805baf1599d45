import type { LanguageCode } from '../../text/numbers.ts'

const nl = {
  key: {
    heading: 'Wie neemt welk deel van de opgave?',
    explain:
      'De opgave van de regio is alle ruimte die bedrijven vragen. Een verdeelsleutel spreekt af welk deel elke gemeente voor haar rekening neemt. Het is boekhouden: de sleutel maakt geen hectare en verplaatst er geen.',
    choose: 'Verdeelsleutel',
    names: {
      origin: 'naar herkomst van de vraag',
      stock: 'naar bestaand terrein',
      equal: 'elke gemeente evenveel',
      fixed: 'vaste delen die u zelf afspreekt',
    },
    title: (year: number) => `Opgave en geboden ruimte tot en met ${year}`,
    name: 'Gemeente',
    share: 'Deel van de opgave',
    shareOf: (name: string) => `Deel van ${name}, procent`,
    demand: 'Deel van de vraag',
    task: 'Opgave',
    offered: 'Geboden ruimte',
    balance: 'Saldo',
    short: (value: string) => `${value} te weinig`,
    over: (value: string) => `${value} meer dan gevraagd`,
    even: 'precies genoeg',
    high: (value: string) => `in 1 op de 10 meer dan ${value} te weinig`,
    highOver: (value: string) => `in 1 op de 10 minder dan ${value} over`,
    most: (name: string, value: string) => `Bij deze sleutel biedt ${name} het meest te weinig: ${value}.`,
    nobody: 'Bij deze sleutel biedt elke gemeente gemiddeld genoeg.',
    total: (value: string) => `Alle saldo’s samen zijn het planologisch tekort van de regio: ${value}.`,
    note: 'Gemiddeld over de toekomsten. Opgave: wie in het basisjaar wachtte en alle vraag sindsdien. Geboden: de grond die er al lag, bruikbare leegstand, plannen, compensatie, vernieuwing en terrein dat vrijkwam, in de eigen gemeente.',
    sheet: 'Opgave volgens de sleutel',
    sheetHow: (offered: string, balance: string) => `geboden ${offered}: ${balance}`,
  },

  points: {
    heading: 'Samenwerken op drie punten',
    explain: (today: string) =>
      `De winst is gemeten vanaf vandaag (samenwerking ${today} %). Samenwerken maakt geen hectare extra: het laat bedrijven het land van de buren gebruiken.`,
    name: 'Punt',
    names: {
      apart: 'Ieder voor zich (theoretisch)',
      today: 'Vandaag',
      full: 'Volledig',
      own: 'Uw instelling',
    },
    region: 'Wachtende vraag, midden · 1 op 10',
    gain: 'Verschil met vandaag, gemiddeld',
    worse: 'Gemeenten slechter af',
    worseOf: (count: number, of: number) => (count === 0 ? 'geen' : `${count} van de ${of}`),
    most: 'Het vaakst slechter af',
    mostOf: (name: string, percent: string) => `${name}: in ${percent} % van de toekomsten`,
    nobody: 'niemand, in geen enkele toekomst',
    same: 'maatstaf',
    measure:
      'Slechter af: gemiddeld meer wachtende vraag dan vandaag. In een toekomst telt een verschil vanaf 1 hectare.',
  },
}

type SharingWords = typeof nl

const en: SharingWords = {
  key: {
    heading: 'Who takes which part of the task?',
    explain:
      'The task of the region is all the room that firms ask for. A distribution key settles which part each municipality takes on. It is book-keeping: the key makes no hectare and moves none.',
    choose: 'Distribution key',
    names: {
      origin: 'by origin of the demand',
      stock: 'by existing land in use',
      equal: 'the same for each municipality',
      fixed: 'fixed shares that you agree yourself',
    },
    title: (year) => `Task and room offered up to ${year}`,
    name: 'Municipality',
    share: 'Share of the task',
    shareOf: (name) => `Share of ${name}, per cent`,
    demand: 'Share of demand',
    task: 'Task',
    offered: 'Room offered',
    balance: 'Balance',
    short: (value) => `${value} too little`,
    over: (value) => `${value} more than asked`,
    even: 'just enough',
    high: (value) => `in 1 in 10 more than ${value} too little`,
    highOver: (value) => `in 1 in 10 less than ${value} over`,
    most: (name, value) => `Under this key ${name} falls short the most: ${value}.`,
    nobody: 'Under this key every municipality offers enough on average.',
    total: (value) => `All balances together are the planning shortage of the region: ${value}.`,
    note: 'Means over the futures. Task: who waited in the base year and all demand since. Offered: land that was there, usable vacancy, plans, compensation, renewal and land that came free, within the municipality.',
    sheet: 'Task by the key',
    sheetHow: (offered, balance) => `offered ${offered}: ${balance}`,
  },

  points: {
    heading: 'Cooperation at three points',
    explain: (today) =>
      `The gain is measured from today (cooperation ${today} %). Cooperation makes no extra hectare: it lets firms use the land of neighbours.`,
    name: 'Point',
    names: {
      apart: 'Each for itself (theoretical)',
      today: 'Today',
      full: 'Full',
      own: 'Your setting',
    },
    region: 'Waiting demand, middle · 1 in 10',
    gain: 'Difference from today, mean',
    worse: 'Municipalities worse off',
    worseOf: (count, of) => (count === 0 ? 'none' : `${count} of the ${of}`),
    most: 'Most often worse off',
    mostOf: (name, percent) => `${name}: in ${percent} % of the futures`,
    nobody: 'nobody, in no future at all',
    same: 'yardstick',
    measure:
      'Worse off: more waiting demand than today on average. Within one future a difference counts from 1 hectare.',
  },
}

/** The words of how municipalities share: the distribution key and cooperation. */
export const sharingWords: Readonly<Record<LanguageCode, SharingWords>> = { nl, en }
