import { countText } from '../../text/count.ts'
import type { LanguageCode } from '../../text/numbers.ts'
import { type Sentence, sentence } from '../../text/parts.ts'
import { mapWords } from './map-words.ts'

const nl = {
  year: 'Jaar',
  outcome: 'Maat',
  area: 'Waar',

  headline: {
    working: 'De streefwaarde wordt op de proef gesteld.',
    found: (share: string, target: string, year: number, where: string, odds: string): Sentence =>
      sentence(
        `Van de streefwaarde van ${target} % moet minstens *${share} %* echt worden geleverd; anders is de kans op te veel wachtenden in ${year}${where} groter dan ${odds}.`,
      ),
    alreadyMet: (target: string, year: number, where: string, odds: string): Sentence =>
      sentence(
        `Ook als er *niets* van de streefwaarde van ${target} % komt, blijft de kans op te veel wachtenden in ${year}${where} hoogstens ${odds}.`,
      ),
    notReachable: (target: string, year: number, where: string, count: string): Sentence =>
      sentence(
        `*Zelfs volledige realisatie* van de streefwaarde van ${target} % haalt dit niet: in ${year}${where} wachten dan nog in *${count}* toekomsten te veel bedrijven.`,
      ),
    noTarget: 'Er is geen streefwaarde ingesteld. De kaart laat zien wat een streefwaarde zou doen.',
  },
  below: {
    asked: (odds: string) => `Gevraagd: een kans van hoogstens ${odds}.`,
    test: 'De streefwaarde is een toets en geen aftrekpost: hectares tellen pas als ze er echt zijn.',
    whatIf:
      'De kaarten zijn een wat-als: ze rekenen alsof dit deel van de streefwaarde echt komt, wat het programma ook kan.',
  },

  test: {
    heading: 'De streefwaarde als toets',
    met: (count: string, year: number) => `Met uw instelling gehaald in ${year}: in ${count} toekomsten.`,
    delivered: (share: string, target: string) =>
      `Geleverd: in het midden ${share} % van de vraag; gevraagd is ${target} %.`,
    gap: (gap: string, low: string, high: string) =>
      `Gat: in het midden ${gap} (${low} tot ${high} in 8 van de 10 toekomsten).`,
    never: 'Dit gat telt nergens als ruimte mee.',
    none: 'Zonder streefwaarde is er niets te toetsen.',
    count: countText.nl,
  },

  goals: {
    heading: 'Wat is er nodig?',
    atMost: 'Kans op te veel wachtenden hoogstens',
    odds: {
      '0.1': '1 op 10',
      '0.25': '1 op 4',
      '0.5': '1 op 2',
      '0.75': '3 op 4',
    } as Readonly<Record<string, string>>,
    percent: (percent: string) => `${percent} %`,
    names: { share: 'Geleverd deel', capacity: 'Vernieuwing per jaar', start: 'Laatste startjaar' },
    interval: (low: string, high: string) => `(door de rekenfout ${low} tot ${high})`,
    share: {
      found: (value: string, interval: string) => `minstens ${value} % van de streefwaarde ${interval}.`,
      alreadyMet: 'ook zonder levering is het genoeg.',
      notReachable: (best: string) => `zelfs volledige realisatie haalt dit niet; dan is de kans nog ${best} %.`,
    },
    capacity: {
      found: (value: string, interval: string) => `minstens ${value} ha bestaand terrein ${interval}.`,
      alreadyMet: 'ook zonder programma is het genoeg.',
      notReachable: (best: string, most: string) =>
        `zelfs ${most} ha per jaar haalt dit niet; dan is de kans nog ${best} %.`,
    },
    start: {
      found: (value: string, interval: string) =>
        `uiterlijk ${value} ${interval}, met het programma dat nu is ingesteld.`,
      alreadyMet: 'ook als het programma nooit begint, is het genoeg.',
      notReachable: (best: string) => `met dit programma is ook direct starten te laat; dan is de kans nog ${best} %.`,
    },
    notServed: (hectares: string) => `Niet bediend: gemiddeld ${hectares} ha.`,
    working: 'wordt uitgerekend…',
    noTarget: 'zonder streefwaarde valt hier niets te zoeken.',
  },

  plan: {
    heading: 'Tot wanneer kan een plan wachten?',
    choose: 'Plan',
    none: 'kies een plan',
    nothing: 'Dit scenario heeft geen plan dat op een besluit wacht.',
    explain:
      'Dezelfde toekomsten worden voor elk startjaar opnieuw doorgerekend; niets wordt afgetrokken. Dat duurt even.',
    working: 'De startjaren worden doorgerekend…',
    never: 'nooit',
    found: (name: string, start: string, interval: string, year: number, where: string, odds: string) =>
      `${name} moet uiterlijk in ${start} beginnen ${interval}. Begint het later, dan is de kans op te veel wachtenden in ${year}${where} groter dan ${odds}.`,
    alreadyMet: (name: string, interval: string, year: number, where: string, odds: string, percent: string) =>
      `Nu al veilig: ook als ${name} nooit begint${interval}, is de kans op te veel wachtenden in ${year}${where} hoogstens ${odds}, namelijk ${percent} %.`,
    notReachable: (name: string, tooLate: string, year: number, where: string, odds: string, percent: string) =>
      `${name}: ${tooLate}. De kans op te veel wachtenden in ${year}${where} is dan nog ${percent} %; gevraagd is hoogstens ${odds}.`,
    compare: (first: number, soon: string, never: string) =>
      `Begint dit plan in ${first}, dan is de kans ${soon} %; begint het nooit, dan ${never} %.`,
    own: (percent: string) => `Beslist uw beleid zelf over dit plan, dan is de kans ${percent} %.`,
    notServed: (first: number, soon: string, never: string) =>
      `Niet bediend is gemiddeld ${soon} ha bij begin in ${first}, ${never} ha zonder dit plan.`,
    table: 'Alle startjaren',
    start: 'begin',
    chance: 'kans op te veel',
    hectares: 'gemiddeld te weinig',
    away: 'gemiddeld niet bediend',
  },

  takes: {
    heading: 'Wat een streefwaarde vraagt',
    explain:
      'Hectares bestaand terrein per jaar te vernieuwen, om de streefwaarde in de helft van de toekomsten te halen.',
    target: 'Streefwaarde',
    hectares: 'ha per jaar',
    never: (most: string, best: string) => `niet: ook ${most} ha geeft ${best} %`,
    now: (capacity: string) => `Nu ingesteld: ${capacity} ha per jaar.`,
  },

  map: mapWords.nl.map,
  table: mapWords.nl.table,
  stamp: {
    label: 'Herkomst van deze proef',
    perCell: (count: string) => `${count} toekomsten per vak`,
    norm: (norm: string) => `“te veel” is meer dan ${norm}`,
    running: (percent: string) => `rekenen: ${percent} %`,
    progress: 'Voortgang van de kaarten',
    stop: 'Stoppen',
    stopped: 'Gestopt.',
    again: 'Opnieuw rekenen',
    preliminary: 'voorlopig',
  },
}

export type TargetWords = typeof nl

const en: TargetWords = {
  year: 'Year',
  outcome: 'Measure',
  area: 'Where',

  headline: {
    working: 'The target is being put to the test.',
    found: (share, target, year, where, odds) =>
      sentence(
        `Of the target of ${target} %, at least *${share} %* must really be delivered; otherwise the chance that too many are waiting in ${year}${where} exceeds ${odds}.`,
      ),
    alreadyMet: (target, year, where, odds) =>
      sentence(
        `Even if *nothing* comes of the target of ${target} %, the chance that too many are waiting in ${year}${where} stays at most ${odds}.`,
      ),
    notReachable: (target, year, where, count) =>
      sentence(
        `*Even full realisation* of the target of ${target} % does not do it: in ${year}${where} too many firms are then still waiting in *${count}* futures.`,
      ),
    noTarget: 'No target is set. The map shows what a target would do.',
  },
  below: {
    asked: (odds) => `Asked: a chance of at most ${odds}.`,
    test: 'The target is a test and not a deduction: hectares count only when they are really there.',
    whatIf:
      'The maps are a what-if: they compute as if this share of the target really comes, whatever the programme can do.',
  },

  test: {
    heading: 'The target as a test',
    met: (count, year) => `With your setting met in ${year}: in ${count} futures.`,
    delivered: (share, target) => `Delivered: in the middle ${share} % of demand; asked is ${target} %.`,
    gap: (gap, low, high) => `Gap: in the middle ${gap} (${low} to ${high} in 8 of 10 futures).`,
    never: 'This gap counts as land nowhere.',
    none: 'Without a target there is nothing to test.',
    count: countText.en,
  },

  goals: {
    heading: 'What does it take?',
    atMost: 'Chance of too many waiting at most',
    odds: { '0.1': '1 in 10', '0.25': '1 in 4', '0.5': '1 in 2', '0.75': '3 in 4' },
    percent: (percent) => `${percent} %`,
    names: { share: 'Share delivered', capacity: 'Renewal per year', start: 'Latest start' },
    interval: (low, high) => `(by the Monte Carlo error ${low} to ${high})`,
    share: {
      found: (value, interval) => `at least ${value} % of the target ${interval}.`,
      alreadyMet: 'it is enough even without delivery.',
      notReachable: (best) => `even full realisation does not do it; the chance is then still ${best} %.`,
    },
    capacity: {
      found: (value, interval) => `at least ${value} ha of existing land ${interval}.`,
      alreadyMet: 'it is enough even without a programme.',
      notReachable: (best, most) => `even ${most} ha per year does not do it; the chance is then still ${best} %.`,
    },
    start: {
      found: (value, interval) => `${value} at the latest ${interval}, with the programme as it is set now.`,
      alreadyMet: 'it is enough even if the programme never starts.',
      notReachable: (best) =>
        `with this programme even starting at once is too late; the chance is then still ${best} %.`,
    },
    notServed: (hectares) => `Not served: ${hectares} ha on average.`,
    working: 'being computed…',
    noTarget: 'without a target there is nothing to seek here.',
  },

  plan: {
    heading: 'Until when can a plan wait?',
    choose: 'Plan',
    none: 'choose a plan',
    nothing: 'This scenario has no plan that waits for a decision.',
    explain: 'The same futures are run again for every start year; nothing is subtracted. That takes a moment.',
    working: 'The start years are being run…',
    never: 'never',
    found: (name, start, interval, year, where, odds) =>
      `${name} must start in ${start} at the latest ${interval}. If it starts later, the chance that too many are waiting in ${year}${where} exceeds ${odds}.`,
    alreadyMet: (name, interval, year, where, odds, percent) =>
      `Safe already: even if ${name} never starts${interval}, the chance that too many are waiting in ${year}${where} is at most ${odds}, namely ${percent} %.`,
    notReachable: (name, tooLate, year, where, odds, percent) =>
      `${name}: ${tooLate}. The chance that too many are waiting in ${year}${where} is then still ${percent} %; asked is at most ${odds}.`,
    compare: (first, soon, never) =>
      `If this plan starts in ${first} the chance is ${soon} %; if it never starts, ${never} %.`,
    own: (percent) => `If your policy decides on this plan by itself, the chance is ${percent} %.`,
    notServed: (first, soon, never) =>
      `Not served is ${soon} ha on average with a start in ${first}, ${never} ha without this plan.`,
    table: 'All start years',
    start: 'start',
    chance: 'chance of too many',
    hectares: 'missing on average',
    away: 'not served on average',
  },

  takes: {
    heading: 'What a target takes',
    explain: 'Hectares of existing land to renew per year, to meet the target in half of the futures.',
    target: 'Target',
    hectares: 'ha per year',
    never: (most, best) => `not: even ${most} ha gives ${best} %`,
    now: (capacity) => `Set now: ${capacity} ha per year.`,
  },

  map: mapWords.en.map,
  table: mapWords.en.table,
  stamp: {
    label: 'Origin of this test',
    perCell: (count) => `${count} futures per cell`,
    norm: (norm) => `“too many” is more than ${norm}`,
    running: (percent) => `computing: ${percent} %`,
    progress: 'Progress of the maps',
    stop: 'Stop',
    stopped: 'Stopped.',
    again: 'Compute again',
    preliminary: 'preliminary',
  },
}

/** What the room of the target says, by language. */
export const targetWords: Readonly<Record<LanguageCode, TargetWords>> = { nl, en }
