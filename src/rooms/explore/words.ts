import type { LanguageCode } from '../../text/numbers.ts'
import { type Sentence, sentence } from '../../text/parts.ts'

const nl = {
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
    withheld: 'Voor deze instelling geven we geen band.',
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

  fan: {
    groups: 'Groepen',
    municipalities: 'Gemeenten',
    segments: 'Soorten terrein',
    singles: 'Losse toekomsten',
    notSeen: ['doorgerekend,', 'nog niet', 'waargenomen'] as readonly string[],
    middle: 'midden',
    high: '1 op 10 hoger',
    low: '1 op 10 lager',
    default: 'standaard',
    enough: (norm: string) => `genoeg: ${norm}`,
    image: (label: string, from: number, to: number, sentences: string) =>
      `Waaier van ${label}, ${from} tot ${to}. ${sentences} Alle getallen staan in de tabel.`,
    valueShort: (count: number, of: number) => `; in ${count} van de ${of} toekomsten te weinig`,
    strip: 'te veel:',
    stripBalance: 'te weinig:',
    stripSentence: (year: number, percent: string) => `Kans boven “genoeg” in ${year}: ${percent} %`,
    withheld: (reason: string) => `Er is geen band: ${reason}`,
  },

  dots: {
    play: (future: number) => `Toekomst ${future} afspelen ▸`,
    dot: (future: number, value: string) => `Toekomst ${future}: ${value}. Het verhaal`,
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

  takes: {
    found: (target: string, hectares: string, province: string) =>
      `${target} % haalt u in de helft van de toekomsten bij ongeveer ${hectares} ha vernieuwing per jaar; in de hele provincie was het ongeveer ${province}.`,
    foundPlain: (target: string, hectares: string) =>
      `${target} % haalt u in de helft van de toekomsten bij ongeveer ${hectares} ha vernieuwing per jaar.`,
    never: (target: string, most: string, best: string) =>
      `${target} % haalt u in de helft van de toekomsten niet, ook niet bij ${most} ha vernieuwing per jaar; dan is het ${best} %.`,
    nothing: 'Zonder streefwaarde vraagt de regio geen vernieuwing.',
    working: 'Wat dit vraagt, wordt uitgerekend.',
  },

  stamp: {
    error: (error: string) => `rekenfout ±${error}`,
    more: (count: string) => `Met minstens ${count} rekenen`,
    running: (done: string, total: string) => `${done} van ${total} toekomsten`,
    cancel: 'Stoppen',
    progress: 'Voortgang van het rekenen',
    table: 'tabel',
    estimates: 'schattingen',
    plans: 'plannen',
    sources: 'bronnen',
  },
}

export type ExploreWords = typeof nl

const en: ExploreWords = {
  headline: {
    shortfall: (count, of, year, where) =>
      count === 0
        ? sentence(`In *none of the ${of}* computed futures do too many firms wait for room in ${year}${where}.`)
        : sentence(`In *${count} of the ${of}* computed futures too many firms wait for room in ${year}${where}.`),
    planningBalance: (count, of, year, where) =>
      count === 0
        ? sentence(`In *none of the ${of}* computed futures are too few hectares planned in ${year}${where}.`)
        : sentence(`In *${count} of the ${of}* computed futures too few hectares are planned in ${year}${where}.`),
    other: (label, year, where, middle) => sentence(`${capital(label)} in ${year}${where}: in the middle *${middle}*.`),
    withheld: 'For this setting we give no band.',
  },

  below: {
    middle: (middle, high) => `In the middle ${middle}${high === null ? '' : `, in 1 in 10 more than ${high}`}`,
    even: (value) => `In at least 9 of 10 futures about ${value}`,
    default: (middle) => `; with the default setting ${middle}`,
    assumed: (assumed, uncertain) => `${assumed} of the ${uncertain} uncertain assumptions are our estimates.`,
    certain: 'This scenario has no uncertain assumptions.',
    allFixed: (count) =>
      count === 1
        ? 'The only uncertain assumption is fixed at your choice.'
        : `All ${count} uncertain assumptions are fixed at your choice.`,
    largeFirms: (year, refused) =>
      `Large firms do not wait here: those who find no place are refused${refused === null ? '' : ` (up to ${year} in the middle ${refused})`}.`,
    pathCertain: 'Growth is certain in this scenario.',
    weights: 'The chances rest on weights that we gave to the growth paths',
    paths: (low, high) => `: the low path alone gives ${low}, the high path alone ${high}`,
    dotsOf: (count, of) => `${count} of ${of}`,
    pathFixed: 'Growth is now fixed at your choice.',
    howToRead: 'How do I read this?',
  },

  how: {
    title: 'How do I read this?',
    close: 'Close',
    future:
      'A future is a computed possibility, not a prediction. We compute thousands of them. In each one growth, recessions, procedures and renewal turn out differently.',
    band: (leave) =>
      `The band shows where most futures lie. Half of them lie in the dark part. Between the dashed lines lie 8 out of 10. In every year 1 in 10 futures falls outside the whole band; over the whole period ${leave} do so at some time. So the band is not a fence.`,
    dots: 'The dots are twenty futures that are equally likely, for the chosen year. An open green ring is enough, a filled dot is too little.',
    enough: (norm) =>
      `The green line is “enough”: ${norm}. That is the demand of about one year. A queue is never quite empty. We chose this line.`,
    noNorm: 'This measure has no line for “enough”.',
    error: (error) =>
      `The Monte Carlo error (now ±${error}) comes from computing a limited number of futures. It is not the uncertainty about the assumptions; that is the band itself.`,
    estimated: (assumed) =>
      `${assumed} Replace estimates with your own figures where you have them. Each knob says how well its figure is founded.`,
    weights:
      'Nobody knows how likely the low or the high growth path is; the forecasters do not say. We gave them weights. Other weights give other chances.',
    outside: 'Not in the band: another law, a disaster, another kind of economy, and whatever we did not think of.',
    keys: 'Keys: in the picture the arrows choose a year. P switches projector mode on and off.',
    keyOn: 'Use key P',
  },

  fan: {
    groups: 'Groups',
    municipalities: 'Municipalities',
    segments: 'Kinds of land',
    singles: 'Single futures',
    notSeen: ['computed,', 'not yet', 'observed'],
    middle: 'middle',
    high: '1 in 10 higher',
    low: '1 in 10 lower',
    default: 'default',
    enough: (norm) => `enough: ${norm}`,
    image: (label, from, to, sentences) =>
      `Fan of ${label}, ${from} to ${to}. ${sentences} All numbers are in the table.`,
    valueShort: (count, of) => `; too little in ${count} of ${of} futures`,
    strip: 'too many:',
    stripBalance: 'too little:',
    stripSentence: (year, percent) => `Chance of being above “enough” in ${year}: ${percent} %`,
    withheld: (reason) => `There is no band: ${reason}`,
  },

  dots: {
    play: (future) => `Play future ${future} ▸`,
    dot: (future, value) => `Future ${future}: ${value}. The story`,
    explain: 'each dot is one of twenty equally likely futures',
    greenIsEnough: '; a green ring is enough',
    image: (year, enough, short, low, high) =>
      `Twenty futures in ${year}, from ${low} to ${high}: ${enough} with enough room, ${short} with too little.`,
    imagePlain: (year, low, high) => `Twenty futures in ${year}, from ${low} to ${high}.`,
    beside: (year) => `Middle in ${year}:`,
    waiting: (value) => `${value} waits`,
    lost: (value) => `${value} has given up by then`,
    notServed: (value) => `${value} is not served (waiting, given up or refused)`,
  },

  takes: {
    found: (target, hectares, province) =>
      `You reach ${target} % in half of the futures at about ${hectares} ha renewed per year; in the whole province it was about ${province}.`,
    foundPlain: (target, hectares) =>
      `You reach ${target} % in half of the futures at about ${hectares} ha renewed per year.`,
    never: (target, most, best) =>
      `You do not reach ${target} % in half of the futures, not even at ${most} ha renewed per year; then it is ${best} %.`,
    nothing: 'Without a target the region asks for no renewal.',
    working: 'What this takes is being computed.',
  },

  stamp: {
    error: (error) => `Monte Carlo error ±${error}`,
    more: (count) => `Compute with at least ${count}`,
    running: (done, total) => `${done} of ${total} futures`,
    cancel: 'Stop',
    progress: 'Progress of the computation',
    table: 'table',
    estimates: 'estimates',
    plans: 'plans',
    sources: 'sources',
  },
}

/** The words of the room of exploring. */
export const exploreWords: Readonly<Record<LanguageCode, ExploreWords>> = { nl, en }

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
