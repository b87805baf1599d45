import type { LanguageCode } from '../../text/numbers.ts'
import { type Sentence, sentence } from '../../text/parts.ts'
import { sharingWords } from './sharing-words.ts'

const nl = {
  year: 'Jaar',
  headline: {
    working: 'De gemeenten worden in dezelfde toekomsten doorgerekend.',
    withheld: 'Voor deze gemeenten geven we geen band.',
    alone: 'Dit scenario heeft één gemeente: samenwerken verandert hier niets.',
    gain: (year: number, gain: string, worse: number, of: number): Sentence =>
      sentence(
        `Volledig samenwerken scheelt in ${year} gemiddeld *${gain}* wachtende vraag tegenover vandaag. ${worseNl(worse, of)}`,
      ),
    noGain: (year: number, worse: number, of: number): Sentence =>
      sentence(
        `Volledig samenwerken maakt in ${year} voor de regio *bijna niets* uit tegenover vandaag. ${worseNl(worse, of)}`,
      ),
    loss: (year: number, loss: string, worse: number, of: number): Sentence =>
      sentence(
        `Volledig samenwerken geeft in ${year} gemiddeld *${loss} méér* wachtende vraag dan vandaag. ${worseNl(worse, of)}`,
      ),
    /** Who opts out; `cooperation` is the user's own, in per cent, where that differs from today. */
    out: (who: string, isOne: boolean, cooperation: string | null) =>
      `Als ${who} niet ${isOne ? 'meedoet' : 'meedoen'}${cooperation === null ? '' : ` en de samenwerking op ${cooperation} % staat`}`,
    outMany: (count: number, of: number) => (count === of ? `alle ${of} gemeenten` : `${count} van de ${of} gemeenten`),
    outMore: (given: string, year: number, size: string, worse: number, of: number): Sentence =>
      sentence(`${given}, wacht er in ${year} gemiddeld *${size} meer* dan vandaag. ${worseNl(worse, of)}`),
    outLess: (given: string, year: number, size: string, worse: number, of: number): Sentence =>
      sentence(`${given}, wacht er in ${year} gemiddeld *${size} minder* dan vandaag. ${worseNl(worse, of)}`),
    outEqual: (given: string, year: number, worse: number, of: number): Sentence =>
      sentence(
        `${given}, maakt dat in ${year} voor de regio *bijna niets* uit tegenover vandaag. ${worseNl(worse, of)}`,
      ),
  },
  below: {
    mostOut: (name: string, percent: string) =>
      `Het vaakst slechter af is dan ${name}: in ${percent} % van de toekomsten.`,
    most: (name: string, percent: string) =>
      `Met volledig samenwerken is ${name} het vaakst slechter af: in ${percent} % van de toekomsten.`,
    longest: (name: string, middle: string, high: string | null) =>
      `De langste rij staat in ${name}: in het midden ${middle}${high === null ? '' : `, in 1 op de 10 toekomsten meer dan ${high}`}.`,
    noSum:
      'De rijen van gemeenten mag u niet optellen: een slechte toekomst voor de een is dat niet altijd voor de ander.',
  },

  table: {
    title: (year: number) => `Alle gemeenten in ${year}`,
    name: 'Gemeente',
    shortfall: 'Wachtende vraag',
    shortfallHow: 'midden · 1 op 10 hoger',
    value: (middle: string, high: string) => `${middle} · ${high}`,
    share: 'Deel van de vraag',
    chance: 'Kans op een plek',
    land: 'Open land hier gebruikt',
    across: 'Bij de buren bediend',
    out: 'Doet niet mee',
    outLabel: (name: string) => `${name} doet niet mee`,
    choose: (name: string) => `Balans van ${name} tonen`,
    region: 'Hele regio',
    since: (from: number, year: number) => `gemiddeld, ${from}–${year}`,
    chanceHelp:
      'Kans op een plek: van elke 10 hectare die bedrijven uit de gemeente dat jaar zoeken (nieuw en al wachtend, na de zeef), zoveel vinden er dat jaar een plek. Gemiddeld over de toekomsten. Het telt hectares, geen bedrijven.',
    ofTen: (count: string) => `${count} van 10`,
    bar: 'Staaf: midden. Streep: 1 op de 10 toekomsten ligt hoger.',
  },

  sheet: {
    heading: (name: string) => `Balans van ${name}`,
    choose: 'Gemeente',
    get: 'Wat we krijgen',
    give: 'Wat we geven',
    chance: 'Kans dat een bedrijf van hier een plek vindt',
    apart: (value: string) => `ieder voor zich: ${value}`,
    shortfall: 'Wachtende vraag, midden',
    high: (value: string) => `in 1 op de 10 meer dan ${value}`,
    across: 'Bij de buren bediend',
    land: 'Open land hier gebruikt',
    landHow: 'bruto, uit plannen',
    intensified: 'Hier op bestaand terrein gewonnen',
    burden: 'Deel van het open land',
    share: (demand: string) => `tegenover ${demand} % van de vraag`,
    noLand: 'er is nog geen open land gebruikt',
    decides: 'Blijft van ons',
    decidesWhat: 'welke plek, welk profiel, en ja of nee tegen een verzoek',
    shares: 'Delen we',
    sharesWhat: 'het totaal, de soort, het moment, de zeef en het uitgifteprotocol',
    notYet: 'Geld tussen gemeenten (een fonds) zit niet in dit model.',
    invented: 'Een deel van het land komt uit zoekruimten die verzonnen zijn: verzonnen, geen voorstel.',
  },

  out: {
    switch: (name: string) => `${name} doet niet mee`,
    help: (plans: string) =>
      `Deze gemeente zegt dan altijd nee tegen de plannen die de regio van haar vraagt (${plans}) en houdt haar grond voor eigen bedrijven. Haar andere plannen gaan gewoon door.`,
    helpNone:
      'De regio vraagt in dit scenario geen plan van deze gemeente: haar eigen plannen gaan gewoon door. Wel houdt zij haar grond dan voor eigen bedrijven.',
    plans: (count: number) => `${count} plannen`,
    none: 'Zet een gemeente op “doet niet mee” en zie wat dat doet, in dezelfde toekomsten.',
    working: 'Het effect wordt uitgerekend.',
    who: (names: string, count: number) => `Als ${names} niet ${count === 1 ? 'meedoet' : 'meedoen'}:`,
    self: (name: string, effect: string) => `${name} zelf: ${effect}`,
    neighbours: (effect: string) => `De andere gemeenten samen: ${effect}`,
    most: (name: string, effect: string) => `Het meest bij ${name}: ${effect}`,
    region: (effect: string) => `De hele regio: ${effect}`,
    more: (value: string) => `gemiddeld ${value} meer wachtende vraag`,
    less: (value: string) => `gemiddeld ${value} minder wachtende vraag`,
    equal: 'gemiddeld bijna geen verschil',
    worse: (percent: string) => `in ${percent} % van de toekomsten slechter af`,
    alsoCooperation: (own: string, today: string) =>
      `Uw samenwerking staat op ${own} % in plaats van ${today} %; dat zit in dit verschil.`,
    and: ' en ',
  },

  key: sharingWords.nl.key,

  points: sharingWords.nl.points,

  stamp: {
    label: 'Waar dit vandaan komt',
    error: (value: string) => `rekenfout ±${value} in de winst`,
    preliminary: 'voorlopig',
    running: (percent: string) => `${percent} % gerekend`,
    progress: 'Voortgang van de berekening',
    stop: 'Stop',
    stopped: 'Gestopt.',
    again: 'Verder rekenen',
  },
}

export type MunicipalityWords = typeof nl

const en: MunicipalityWords = {
  year: 'Year',
  headline: {
    working: 'The municipalities are being calculated in the same futures.',
    withheld: 'We give no band for these municipalities.',
    alone: 'This scenario has one municipality: cooperation changes nothing here.',
    gain: (year, gain, worse, of) =>
      sentence(
        `Full cooperation saves *${gain}* of waiting demand in ${year} on average, compared with today. ${worseEn(worse, of)}`,
      ),
    noGain: (year, worse, of) =>
      sentence(
        `Full cooperation makes *almost no difference* to the region in ${year}, compared with today. ${worseEn(worse, of)}`,
      ),
    loss: (year, loss, worse, of) =>
      sentence(
        `Full cooperation gives *${loss} more* waiting demand in ${year} on average than today. ${worseEn(worse, of)}`,
      ),
    out: (who, isOne, cooperation) =>
      `If ${who} ${isOne ? 'opts' : 'opt'} out${cooperation === null ? '' : ` and cooperation stands at ${cooperation} %`}`,
    outMany: (count, of) => (count === of ? `all ${of} municipalities` : `${count} of the ${of} municipalities`),
    outMore: (given, year, size, worse, of) =>
      sentence(
        `${given}, there is *${size} more* waiting demand in ${year} on average than today. ${worseEn(worse, of)}`,
      ),
    outLess: (given, year, size, worse, of) =>
      sentence(
        `${given}, there is *${size} less* waiting demand in ${year} on average than today. ${worseEn(worse, of)}`,
      ),
    outEqual: (given, year, worse, of) =>
      sentence(
        `${given}, that makes *almost no difference* to the region in ${year}, compared with today. ${worseEn(worse, of)}`,
      ),
  },
  below: {
    mostOut: (name, percent) => `Most often worse off is then ${name}: in ${percent} % of the futures.`,
    most: (name, percent) => `With full cooperation ${name} is most often worse off: in ${percent} % of the futures.`,
    longest: (name, middle, high) =>
      `The longest queue is in ${name}: ${middle} in the middle${high === null ? '' : `, more than ${high} in 1 in 10 futures`}.`,
    noSum: 'The queues of municipalities must not be added up: a bad future for one is not always bad for another.',
  },

  table: {
    title: (year) => `All municipalities in ${year}`,
    name: 'Municipality',
    shortfall: 'Waiting demand',
    shortfallHow: 'middle · 1 in 10 higher',
    value: (middle, high) => `${middle} · ${high}`,
    share: 'Share of demand',
    chance: 'Chance of a place',
    land: 'Open land used here',
    across: 'Served by neighbours',
    out: 'Opts out',
    outLabel: (name) => `${name} opts out`,
    choose: (name) => `Show the balance of ${name}`,
    region: 'Whole region',
    since: (from, year) => `mean, ${from}–${year}`,
    chanceHelp:
      'Chance of a place: of every 10 hectares that firms from the municipality look for that year (new and already waiting, after the sieve), this many find a place that year. Mean over the futures. It counts hectares, not firms.',
    ofTen: (count) => `${count} in 10`,
    bar: 'Bar: middle. Line: 1 in 10 futures lies higher.',
  },

  sheet: {
    heading: (name) => `Balance sheet of ${name}`,
    choose: 'Municipality',
    get: 'What we get',
    give: 'What we give',
    chance: 'Chance that a firm from here finds a place',
    apart: (value) => `each for itself: ${value}`,
    shortfall: 'Waiting demand, middle',
    high: (value) => `more than ${value} in 1 in 10`,
    across: 'Served by neighbours',
    land: 'Open land used here',
    landHow: 'gross, from plans',
    intensified: 'Gained on existing parks here',
    burden: 'Share of the open land',
    share: (demand) => `beside ${demand} % of the demand`,
    noLand: 'no open land has been used yet',
    decides: 'Stays ours',
    decidesWhat: 'which place, which profile, and yes or no to a request',
    shares: 'We share',
    sharesWhat: 'the total, the kind, the moment, the sieve and the issuance protocol',
    notYet: 'Money between municipalities (a fund) is not in this model.',
    invented: 'Part of the land comes from search areas that are made up: invented, not a proposal.',
  },

  out: {
    switch: (name) => `${name} opts out`,
    help: (plans) =>
      `This municipality then always says no to the plans that the region asks of it (${plans}) and keeps its land for its own firms. Its other plans go on.`,
    helpNone:
      'In this scenario the region asks no plan of this municipality: its own plans go on. It does keep its land for its own firms then.',
    plans: (count) => `${count} plans`,
    none: 'Set a municipality to “opts out” and see what that does, in the same futures.',
    working: 'The effect is being calculated.',
    who: (names, count) => `If ${names} ${count === 1 ? 'opts' : 'opt'} out:`,
    self: (name, effect) => `${name} itself: ${effect}`,
    neighbours: (effect) => `The other municipalities together: ${effect}`,
    most: (name, effect) => `Most in ${name}: ${effect}`,
    region: (effect) => `The whole region: ${effect}`,
    more: (value) => `${value} more waiting demand on average`,
    less: (value) => `${value} less waiting demand on average`,
    equal: 'almost no difference on average',
    worse: (percent) => `worse off in ${percent} % of the futures`,
    alsoCooperation: (own, today) =>
      `Your cooperation stands at ${own} % instead of ${today} %; that is part of this difference.`,
    and: ' and ',
  },

  key: sharingWords.en.key,

  points: sharingWords.en.points,

  stamp: {
    label: 'Where this comes from',
    error: (value) => `calculation error ±${value} in the gain`,
    preliminary: 'preliminary',
    running: (percent) => `${percent} % calculated`,
    progress: 'Progress of the calculation',
    stop: 'Stop',
    stopped: 'Stopped.',
    again: 'Go on',
  },
}

/** The words of the room of municipalities. */
export const municipalityWords: Readonly<Record<LanguageCode, MunicipalityWords>> = { nl, en }

function worseNl(worse: number, of: number): string {
  if (of === 1) return `De gemeente is daarmee *${worse === 1 ? 'slechter' : 'niet slechter'} af*.`
  if (worse === 0) return `*Geen van de ${of}* gemeenten is daarmee slechter af.`
  const count = worse === of ? `Alle ${of}` : `${worse} van de ${of}`
  return `*${count}* gemeenten ${worse === 1 ? 'is' : 'zijn'} daarmee slechter af.`
}

function worseEn(worse: number, of: number): string {
  if (of === 1) return `The municipality is *${worse === 1 ? 'worse' : 'no worse'} off* with it.`
  if (worse === 0) return `*None of the ${of}* municipalities is worse off with it.`
  const count = worse === of ? `All ${of}` : `${worse} of the ${of}`
  return `*${count}* municipalities ${worse === 1 ? 'is' : 'are'} worse off with it.`
}
