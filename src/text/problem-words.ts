import type { LanguageCode } from './numbers.ts'

const nl = {
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
}

type ProblemWords = typeof nl

const en: ProblemWords = {
  fileTitle: (name) => `${name} cannot be used`,
  linkTitle: 'This link cannot be used',
  shown: {
    before: () => 'The former scenario is still there. Nothing has changed.',
    fresh: (scenario) => `You now see ${scenario}, without the settings in the link.`,
    withoutFile: (scenario) =>
      `A file of your own is not in the link and is not kept: open it again. You now see ${scenario}, without the settings in the link.`,
  },
  count: (shown, all) => (shown < all ? `The first ${shown} of ${all} faults:` : ''),
  got: 'Found',
  allowed: 'Allowed',
  hint: 'How to mend it',
  close: 'Close',
  tooBig: {
    what: 'the file is too big',
    allowed: (limit) => `at most ${limit} MB`,
    hint: 'Choose a scenario file; an ordinary one is smaller than 0.1 MB.',
  },
  unreadable: {
    what: 'the file could not be read',
    allowed: 'a readable text file',
    hint: 'Try again.',
  },
  link: {
    form: {
      what: 'the link has another form',
      allowed: '#v1/verkennen?…',
      hint: 'Copy the whole link again.',
    },
    version: {
      what: 'the page does not know this version of links',
      hint: 'Reload the page or ask for a new link.',
    },
    room: { what: 'this part does not exist', hint: 'Start at Explore.' },
    scenario: {
      what: 'this scenario is not in the page',
      hint: 'Choose a scenario from the list.',
    },
    ownFile: {
      what: 'this link belongs to a scenario file of somebody’s own',
      hint: 'Open that file; it is not in the link.',
    },
    unknown: {
      what: 'this setting does not exist',
      allowed: 'the names of choices and assumptions',
      hint: 'Take it out of the link.',
    },
    number: {
      what: 'this is not a number within the bounds',
      hint: 'Write a number with a point.',
    },
    choice: { what: 'this value does not exist', hint: 'Choose one of the allowed values.' },
    profile: {
      what: 'this is no mix of a plan',
      hint: 'Name the plan, and then each kind of land with its share (0 to 1).',
    },
    municipalities: {
      what: 'this is no list of municipalities of this scenario, each named once',
      hint: 'Name each municipality at most once, with commas between.',
    },
    steps: {
      what: 'this is no list of steps for this scenario',
      hint: 'Write each step as year:plan:action, with commas between.',
    },
    sum: {
      what: 'the shares are not 100 % together',
      allowed: '1 together (100 %)',
      hint: 'Set the shares so that they are 1 together.',
      got: (name, sum) => `${name}: ${sum} together`,
    },
    twice: { what: 'this setting is there twice', allowed: 'once', hint: 'Take one out.' },
    long: { what: 'the link is too long', hint: 'Copy the whole link again.' },
    range: (low, high) => `${low} to ${high}`,
  },
}

/** The words for a file or link that cannot be used. */
export const problemWords: Readonly<Record<LanguageCode, ProblemWords>> = { nl, en }
