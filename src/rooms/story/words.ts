import { countText } from '../../text/count.ts'
import type { LanguageCode, Numbers } from '../../text/numbers.ts'
import { type Sentence, sentence } from '../../text/parts.ts'
import { actionWords } from './action-words.ts'

const nl = {
  year: 'Jaar',
  headline: {
    working: 'Deze toekomst wordt doorgerekend.',
    failed: (future: string) => `Toekomst ${future} is onderweg ontspoord en telt nergens mee. Kies een andere.`,
    two: (future: string, year: number, where: string, own: string, other: string, name: string): Sentence =>
      sentence(
        `In toekomst ${future} wachten bedrijven in ${year}${where} op *${own}* met uw instelling, en op *${other}* met ${name}.`,
      ),
  },
  /** Said where another area was on screen before: the story is always that of the whole region. */
  inRegion: ' in de hele regio',
  below: {
    enough: (norm: string) => `Genoeg is hoogstens ${norm}.`,
    same: 'Groei, recessies, grote bedrijven en vertraging zijn voor beide gelijk; alleen het beleid verschilt.',
    one: 'Dit is één toekomst van de 8.192: een mogelijkheid, geen voorspelling.',
  },
  quoted: (name: string) => `“${name}”`,
  own: 'Uw instelling',

  player: {
    label: 'Verhaal afspelen',
    future: 'Toekomst',
    random: 'Een willekeurige',
    play: 'Afspelen',
    pause: 'Pauze',
    next: 'Volgend jaar',
    previous: 'Vorig jaar',
    against: 'Naast',
  },
  chart: {
    image: (future: string, from: number, to: number, own: string, other: string, name: string, year: number) =>
      `Wachtende vraag in toekomst ${future}, ${from} tot ${to}. In ${year}: ${own} met uw instelling, ${other} met ${name}. Alle jaren staan in de tabel.`,
    enough: 'genoeg',
    waiting: 'wachtende vraag, ha',
    groups: {
      world: 'nieuws van buiten',
      start: 'plan begint',
      good: 'het lukt',
      setback: 'tegenvaller',
    },
  },
  panel: {
    facts: (waiting: string, issuable: string) => `${waiting} wacht, ${issuable} is uitgeefbaar`,
    world: (growth: string, demand: string) => `Banen op bedrijventerreinen: ${growth}. Nieuwe vraag: ${demand}.`,
    up: (percent: string) => `${percent} % erbij`,
    down: (percent: string) => `${percent} % eraf`,
    flat: 'gelijk gebleven',
    nothing: 'Geen bijzonder nieuws.',
    invented: 'verzonnen, geen voorstel',
    live: (year: number, own: string) => `${year}. ${own}`,
  },
  table: {
    open: 'Het hele verhaal, jaar voor jaar',
    year: 'Jaar',
    growth: 'Banen',
    demand: 'Nieuwe vraag',
    waiting: 'Wacht',
    marks: 'Wat er gebeurt',
  },

  basin: {
    heading: (year: number) => `De wasbak in ${year}`,
    explain:
      'De kraan is land uit plannen. De bak is uitgeefbaar land. Door de afvoer gaat land naar bedrijven. Wat te veel is, loopt over: land dat ongebruikt blijft liggen.',
    working: 'De wasbak wordt uitgerekend.',
    sentence: (year: number, tap: string, basin: string, drain: string, overflow: string, queue: string) =>
      `In ${year} komt er in het midden ${tap} plannenland bij, ligt er ${basin} uitgeefbaar, gaat er ${drain} naar bedrijven en is ${overflow} te veel. Voor de bak wacht ${queue}.`,
    tap: 'kraan: uit plannen',
    level: 'uitgeefbaar',
    drain: 'afvoer: uitgifte',
    overflow: 'overloop: ongebruikt',
    queue: 'wachtende vraag',
    image: 'Wasbak met kraan, bak, afvoer en overloop.',
    table: {
      caption: 'Hectares in het gekozen jaar',
      part: 'Deel',
      middle: 'Midden',
      low: '1 op 10 lager',
      high: '1 op 10 hoger',
      mean: 'Gemiddeld',
    },
    note: 'Middens van delen mag u niet optellen; een jaar waarin meestal geen plan klaar komt, heeft als midden 0 ha.',
  },
  tipping: {
    heading: 'Het knikpunt: vanaf wanneer blijft het te weinig?',
    working: 'Het knikpunt wordt uitgerekend.',
    count: countText.nl,
    some: (count: string, never: string, middle: number, end: number) =>
      `In ${count} toekomsten komt er een knikpunt, in het midden in ${middle}; in ${never} komt het er niet tot en met ${end}.`,
    all: (count: string, middle: number) => `In ${count} toekomsten komt er een knikpunt, in het midden in ${middle}.`,
    none: (count: string, end: number) => `In ${count} toekomsten komt er tot en met ${end} een knikpunt.`,
    explain: (relief: number, already: string) =>
      `Knikpunt: het eerste jaar waarin de wachtende vraag boven genoeg komt en het jaar erna ook, vanaf ${relief}. Eerder kan geen besluit van de eerste herziening al helpen. In ${already} % van de toekomsten is het in het basisjaar al te weinig.`,
    never: (end: number) => `niet tot ${end}`,
    image: (said: string) => `Twintig stippen. ${said}`,
  },

  lights: {
    heading: (year: number) => `Wat de monitor zou zien in ${year}`,
    working: 'De lichten worden uitgerekend.',
    sentence: (year: number, on: number, low: number, high: number, of: number) =>
      `In ${year} staan, in het midden van de toekomsten, ${on} van de ${of} lichten op koers; ${low} op te weinig en ${high} op te veel.`,
    explain:
      'Te weinig is niet goed, en te veel ook niet: land dat leeg ligt, kost geld en open ruimte. De lichten tonen het land zoals het is, niet zoals een late monitor het meldt; alleen “voorraad en plannen” is wat de regio denkt te hebben. De grenzen volgen de praktijk; hoe breed de stroken zijn, is een aanname.',
    indicator: 'Wat de monitor volgt',
    light: 'Licht in het midden',
    range: '9 van de 10 toekomsten',
    twenty: 'Van 20 toekomsten',
    words: {
      redLow: 'veel te weinig',
      amberLow: 'te weinig',
      green: 'op koers',
      amberHigh: 'te veel',
      redHigh: 'veel te veel',
    },
    counted: (low: number, on: number, high: number) => `${low} te weinig, ${on} op koers, ${high} te veel`,
    between: (low: string, high: string) => `${low} tot ${high}`,
    least: (low: string) => `vanaf ${low}`,
    most: (high: string) => `tot en met ${high}`,
    good: (range: string) => `Op koers: ${range}.`,
    years: (value: string) => `${value} jaar`,
    percent: (value: string) => `${value} %`,
    stamp: (futures: string, seed: string) => `${futures} toekomsten · ${seed}`,
  },

  actions: actionWords.nl.actions,

  stamp: {
    label: 'Waar dit vandaan komt',
    preliminary: 'voorlopig',
    running: (percent: string) => `${percent} % gerekend`,
    progress: 'Voortgang van de berekening',
    stop: 'Stop',
    stopped: 'Gestopt.',
    again: 'Verder rekenen',
  },
}

export type StoryWords = typeof nl

const en: StoryWords = {
  year: 'Year',
  headline: {
    working: 'This future is being calculated.',
    failed: (future) => `Future ${future} went astray and counts nowhere. Choose another one.`,
    two: (future, year, where, own, other, name) =>
      sentence(
        `In future ${future} firms wait for *${own}* in ${year}${where} with your setting, and for *${other}* with ${name}.`,
      ),
  },
  inRegion: ' in the whole region',
  below: {
    enough: (norm) => `Enough is at most ${norm}.`,
    same: 'Growth, recessions, large firms and delays are the same for both; only the policy differs.',
    one: 'This is one future out of 8,192: a possibility, not a forecast.',
  },
  quoted: (name) => `“${name}”`,
  own: 'Your setting',

  player: {
    label: 'Play the story',
    future: 'Future',
    random: 'Any one',
    play: 'Play',
    pause: 'Pause',
    next: 'Next year',
    previous: 'Previous year',
    against: 'Beside',
  },
  chart: {
    image: (future, from, to, own, other, name, year) =>
      `Waiting demand in future ${future}, ${from} to ${to}. In ${year}: ${own} with your setting, ${other} with ${name}. All years are in the table.`,
    enough: 'enough',
    waiting: 'waiting demand, ha',
    groups: {
      world: 'news from outside',
      start: 'plan begins',
      good: 'it works out',
      setback: 'setback',
    },
  },
  panel: {
    facts: (waiting, issuable) => `${waiting} waits, ${issuable} is issuable`,
    world: (growth, demand) => `Jobs on business parks: ${growth}. New demand: ${demand}.`,
    up: (percent) => `${percent} % more`,
    down: (percent) => `${percent} % fewer`,
    flat: 'the same',
    nothing: 'No special news.',
    invented: 'invented, not a proposal',
    live: (year, own) => `${year}. ${own}`,
  },
  table: {
    open: 'The whole story, year by year',
    year: 'Year',
    growth: 'Jobs',
    demand: 'New demand',
    waiting: 'Waits',
    marks: 'What happens',
  },

  basin: {
    heading: (year) => `The wash basin in ${year}`,
    explain:
      'The tap is land from plans. The basin is issuable land. Through the drain land goes to firms. What is too much flows over: land that lies unused.',
    working: 'The wash basin is being calculated.',
    sentence: (year, tap, basin, drain, overflow, queue) =>
      `In the middle, ${tap} of plan land comes in during ${year}, ${basin} is issuable, ${drain} goes to firms and ${overflow} is too much. ${queue} waits in front of the basin.`,
    tap: 'tap: from plans',
    level: 'issuable',
    drain: 'drain: issued',
    overflow: 'overflow: unused',
    queue: 'waiting demand',
    image: 'Wash basin with tap, basin, drain and overflow.',
    table: {
      caption: 'Hectares in the chosen year',
      part: 'Part',
      middle: 'Middle',
      low: '1 in 10 lower',
      high: '1 in 10 higher',
      mean: 'Mean',
    },
    note: 'Middles of parts must not be added up; a year in which usually no plan comes ready has a middle of 0 ha.',
  },
  tipping: {
    heading: 'The tipping point: from when does it stay too little?',
    working: 'The tipping point is being calculated.',
    count: countText.en,
    some: (count, never, middle, end) =>
      `In ${count} futures there is a tipping point, in the middle in ${middle}; in ${never} there is none up to ${end}.`,
    all: (count, middle) => `In ${count} futures there is a tipping point, in the middle in ${middle}.`,
    none: (count, end) => `In ${count} futures is there a tipping point up to ${end}.`,
    explain: (relief, already) =>
      `Tipping point: the first year in which waiting demand rises above enough and stays there the year after, from ${relief}. Before that no decision of the first review can have helped. In ${already} % of the futures it is too little in the base year already.`,
    never: (end) => `not up to ${end}`,
    image: (said) => `Twenty dots. ${said}`,
  },

  lights: {
    heading: (year) => `What the monitor would see in ${year}`,
    working: 'The lights are being calculated.',
    sentence: (year, on, low, high, of) =>
      `In ${year}, in the middle of the futures, ${on} of the ${of} lights are on track; ${low} at too little and ${high} at too much.`,
    explain:
      'Too little is not good, and neither is too much: land that lies empty costs money and open space. The lights show the land as it is, not as a late monitor reports it; only “land and plans” is what the region believes it has. The limits follow practice; how wide the strips are is an assumption.',
    indicator: 'What the monitor follows',
    light: 'Light in the middle',
    range: '9 of 10 futures',
    twenty: 'Of 20 futures',
    words: {
      redLow: 'far too little',
      amberLow: 'too little',
      green: 'on track',
      amberHigh: 'too much',
      redHigh: 'far too much',
    },
    counted: (low, on, high) => `${low} too little, ${on} on track, ${high} too much`,
    between: (low, high) => `${low} to ${high}`,
    least: (low) => `from ${low}`,
    most: (high) => `up to ${high}`,
    good: (range) => `On track: ${range}.`,
    years: (value) => `${value} years`,
    percent: (value) => `${value} %`,
    stamp: (futures, seed) => `${futures} futures · ${seed}`,
  },

  actions: actionWords.en.actions,

  stamp: {
    label: 'Where this comes from',
    preliminary: 'preliminary',
    running: (percent) => `${percent} % calculated`,
    progress: 'Progress of the calculation',
    stop: 'Stop',
    stopped: 'Stopped.',
    again: 'Go on',
  },
}

/** Says how a share of the jobs came or went in a year; what is written as 0 % stayed the same. */
export function growthText(growth: number, said: StoryWords['panel'], numbers: Numbers): string {
  const percent = numbers.percentTo(Math.abs(growth), 1)
  if (percent === numbers.plain(0)) return said.flat
  return growth > 0 ? said.up(percent) : said.down(percent)
}

/** The words of the room of the story. */
export const storyWords: Readonly<Record<LanguageCode, StoryWords>> = { nl, en }
