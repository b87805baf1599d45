import type { ManualStep } from '../engine.ts'
import type { LanguageCode } from './numbers.ts'

const nl = {
  nothing: 'niets gekozen',
  answer: {
    all: (name: string) => `Alle plannen in ${name}`,
    mixed: 'verschilt',
  },
  profile: {
    of: (plan: string) => `Profiel van ${plan}`,
    scenario: (mix: string) => `scenario: ${mix}`,
    only: (segment: string) => `alleen ${segment}`,
    own: 'eigen mix…',
    ownIs: (mix: string) => `eigen mix: ${mix}`,
    shareOf: (segment: string, plan: string) => `${segment} in ${plan}, procent`,
  },
  shares: {
    whole: 'Samen 100 %.',
    short: (sum: string, rest: string) => `Samen ${sum} %: er is nog ${rest} % te verdelen.`,
    over: (sum: string, rest: string) => `Samen ${sum} %: dat is ${rest} % te veel.`,
    wrong: 'Vul overal een getal in van 0 tot 100.',
    notYet: 'Nog niet toegepast.',
    refused: 'Niet toegepast; er is niets veranderd.',
    apply: 'Toepassen',
    undo: 'Ongedaan maken',
  },
  manual: {
    empty: 'De lijst is leeg: er start geen nieuw plan. Harde plannen gaan gewoon door.',
    explain:
      'Een start is een verzoek. Zegt de gemeente nee, dan vraagt de regio het elk jaar opnieuw. Schrappen kan tot er land is.',
    unused: 'Deze lijst telt nu niet: de regio programmeert op een andere manier.',
    use: 'Met de hand programmeren',
    year: 'Jaar',
    plan: 'Plan',
    action: 'Stap',
    remove: 'weg',
    removeStep: (step: string) => `Haal weg: ${step}`,
    yearOf: (step: string) => `Jaar van: ${step}`,
    add: 'Stap toevoegen',
    newStep: 'Nieuwe stap',
    after: 'komt niet meer aan de beurt: het plan is dan geschrapt',
    replaced: 'Dit plan had deze stap al; alleen het jaar is veranderd.',
    actions: { prepare: 'voorbereiden', start: 'starten', scrap: 'schrappen' } as Readonly<
      Record<ManualStep['action'], string>
    >,
    step: (year: number, plan: string, action: string) => `${year}, ${plan}, ${action}`,
  },
  here: {
    title: (name: string) => `Plannen in ${name}: wat de gemeente kiest`,
    none: (name: string) => `${name} heeft in dit scenario geen plannen.`,
    help: 'De gemeente kiest het antwoord op een verzoek en het profiel van haar plannen. Een hard plan ligt vast.',
    answer: 'Antwoord',
    profile: 'Profiel',
    hard: 'ligt vast',
    regional: 'regionaal verzoek',
    out: 'nee: de gemeente doet niet mee',
    reset: {
      answer: 'Alle antwoorden terug naar standaard',
      profile: 'Alle profielen terug naar standaard',
    },
  },
}

type PlanWords = typeof nl

const en: PlanWords = {
  nothing: 'nothing chosen',
  answer: {
    all: (name) => `All plans in ${name}`,
    mixed: 'differs',
  },
  profile: {
    of: (plan) => `Profile of ${plan}`,
    scenario: (mix) => `scenario: ${mix}`,
    only: (segment) => `only ${segment}`,
    own: 'a mix of your own…',
    ownIs: (mix) => `own mix: ${mix}`,
    shareOf: (segment, plan) => `${segment} in ${plan}, per cent`,
  },
  shares: {
    whole: '100 % together.',
    short: (sum, rest) => `${sum} % together: ${rest} % is still to be shared out.`,
    over: (sum, rest) => `${sum} % together: that is ${rest} % too much.`,
    wrong: 'Fill in a number from 0 to 100 everywhere.',
    notYet: 'Not applied yet.',
    refused: 'Not applied; nothing has changed.',
    apply: 'Apply',
    undo: 'Undo',
  },
  manual: {
    empty: 'The list is empty: no new plan starts. Hard plans simply go on.',
    explain:
      'A start is a request. If the municipality says no, the region asks again each year. Scrapping is possible until there is land.',
    unused: 'This list does not count now: the region programmes in another way.',
    use: 'Programme by hand',
    year: 'Year',
    plan: 'Plan',
    action: 'Step',
    remove: 'remove',
    removeStep: (step) => `Remove: ${step}`,
    yearOf: (step) => `Year of: ${step}`,
    add: 'Add a step',
    newStep: 'New step',
    after: 'never happens: the plan has been scrapped by then',
    replaced: 'This plan had this step already; only the year has changed.',
    actions: { prepare: 'prepare', start: 'start', scrap: 'scrap' },
    step: (year, plan, action) => `${year}, ${plan}, ${action}`,
  },
  here: {
    title: (name) => `Plans in ${name}: what the municipality chooses`,
    none: (name) => `${name} has no plans in this scenario.`,
    help: 'The municipality chooses the answer to a request and the profile of its plans. A hard plan is fixed.',
    answer: 'Answer',
    profile: 'Profile',
    hard: 'fixed',
    regional: 'regional request',
    out: 'no: the municipality opts out',
    reset: { answer: 'All answers back to default', profile: 'All profiles back to default' },
  },
}

/** The words for what is chosen per plan. */
export const planWords: Readonly<Record<LanguageCode, PlanWords>> = { nl, en }
