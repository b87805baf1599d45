import type { End } from '../../engine.ts'
import { countText } from '../../text/count.ts'
import type { LanguageCode } from '../../text/numbers.ts'

const nl = {
  explain:
    'Te laat: vóór de eerste grond er was, wachtten er al te veel bedrijven op dit soort grond. Te vroeg: toen die grond er was, lag er voor meer dan vijf jaar klaar. Anders is het plan op tijd.',
  startsIn: 'Begint meestal in',
  number: 'Begint in hoeveel toekomsten',
  timing: 'Te vroeg, op tijd of te laat',
  between: (from: string, to: string) => `${from} tot ${to}`,
  about: (year: string) => `rond ${year}`,
  years:
    'Het jaar is het midden van de toekomsten waarin het plan begint. Daaronder: in minstens 8 van de 10 daarvan begint het in die jaren.',
  count: countText.nl,
  ends: {
    tooEarly: 'te vroeg',
    inTime: 'op tijd',
    tooLate: 'te laat',
    notYet: 'nog geen grond',
    fellOut: 'valt uit',
    scrapped: 'geschrapt',
  } as Readonly<Record<End, string>>,
  often: (end: string, count: string) => `${end} in ${count}`,
  decided: 'ligt al vast',
  never: 'nooit',
  seldom: 'zelden',
  working: 'De plannen worden gevolgd …',
  total: (starts: string, tooLate: string, inTime: string, tooEarly: string) =>
    `Per toekomst begint de regio gemiddeld ${starts} plannen: ${tooLate} te laat, ${inTime} op tijd en ${tooEarly} te vroeg.`,
  rest: (fellOut: string, notYet: string, endYear: number) =>
    `Van de andere vallen er ${fellOut} uit en hebben er ${notYet} in ${endYear} nog geen grond.`,
  scrapped: (count: string) => `Geschrapt: ${count}.`,
  stamp: (futures: string, seed: string) => `${futures} toekomsten · ${seed}`,
  preliminary: 'voorlopig',
  progress: {
    running: (percent: string) => `${percent} % gerekend`,
    progress: 'Voortgang van het volgen van de plannen',
    stop: 'Stop',
    stopped: 'Gestopt.',
    again: 'Opnieuw rekenen',
  },
}

export type StartWords = typeof nl

const en: StartWords = {
  explain:
    'Too late: before its first land was there, too many firms were already waiting for such land. Too early: once that land was there, land for more than five years lay idle. Otherwise the plan is in time.',
  startsIn: 'Usually starts in',
  number: 'Starts in how many futures',
  timing: 'Too early, in time or too late',
  between: (from, to) => `${from} to ${to}`,
  about: (year) => `about ${year}`,
  years:
    'The year is the middle of the futures in which the plan starts. Below it: in at least 8 in 10 of those it starts within those years.',
  count: countText.en,
  ends: {
    tooEarly: 'too early',
    inTime: 'in time',
    tooLate: 'too late',
    notYet: 'no land yet',
    fellOut: 'falls out',
    scrapped: 'scrapped',
  },
  often: (end, count) => `${end} in ${count}`,
  decided: 'decided already',
  never: 'never',
  seldom: 'seldom',
  working: 'The plans are being followed …',
  total: (starts, tooLate, inTime, tooEarly) =>
    `Per future the region starts ${starts} plans on average: ${tooLate} too late, ${inTime} in time and ${tooEarly} too early.`,
  rest: (fellOut, notYet, endYear) => `Of the others ${fellOut} fall out and ${notYet} have no land yet in ${endYear}.`,
  scrapped: (count) => `Scrapped: ${count}.`,
  stamp: (futures, seed) => `${futures} futures · ${seed}`,
  preliminary: 'preliminary',
  progress: {
    running: (percent) => `${percent} % calculated`,
    progress: 'Progress of following the plans',
    stop: 'Stop',
    stopped: 'Stopped.',
    again: 'Compute again',
  },
}

/** The words for when plans start. */
export const startWords: Readonly<Record<LanguageCode, StartWords>> = { nl, en }
