import { sentence, type Sentence } from './parts.ts'

/** Dutch, the source of every text on the page; `en.ts` must say the same things. */
export const nl = {
  code: 'nl',
  otherLanguage: { short: 'EN', name: 'English' },
  appName: 'Bandbreedte',
  appTitle: 'Bandbreedte: hoeveel ruimte voor bedrijven?',
  skipToKnobs: 'Naar de knoppen',
  skipToPicture: 'Naar het beeld',
  rooms: {
    label: 'Onderdelen',
    verkennen: 'Verkennen',
    vergelijken: 'Vergelijken',
    streefwaarde: 'Streefwaarde',
    gemeenten: 'Gemeenten',
    verhaal: 'Verhaal',
  },

  bar: {
    scenario: 'Scenario',
    chooseScenario: 'Scenario kiezen',
    ownFile: 'Eigen bestand openen',
    ownFileHint: 'U kunt een bestand ook op de pagina slepen.',
    presenter: 'Beamer',
    presenterOff: 'Beamer uit',
    presenterHint: 'Alleen zin en beeld, groot. Toets P.',
    share: 'Delen',
    dropHere: 'Laat het scenariobestand hier los',
  },

  share: {
    title: 'Deze instelling delen',
    explain: 'In de link staan het scenario, uw keuzes, het jaar en het zaad. Wie hem opent, krijgt dezelfde getallen.',
    ownFile: 'Uw eigen bestand zit niet in de link. Stuur het apart mee.',
    link: 'Link',
    copy: 'Link kopiëren',
    copied: 'Gekopieerd',
    copyFailed: 'Kopiëren lukte niet. De link is nu geselecteerd: kopieer hem met Ctrl+C.',
    close: 'Sluiten',
  },

  headline: {
    shortfall: (count: number, of: number, year: number, where: string): Sentence =>
      count === 0
        ? sentence(
            `In *geen van de ${of}* doorgerekende toekomsten wachten in ${year}${where} te veel bedrijven op ruimte.`,
          )
        : sentence(
            `In *${count} van de ${of}* doorgerekende toekomsten wachten in ${year}${where} te veel bedrijven op ruimte.`,
          ),
    planningBalance: (count: number, of: number, year: number, where: string): Sentence =>
      count === 0
        ? sentence(
            `In *geen van de ${of}* doorgerekende toekomsten zijn er in ${year}${where} te weinig hectares gepland.`,
          )
        : sentence(
            `In *${count} van de ${of}* doorgerekende toekomsten zijn er in ${year}${where} te weinig hectares gepland.`,
          ),
    other: (label: string, year: number, where: string, middle: string): Sentence =>
      sentence(`${capital(label)} in ${year}${where}: in het midden *${middle}*.`),
    inArea: (name: string) => ` in ${name}`,
    inSegment: (name: string) => ` in het segment ${name}`,
    working: 'De toekomsten worden doorgerekend.',
    withheld: 'Voor deze instelling geven we geen band.',
  },

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

  below: {
    middle: (middle: string, high: string | null) =>
      `In het midden ${middle}${high === null ? '' : `, in 1 op de 10 meer dan ${high}`}`,
    even: (value: string) => `In minstens 9 van de 10 toekomsten ongeveer ${value}`,
    default: (middle: string) => `; met de standaardinstelling ${middle}`,
    assumed: (assumed: number, uncertain: number) =>
      `${assumed} van de ${uncertain} onzekere aannamen zijn door ons geschat.`,
    certain: 'Dit scenario heeft geen onzekere aannamen.',
    allFixed: (count: number) =>
      count === 1
        ? 'De enige onzekere aanname staat vast op uw keuze.'
        : `Alle ${count} onzekere aannamen staan vast op uw keuze.`,
    largeFirms: (year: number, refused: string | null) =>
      `Grote bedrijven wachten hier niet: wie geen plek vindt, wordt geweigerd${refused === null ? '' : ` (tot en met ${year} in het midden ${refused})`}.`,
    pathCertain: 'De groei ligt in dit scenario vast.',
    weights: 'De kansen rusten op gewichten die wij aan de groeipaden gaven',
    paths: (low: string, high: string) => `: alleen het lage pad geeft ${low}, alleen het hoge ${high}`,
    dotsOf: (count: number, of: number) => `${count} van de ${of}`,
    pathFixed: 'De groei staat nu vast op uw keuze.',
    howToRead: 'Hoe lees ik dit?',
  },

  how: {
    title: 'Hoe lees ik dit?',
    close: 'Sluiten',
    future:
      'Een toekomst is een doorgerekende mogelijkheid, geen voorspelling. We rekenen er duizenden door. In elke toekomst vallen groei, recessies, procedures en vernieuwing anders uit.',
    band: (leave: string) =>
      `De band toont waar de meeste toekomsten liggen. In het donkere deel ligt de helft. Tussen de streeplijnen liggen er 8 van de 10. In elk jaar valt 1 op de 10 toekomsten buiten de hele band; over de hele periode doet ${leave} dat wel eens. De band is dus geen hek.`,
    dots: 'De stippen zijn twintig toekomsten die even waarschijnlijk zijn, voor het gekozen jaar. Een open groene ring is genoeg, een gevulde stip is te weinig.',
    enough: (norm: string) =>
      `De groene lijn is “genoeg”: ${norm}. Dat is de vraag van ongeveer één jaar. Een rij wachtenden is nooit helemaal leeg. Deze grens is door ons gekozen.`,
    noNorm: 'Bij deze maat hoort geen grens voor “genoeg”.',
    error: (error: string) =>
      `De rekenfout (nu ±${error}) komt doordat we een beperkt aantal toekomsten doorrekenen. Het is niet de onzekerheid over de aannamen; die is de band zelf.`,
    estimated: (assumed: string) =>
      `${assumed} Vervang schattingen door eigen cijfers waar u die heeft. Bij elke knop staat hoe goed het cijfer onderbouwd is.`,
    weights:
      'Niemand weet hoe waarschijnlijk het lage of het hoge groeipad is; de makers van de ramingen zeggen het niet. Wij gaven er gewichten aan. Met andere gewichten worden de kansen anders.',
    outside: 'Niet in de band: een andere wet, een ramp, een ander soort economie, en alles wat wij niet bedachten.',
    keys: 'Toetsen: in het beeld kiezen de pijltjes een jaar. P zet de beamerstand aan en uit.',
    keyOn: 'Toets P gebruiken',
  },

  chart: {
    pick: 'Wat u ziet',
    pickArea: 'Waar',
    region: 'Hele regio',
    groups: 'Groepen',
    municipalities: 'Gemeenten',
    segments: 'Soorten terrein',
    perYear: 'Per jaar',
    cumulative: 'Opgeteld sinds het basisjaar',
    main: 'Belangrijkste',
    singles: 'Losse toekomsten',
    now: 'nu',
    notSeen: ['doorgerekend,', 'nog niet', 'waargenomen'] as readonly string[],
    middle: 'midden',
    high: '1 op 10 hoger',
    low: '1 op 10 lager',
    default: 'standaard',
    enough: (norm: string) => `genoeg: ${norm}`,
    preliminary: 'voorlopig',
    year: 'Jaar',
    image: (label: string, from: number, to: number, sentences: string) =>
      `Waaier van ${label}, ${from} tot ${to}. ${sentences} Alle getallen staan in de tabel.`,
    value: (year: number, middle: string, low: string | null, high: string | null) =>
      `${year}: in het midden ${middle}${low === null ? '' : `, in 1 op de 10 minder dan ${low}`}${high === null ? '' : `, in 1 op de 10 meer dan ${high}`}`,
    even: (year: number, value: string) => `${year}: in minstens 9 van de 10 toekomsten ongeveer ${value}`,
    valueShort: (count: number, of: number) => `; in ${count} van de ${of} toekomsten te weinig`,
    strip: 'te veel:',
    stripBalance: 'te weinig:',
    stripSentence: (year: number, percent: string) => `Kans boven “genoeg” in ${year}: ${percent} %`,
    withheld: (reason: string) => `Er is geen band: ${reason}`,
  },

  dots: {
    explain: 'elke stip is één van twintig even waarschijnlijke toekomsten',
    greenIsEnough: '; een groene ring is genoeg',
    image: (year: number, enough: number, short: number, low: string, high: string) =>
      `Twintig toekomsten in ${year}, van ${low} tot ${high}: ${enough} met genoeg ruimte, ${short} met te weinig.`,
    imagePlain: (year: number, low: string, high: string) => `Twintig toekomsten in ${year}, van ${low} tot ${high}.`,
    beside: (year: number) => `Midden in ${year}:`,
    waiting: (value: string) => `${value} wacht`,
    lost: (value: string) => `${value} is tot dan toe afgehaakt`,
    notServed: (value: string) => `${value} is niet bediend (wachtend, afgehaakt of geweigerd)`,
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
    takes: (target: string, hectares: string, province: string) =>
      `${target} % haalt u in de helft van de toekomsten bij ongeveer ${hectares} ha vernieuwing per jaar; in de hele provincie was het ongeveer ${province}.`,
    takesPlain: (target: string, hectares: string) =>
      `${target} % haalt u in de helft van de toekomsten bij ongeveer ${hectares} ha vernieuwing per jaar.`,
    takesNever: (target: string, most: string, best: string) =>
      `${target} % haalt u in de helft van de toekomsten niet, ook niet bij ${most} ha vernieuwing per jaar; dan is het ${best} %.`,
    takesNothing: 'Zonder streefwaarde vraagt de regio geen vernieuwing.',
    takesWorking: 'Wat dit vraagt, wordt uitgerekend.',
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
    error: (error: string) => `rekenfout ±${error}`,
    version: (version: string) => `versie ${version}`,
    failed: (count: string) => `${count} mislukt`,
    more: (count: string) => `Met minstens ${count} rekenen`,
    running: (done: string, total: string) => `${done} van ${total} toekomsten`,
    cancel: 'Stoppen',
    progress: 'Voortgang van het rekenen',
    table: 'tabel',
    estimates: 'schattingen',
    plans: 'plannen',
    sources: 'bronnen',
    label: 'Herkomst van dit beeld',
  },

  table: {
    heading: 'Tabel',
    title: (label: string) => `${capital(label)}, per jaar`,
    note: 'In elk jaar ligt 1 op de 10 toekomsten buiten de uiterste kolommen.',
    year: 'Jaar',
    chance: 'Boven genoeg',
    lost: 'Afgehaakt tot dan (midden)',
    notServed: 'Niet bediend (midden)',
    levels: {
      p5: '1 op 20 lager',
      p10: '1 op 10 lager',
      p25: '1 op 4 lager',
      p50: 'Midden',
      p75: '1 op 4 hoger',
      p90: '1 op 10 hoger',
      p95: '1 op 20 hoger',
    },
    base: 'basisjaar',
    close: 'Sluiten',
  },

  estimates: {
    title: 'Gepubliceerde schattingen',
    explain:
      'Een schatting staat alleen in het beeld als maat, gebied, begin en eind precies hetzelfde zijn. Anders staat hier waarom niet.',
    what: 'Schatting',
    value: 'Waarde',
    period: 'Periode',
    place: 'Waar',
    drawn: 'staat in dit beeld',
    can: (outcome: string, area: string) => `kies “${outcome}” voor ${area}; dan staat zij in het beeld`,
    reasons: {
      outcome: 'deze maat rekent het model niet uit',
      area: 'dit gebied zit niet in het model',
      start: (from: string, base: number) => `begint in ${from}, het model in ${base}`,
      noStart: 'heeft geen beginjaar',
      end: 'eindigt buiten de doorgerekende jaren',
      unit: 'staat in een andere eenheid',
    },
    none: 'Dit scenario noemt geen gepubliceerde schattingen.',
    source: 'Bron',
  },

  plans: {
    title: 'Plannen in dit scenario',
    fictitious: 'verzonnen, geen voorstel',
    explain:
      'Een zoekruimte is plek om te kijken, geen besluit. Gearceerde plannen zijn verzonnen om te kunnen rekenen.',
    name: 'Plan',
    municipality: 'Gemeente',
    area: 'Oppervlak',
    status: 'Status',
    earliest: 'Op zijn vroegst',
    evidence: 'Onderbouwing',
    none: 'Dit scenario heeft geen plannen.',
    statuses: { hard: 'hard', prepared: 'voorbereid', soft: 'zacht', search: 'zoekruimte' },
  },

  sources: {
    title: 'Alle cijfers en hun bronnen',
    count: (figures: number, assumed: number) => `${figures} cijfers, waarvan ${assumed} aangenomen.`,
    figure: 'Cijfer',
    value: 'Waarde',
    evidence: 'Onderbouwing',
    source: 'Bron',
    note: 'Opmerking',
    sections: {
      assumptions: 'Onzekere aannamen',
      constants: 'Vaste getallen',
      policy: 'Beleid',
      sectors: 'Sectoren',
      municipalities: 'Gemeenten',
      plans: 'Plannen',
      planStatus: 'Procedures per status',
      segments: 'Soorten terrein',
      correlations: 'Samenhang',
    },
    fields: {
      jobs: 'banen',
      cycleSensitivity: 'gevoeligheid voor de conjunctuur',
      mix: 'verdeling over soorten terrein',
      growthLow: 'groei, laag pad',
      growthHigh: 'groei, hoog pad',
      landTrendLow: 'verandering grond per baan, laag pad',
      landTrendHigh: 'verandering grond per baan, hoog pad',
      stock: 'bestaand terrein',
      vacancy: 'leegstand',
      origin: 'deel van de vraag',
      issuable: 'uitgeefbaar',
      waiting: 'wachtende vraag',
      fsi: 'bebouwing',
      area: 'oppervlak',
      segments: 'verdeling over soorten terrein',
      leadTime: 'doorlooptijd',
      fallOut: 'kans dat het niet doorgaat',
      chanceOfYes: 'kans op een ja',
      scoreMean: 'score, midden',
      scoreSd: 'score, spreiding',
      rank: 'rangcorrelatie',
    } as Readonly<Record<string, string>>,
    distribution: {
      three: (low: string, middle: string, high: string) => `${low} – ${middle} – ${high}`,
      uniform: (low: string, high: string) => `gelijk verdeeld ${low} tot ${high}`,
      other: (kind: string, low: string, middle: string, high: string) => `${low} – ${middle} – ${high} (${kind})`,
      until: (year: string, value: string) => `t/m ${year} ${value}`,
    },
    threeNumbers: 'Drie getallen: 1 op 10 lager, midden, 1 op 10 hoger.',
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

  problems: {
    fileTitle: (name: string) => `${name} kan niet worden gebruikt`,
    linkTitle: 'Deze link kan niet worden gebruikt',
    shown: {
      before: () => 'Het vorige scenario staat er nog. Er is niets veranderd.',
      fresh: (scenario: string) => `U ziet nu ${scenario}, zonder de instellingen uit de link.`,
      withoutFile: (scenario: string) =>
        `Een eigen bestand zit niet in de link en wordt niet bewaard: open het opnieuw. U ziet nu ${scenario}, zonder de instellingen uit de link.`,
    },
    count: (shown: number, all: number) => (shown < all ? `De eerste ${shown} van ${all} fouten:` : ''),
    got: 'Gevonden',
    allowed: 'Toegestaan',
    hint: 'Zo herstelt u het',
    close: 'Sluiten',
    tooBig: {
      what: 'het bestand is te groot',
      allowed: (limit: string) => `hoogstens ${limit} MB`,
      hint: 'Kies een scenariobestand; een gewoon bestand is kleiner dan 0,1 MB.',
    },
    unreadable: {
      what: 'het bestand kon niet worden gelezen',
      allowed: 'een leesbaar tekstbestand',
      hint: 'Probeer het opnieuw.',
    },
    link: {
      form: {
        what: 'de link heeft een andere vorm',
        allowed: '#v1/verkennen?…',
        hint: 'Kopieer de link opnieuw, helemaal.',
      },
      version: {
        what: 'deze versie van de link kent de pagina niet',
        hint: 'Vernieuw de pagina of vraag om een nieuwe link.',
      },
      room: { what: 'dit onderdeel bestaat niet', hint: 'Begin bij Verkennen.' },
      scenario: { what: 'dit scenario zit niet in de pagina', hint: 'Kies een scenario uit de lijst.' },
      ownFile: {
        what: 'deze link hoort bij een eigen scenariobestand',
        hint: 'Open dat bestand; het zit niet in de link.',
      },
      unknown: {
        what: 'deze instelling bestaat niet',
        allowed: 'de namen van keuzes en aannamen',
        hint: 'Haal haar uit de link.',
      },
      number: { what: 'dit is geen getal binnen de grenzen', hint: 'Zet er een getal met een punt neer.' },
      choice: { what: 'deze waarde bestaat niet', hint: 'Kies een van de toegestane waarden.' },
      profile: {
        what: 'dit is geen mix van een plan',
        hint: 'Noem het plan, en dan elke soort terrein met haar deel (0 tot 1).',
      },
      municipalities: {
        what: 'dit is geen lijst van gemeenten van dit scenario, elk één keer genoemd',
        hint: 'Noem elke gemeente hoogstens één keer, met komma’s ertussen.',
      },
      steps: {
        what: 'dit is geen lijst van stappen voor dit scenario',
        hint: 'Schrijf elke stap als jaar:plan:actie, met komma’s ertussen.',
      },
      sum: {
        what: 'de delen zijn samen geen 100 %',
        allowed: 'samen 1 (100 %)',
        hint: 'Zet de delen zo dat ze samen 1 zijn.',
        got: (name: string, sum: string) => `${name}: samen ${sum}`,
      },
      twice: { what: 'deze instelling staat er twee keer', allowed: 'één keer', hint: 'Haal er één weg.' },
      long: { what: 'de link is te lang', hint: 'Kopieer de link opnieuw, helemaal.' },
      range: (low: string, high: string) => `${low} tot ${high}`,
    },
  },

  failure: {
    title: 'Het rekenen is misgegaan',
    explain: 'Het beeld toont de laatste uitkomst die wel lukte.',
    retry: 'Opnieuw proberen',
    details: 'Melding',
    pageTitle: 'Er ging iets mis in de pagina',
  },

  print: {
    settings: 'Instellingen',
    default: 'Alles staat op de standaard van het scenario.',
    from: (value: string, was: string) => `${value} (standaard: ${was})`,
    none: 'geen',
    limits: 'Wat dit niet is',
    limitsText:
      'Dit is geen voorspelling en geen besluit. De uitkomst hangt af van aannamen; de meeste daarvan zijn door ons geschat. Plannen met de naam Fictieve zoekruimte zijn verzonnen en geen voorstel.',
  },
}

/** Every text the page needs; a language that lacks one does not compile. */
export type Words = typeof nl

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
