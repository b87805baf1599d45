import { problemWords } from './problem-words.ts'

/** Dutch, the source of every text that more than one room needs; `en.ts` must say the same things. */
export const nl = {
  code: 'nl',
  working: 'De toekomsten worden doorgerekend.',
  /** Where, to stand inside a sentence. */
  where: {
    inArea: (name: string) => ` in ${name}`,
    inSegment: (name: string) => ` in het segment ${name}`,
  },
  problems: problemWords.nl,

  chance: {
    nearCertain: 'vrijwel zeker',
    veryLikely: 'zeer waarschijnlijk',
    likely: 'waarschijnlijk',
    evenly: 'kan beide kanten op',
    notLikely: 'niet waarschijnlijk',
    unlikely: 'onwaarschijnlijk, maar niet uitgesloten',
    veryUnlikely: 'zeer onwaarschijnlijk',
    withNumber: (word: string, percent: string) => `${capital(word)} (${percent} %).`,
  },

  chart: {
    pick: 'Wat u ziet',
    pickArea: 'Waar',
    region: 'Hele regio',
    perYear: 'Per jaar',
    cumulative: 'Opgeteld sinds het basisjaar',
    main: 'Belangrijkste',
    now: 'nu',
    preliminary: 'voorlopig',
    carried: 'meegeschoven',
    year: 'Jaar',
    value: (year: number, middle: string, low: string | null, high: string | null) =>
      `${year}: in het midden ${middle}${low === null ? '' : `, in 1 op de 10 minder dan ${low}`}${high === null ? '' : `, in 1 op de 10 meer dan ${high}`}`,
    even: (year: number, value: string) => `${year}: in minstens 9 van de 10 toekomsten ongeveer ${value}`,
  },

  knobs: {
    label: 'Knoppen',
    region: 'Wat de regio kiest',
    world: 'Wat niemand hier beslist',
    drawn: 'getrokken uit een verdeling',
    moreRegion: (count: number) => `Meer keuzes (${count})`,
    inChart: 'Toon in de grafiek:',
    moreWorld: (count: number) => `Meer aannamen (${count})`,
    changed: (count: number) => `${count} gewijzigd`,
    resetAll: 'alles terugzetten',
    was: (value: string) => `Was ${value}.`,
    reset: 'Terug naar standaard',
    release: 'Weer laten trekken',
    fixed: (low: string, high: string) => `Vastgezet; was getrokken uit ${low} tot ${high}.`,
    drawnFrom: (low: string, high: string) => `${low} tot ${high}`,
    fieldLabel: (label: string) => `${label}, getal`,
    explain: 'uitleg',
    neutral: 'niet in gebruik',
    ownDefault: 'De standaard van het programma; het scenario noemt er geen.',
    source: 'Bron',
    noSource: 'geen bron',
    notNumber: (low: string, high: string) => `Vul een getal in van ${low} tot ${high}.`,
    on: 'aan',
    off: 'uit',
    every: (years: string) => `elke ${years} jaar`,
    everyLabel: 'Jaren tussen besluiten',
    answers: { yes: 'ja', no: 'nee', chance: 'toeval' },
    answerOf: (plan: string) => `Antwoord over ${plan}`,
    seed: 'Zaad',
    seedHelp: 'Het woord waaruit alle toekomsten worden getrokken. Hetzelfde woord geeft dezelfde toekomsten.',
  },

  themes: {
    target: 'Streefwaarde',
    existing: 'Bestaande locaties',
    adaptive: 'Adaptief programmeren',
    monitoring: 'Monitoring',
    sieve: 'Zeef voor regionale meerwaarde',
    protocol: 'Uitgifteprotocol',
    largeScale: 'Grootschalige bedrijven',
    region: 'Regio en gemeente',
    economy: 'Economie',
    land: 'Ruimtevraag',
    renewal: 'Vernieuwing',
    procedures: 'Plannen en stroomnet',
    queue: 'Wachten en verhuizen',
    counts: 'Tellingen van nu',
    landPerJob: 'Grond per baan',
    parkShare: 'Banen op bedrijventerreinen',
    growthError: 'Eigen groei per sector',
    event: 'Stel dat dit gebeurt, in elke toekomst',
  },

  evidence: {
    published: 'gepubliceerd',
    derived: 'afgeleid',
    expert: 'deskundig oordeel',
    assumed: 'aangenomen',
    meaning: {
      published: 'Gelezen in de bron.',
      derived: 'Uitgerekend uit gepubliceerde cijfers.',
      expert: 'Een oordeel met een genoemde grond.',
      assumed: 'Door ons ingevuld. Vervang dit door een eigen cijfer.',
    },
  },

  units: {
    percent: '%',
    percentPoints: 'procentpunt',
    percentPerYear: '% per jaar',
    position: '% van laag naar hoog',
    factor: '×',
    hectares: 'ha',
    hectaresPerYear: 'ha per jaar',
    years: 'jaar',
    year: '',
    squareMetresPerJob: 'm² per baan',
    jobs: 'banen',
    score: 'punten',
    plain: '',
  },
  unitOf: {
    intensificationTarget: '% van de vraag',
    programmeCapacity: 'ha per jaar',
    leadScale: '× normaal',
    gainPerHa: 'ha per ha',
    largePerYear: 'per jaar',
    preparedOptions: 'plannen',
  } as Readonly<Record<string, string>>,

  stamp: {
    futures: (count: string) => `${count} toekomsten`,
    seed: (seed: string) => `zaad ${seed}`,
    version: (version: string) => `versie ${version}`,
    failed: (count: string) => `${count} mislukt`,
    label: 'Herkomst van dit beeld',
  },

  plans: {
    fictitious: 'verzonnen, geen voorstel',
    statuses: { hard: 'hard', prepared: 'voorbereid', soft: 'zacht', search: 'zoekruimte' },
  },

  distribution: {
    three: (low: string, middle: string, high: string) => `${low} – ${middle} – ${high}`,
    uniform: (low: string, high: string) => `gelijk verdeeld ${low} tot ${high}`,
    other: (kind: string, low: string, middle: string, high: string) => `${low} – ${middle} – ${high} (${kind})`,
    until: (year: string, value: string) => `t/m ${year} ${value}`,
  },
  kinds: {
    triangular: 'driehoek',
    pert: 'PERT',
    normal: 'normaal',
    truncatedNormal: 'normaal, afgekapt',
    lognormal: 'lognormaal',
    beta: 'bèta',
    twoPieceNormal: 'normaal, scheef',
    discrete: 'losse waarden',
  },

  failure: {
    title: 'Het rekenen is misgegaan',
    explain: 'Het beeld toont de laatste uitkomst die wel lukte.',
    retry: 'Opnieuw proberen',
    details: 'Melding',
    pageTitle: 'Er ging iets mis in de pagina',
  },

  print: {
    scenario: 'Scenario',
    settings: 'Instellingen',
    default: 'Alles staat op de standaard van het scenario.',
    from: (value: string, was: string) => `${value} (standaard: ${was})`,
    none: 'geen',
    limits: 'Wat dit niet is',
    limitsText:
      'Dit is geen voorspelling en geen besluit. De uitkomst hangt af van aannamen; de meeste daarvan zijn door ons geschat. Plannen met de naam Fictieve zoekruimte zijn verzonnen en geen voorstel.',
  },
}

/** The texts that the rooms share; a language that lacks one does not compile. */
export type Words = typeof nl

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
