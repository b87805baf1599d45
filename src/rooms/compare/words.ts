import { countText } from '../../text/count.ts'
import type { LanguageCode } from '../../text/numbers.ts'
import { type Sentence, sentence } from '../../text/parts.ts'

type Side = 'less' | 'more'

const nl = {
  /** A policy's name inside a sentence; the two that are no titles go without marks. */
  quoted: (name: string) => `“${name}”`,
  own: 'uw instelling',
  default: 'de standaard van het scenario',
  policies: 'Beleid om te vergelijken',
  policy: (letter: string) => `Beleid ${letter}`,
  groups: { here: 'Van deze pagina', strategies: 'Strategieën', files: 'Beleid met een naam' },
  add: 'Beleid toevoegen',
  remove: 'weg',
  removeLabel: (name: string) => `weg: ${name}`,
  yardstickOf: 'meet hieraan',
  yardstickLabel: (name: string) => `meet hieraan: ${name}`,
  yardstick: 'maatstaf',
  changedKnobs: (count: number) => (count === 0 ? 'niets gewijzigd' : `${count} gewijzigd in Verkennen`),
  outcome: 'Wat u vergelijkt',
  area: 'Waar',
  year: 'Jaar',

  headline: {
    working: 'Het beleid wordt in dezelfde toekomsten doorgerekend.',
    alone: 'Kies een tweede beleid om te vergelijken.',
    withheld: 'Voor deze vergelijking geven we geen band.',
    waiting: (to: string, from: string, year: number, where: string, count: string, side: Side, middle: string) =>
      sentence(
        `Met ${to} wachten er in ${year}${where} in *${count}* toekomsten ${side === 'less' ? 'minder' : 'meer'} hectares dan met ${from}; ${middle}.`,
      ),
    other: (
      label: string,
      to: string,
      from: string,
      year: number,
      where: string,
      count: string,
      side: Side,
      middle: string,
    ): Sentence =>
      sentence(
        `${capital(label)} in ${year}${where}: met ${to} in *${count}* toekomsten ${side === 'less' ? 'lager' : 'hoger'} dan met ${from}; ${middle}.`,
      ),
    equal: (to: string, from: string, year: number, where: string, count: string) =>
      sentence(
        `In ${year}${where} maakt het in *${count}* toekomsten bijna niets uit of u ${to} kiest of ${from}: minder dan 1 ha verschil.`,
      ),
    equalOther: (
      label: string,
      to: string,
      from: string,
      year: number,
      where: string,
      count: string,
      inHectares: boolean,
    ): Sentence =>
      sentence(
        `${capital(label)} in ${year}${where}: met ${to} in *${count}* toekomsten ${inHectares ? 'bijna hetzelfde' : 'hetzelfde'} als met ${from}${inHectares ? ': minder dan 1 ha verschil' : ''}.`,
      ),
    middleLess: (value: string, isWaiting: boolean) => `in het midden *${value} ${isWaiting ? 'minder' : 'lager'}*`,
    middleMore: (value: string, isWaiting: boolean) => `in het midden *${value} ${isWaiting ? 'meer' : 'hoger'}*`,
    middleEqual: 'in het midden bijna geen verschil',
  },
  count: countText.nl,

  below: {
    other: (to: string, count: string, side: Side, isWaiting: boolean, middle: string) =>
      `Met ${to} in ${count} ${side === 'less' ? (isWaiting ? 'minder' : 'lager') : isWaiting ? 'meer' : 'hoger'}, ${middle}.`,
    equal: (to: string, count: string) => `Met ${to} in ${count} bijna hetzelfde.`,
    same: 'Elk beleid krijgt precies dezelfde toekomsten. Een verschil komt dus door het beleid.',
    fixed: (count: number) =>
      count === 1
        ? 'De vastgezette aanname geldt voor elk beleid.'
        : `De ${count} vastgezette aannamen gelden voor elk beleid.`,
    gained: (total: string, assumptions: string, policy: string, to: string) =>
      `Van de ${total} die er met ${to} gemiddeld minder wachten dan met de maatstaf en de standaardaannamen, komt ${assumptions} door de andere aanname en ${policy} door het beleid.`,
    apart: (total: string, assumptions: string, policy: string, to: string) =>
      `${to} tegenover de maatstaf met de standaardaannamen: gemiddeld ${total}. De andere aanname doet ${assumptions}, het beleid ${policy}.`,
    refusing: (to: string) =>
      `Let op: ${to} wint door te weigeren. Er wachten minder bedrijven, maar er worden er niet meer bediend.`,
    refusingFrom: (from: string, others: readonly string[]) =>
      `Let op: ${from} wint van ${others.join(' en ')} door te weigeren. Er wachten minder bedrijven, maar er worden er niet meer bediend.`,
  },

  band: {
    title: (name: string) => `Band van ${name}`,
    image: (name: string, label: string, from: number, to: number, said: string) =>
      `${name}: waaier van ${label}, ${from} tot ${to}. ${said}. Alle getallen staan in de tabel.`,
    ghost: (letter: string) => `Bruine streeplijn in de banden: het midden van ${letter}.`,
  },
  difference: {
    heading: 'Het verschil, toekomst voor toekomst',
    of: (to: string, from: string) => `${to} min ${from}`,
    none: 'geen verschil',
    up: (isGood: boolean | null) => `▲ meer${isGood === null ? '' : isGood ? ' (beter)' : ' (slechter)'}`,
    down: (isGood: boolean | null) => `▼ minder${isGood === null ? '' : isGood ? ' (beter)' : ' (slechter)'}`,
    image: (to: string, from: string, label: string, said: string) =>
      `Verschil in ${label} tussen ${to} en ${from}, in dezelfde toekomsten. ${said}. Alle getallen staan in de tabel.`,
    value: (year: number, middle: string, low: string, high: string) =>
      `${year}: in het midden ${middle}, bij 8 van de 10 toekomsten tussen ${low} en ${high}`,
    how: 'Per toekomst: beleid min maatstaf. Onder de nullijn wacht er minder. Tussen de streeplijnen liggen 8 van de 10 toekomsten.',
    howOther: 'Per toekomst: beleid min maatstaf. Tussen de streeplijnen liggen 8 van de 10 toekomsten.',
  },
  odds: {
    image: (less: number, equal: number, more: number, words: { less: string; equal: string; more: string }) =>
      `Van 20 toekomsten: ${less} ${words.less}, ${equal} ${words.equal}, ${more} ${words.more}.`,
    less: (isGood: boolean | null) => `minder${mark(isGood, 'beter', 'slechter')}`,
    more: (isGood: boolean | null) => `meer${mark(isGood, 'beter', 'slechter')}`,
    equal: 'gelijk',
    note: (unit: string): string => (unit === 'ha' ? 'Gelijk: minder dan 1 ha verschil.' : 'Gelijk: geen verschil.'),
    word: (word: string, side: string, percent: string) => `Kans op ${side}: ${percent} % (${word}).`,
  },
  notServed: {
    help: 'wachtend, afgehaakt of geweigerd',
    here: (value: string) => `Niet bediend (wachtend, afgehaakt of geweigerd): ${value}.`,
    difference: (value: string) => `Niet bediend: ${value}.`,
  },
  waitingHere: (label: string, value: string) => `${capital(label)}: ${value} in het midden.`,
  signed: {
    less: (value: string) => `${value} minder`,
    more: (value: string) => `${value} meer`,
    equal: 'bijna gelijk',
  },
  table: {
    open: 'tabel',
    heading: 'Tabel van de vergelijking',
    close: 'Sluiten',
    bands: (label: string, unit: string) => `${capital(label)} per beleid${unit === '' ? '' : ` (${unit})`}`,
    differences: (from: string, unit: string) =>
      `Verschil met ${from}, toekomst voor toekomst${unit === '' ? '' : ` (${unit})`}, en de kans op minder, gelijk en meer`,
    year: 'Jaar',
    low: '1 op 10 lager',
    middle: 'midden',
    high: '1 op 10 hoger',
    less: 'minder',
    equal: 'gelijk',
    more: 'meer',
    notServed: 'niet bediend, midden',
  },
  stamp: {
    label: 'Herkomst van deze vergelijking',
    error: (error: string) => `rekenfout van het verschil ±${error}`,
    running: (percent: string) => `rekenen: ${percent} %`,
    progress: 'Voortgang van de vergelijking',
    stop: 'Stoppen',
    stopped: 'Gestopt.',
    again: 'Opnieuw rekenen',
    preliminary: 'voorlopig',
  },
}

export type CompareWords = typeof nl

const en: CompareWords = {
  quoted: (name) => `“${name}”`,
  own: 'your setting',
  default: 'the scenario’s default',
  policies: 'Policies to compare',
  policy: (letter) => `Policy ${letter}`,
  groups: { here: 'Of this page', strategies: 'Strategies', files: 'Named policies' },
  add: 'Add a policy',
  remove: 'remove',
  removeLabel: (name) => `remove: ${name}`,
  yardstickOf: 'measure by this',
  yardstickLabel: (name) => `measure by this: ${name}`,
  yardstick: 'yardstick',
  changedKnobs: (count) => (count === 0 ? 'nothing changed' : `${count} changed in Explore`),
  outcome: 'What you compare',
  area: 'Where',
  year: 'Year',

  headline: {
    working: 'The policies are being run in the same futures.',
    alone: 'Choose a second policy to compare.',
    withheld: 'For this comparison we give no band.',
    waiting: (to, from, year, where, count, side, middle) =>
      sentence(
        `With ${to}, ${side === 'less' ? 'fewer' : 'more'} hectares are waiting in ${year}${where} in *${count}* futures than with ${from}; ${middle}.`,
      ),
    other: (label, to, from, year, where, count, side, middle) =>
      sentence(
        `${capital(label)} in ${year}${where}: with ${to} ${side === 'less' ? 'lower' : 'higher'} in *${count}* futures than with ${from}; ${middle}.`,
      ),
    equal: (to, from, year, where, count) =>
      sentence(
        `In ${year}${where} it makes hardly any difference in *${count}* futures whether you choose ${to} or ${from}: less than 1 ha.`,
      ),
    equalOther: (label, to, from, year, where, count, inHectares) =>
      sentence(
        `${capital(label)} in ${year}${where}: with ${to} ${inHectares ? 'almost the same' : 'the same'} as with ${from} in *${count}* futures${inHectares ? ': less than 1 ha of difference' : ''}.`,
      ),
    middleLess: (value, isWaiting) => `in the middle *${value} ${isWaiting ? 'less' : 'lower'}*`,
    middleMore: (value, isWaiting) => `in the middle *${value} ${isWaiting ? 'more' : 'higher'}*`,
    middleEqual: 'in the middle hardly any difference',
  },
  count: countText.en,

  below: {
    other: (to, count, side, isWaiting, middle) =>
      `With ${to} ${side === 'less' ? (isWaiting ? 'fewer' : 'lower') : isWaiting ? 'more' : 'higher'} in ${count}, ${middle}.`,
    equal: (to, count) => `With ${to} hardly any difference in ${count}.`,
    same: 'Every policy meets exactly the same futures. A difference is therefore due to the policy.',
    fixed: (count) =>
      count === 1
        ? 'The fixed assumption holds for every policy.'
        : `The ${count} fixed assumptions hold for every policy.`,
    gained: (total, assumptions, policy, to) =>
      `Of the ${total} fewer that wait on average with ${to} than with the yardstick and the default assumptions, ${assumptions} is due to the other assumption and ${policy} to the policy.`,
    apart: (total, assumptions, policy, to) =>
      `${to} against the yardstick with the default assumptions: ${total} on average. The other assumption does ${assumptions}, the policy ${policy}.`,
    refusing: (to) => `Mind: ${to} wins by refusing. Fewer firms wait, but no more of them are served.`,
    refusingFrom: (from, others) =>
      `Mind: ${from} wins over ${others.join(' and ')} by refusing. Fewer firms wait, but no more of them are served.`,
  },

  band: {
    title: (name) => `Band of ${name}`,
    image: (name, label, from, to, said) =>
      `${name}: fan of ${label}, ${from} to ${to}. ${said}. All numbers are in the table.`,
    ghost: (letter) => `Brown dashes in the bands: the middle of ${letter}.`,
  },
  difference: {
    heading: 'The difference, future by future',
    of: (to, from) => `${to} minus ${from}`,
    none: 'no difference',
    up: (isGood) => `▲ more${isGood === null ? '' : isGood ? ' (better)' : ' (worse)'}`,
    down: (isGood) => `▼ less${isGood === null ? '' : isGood ? ' (better)' : ' (worse)'}`,
    image: (to, from, label, said) =>
      `Difference in ${label} between ${to} and ${from}, in the same futures. ${said}. All numbers are in the table.`,
    value: (year, middle, low, high) =>
      `${year}: in the middle ${middle}, in 8 of 10 futures between ${low} and ${high}`,
    how: 'Per future: policy minus yardstick. Below the zero line fewer wait. Between the dashed lines lie 8 of 10 futures.',
    howOther: 'Per future: policy minus yardstick. Between the dashed lines lie 8 of 10 futures.',
  },
  odds: {
    image: (less, equal, more, words) =>
      `Of 20 futures: ${less} ${words.less}, ${equal} ${words.equal}, ${more} ${words.more}.`,
    less: (isGood) => `less${mark(isGood, 'better', 'worse')}`,
    more: (isGood) => `more${mark(isGood, 'better', 'worse')}`,
    equal: 'equal',
    note: (unit) => (unit === 'ha' ? 'Equal: less than 1 ha of difference.' : 'Equal: no difference.'),
    word: (word, side, percent) => `Chance of ${side}: ${percent} % (${word}).`,
  },
  notServed: {
    help: 'waiting, gone or refused',
    here: (value) => `Not served (waiting, gone or refused): ${value}.`,
    difference: (value) => `Not served: ${value}.`,
  },
  waitingHere: (label, value) => `${capital(label)}: ${value} in the middle.`,
  signed: { less: (value) => `${value} less`, more: (value) => `${value} more`, equal: 'about equal' },
  table: {
    open: 'table',
    heading: 'Table of the comparison',
    close: 'Close',
    bands: (label, unit) => `${capital(label)} per policy${unit === '' ? '' : ` (${unit})`}`,
    differences: (from, unit) =>
      `Difference from ${from}, future by future${unit === '' ? '' : ` (${unit})`}, and the chance of less, equal and more`,
    year: 'Year',
    low: '1 in 10 lower',
    middle: 'middle',
    high: '1 in 10 higher',
    less: 'less',
    equal: 'equal',
    more: 'more',
    notServed: 'not served, middle',
  },
  stamp: {
    label: 'Origin of this comparison',
    error: (error) => `error of the difference ±${error}`,
    running: (percent) => `computing: ${percent} %`,
    progress: 'Progress of the comparison',
    stop: 'Stop',
    stopped: 'Stopped.',
    again: 'Compute again',
    preliminary: 'preliminary',
  },
}

/** What the room of comparison says, by language. */
export const compareWords: Readonly<Record<LanguageCode, CompareWords>> = { nl, en }

function mark(isGood: boolean | null, good: string, bad: string): string {
  return isGood === null ? '' : ` (${isGood ? good : bad})`
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
