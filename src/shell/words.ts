import type { LanguageCode } from '../text/numbers.ts'

const nl = {
  otherLanguage: { short: 'EN', name: 'English' },
  appName: 'Bandbreedte',
  appTitle: 'Bandbreedte: hoeveel ruimte voor bedrijven?',
  skipToKnobs: 'Naar de knoppen',
  skipToPicture: 'Naar het beeld',
  rooms: 'Onderdelen',

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
}

type ShellWords = typeof nl

const en: ShellWords = {
  otherLanguage: { short: 'NL', name: 'Nederlands' },
  appName: 'Bandbreedte',
  appTitle: 'Bandbreedte: how much room for business?',
  skipToKnobs: 'To the knobs',
  skipToPicture: 'To the picture',
  rooms: 'Parts',

  bar: {
    scenario: 'Scenario',
    chooseScenario: 'Choose a scenario',
    ownFile: 'Open your own file',
    ownFileHint: 'You can also drop a file on the page.',
    presenter: 'Projector',
    presenterOff: 'Projector off',
    presenterHint: 'Only sentence and picture, large. Key P.',
    share: 'Share',
    dropHere: 'Drop the scenario file here',
  },

  share: {
    title: 'Share this setting',
    explain:
      'The link holds the scenario, your choices, the year and the seed. Whoever opens it gets the same numbers.',
    ownFile: 'Your own file is not in the link. Send it along.',
    link: 'Link',
    copy: 'Copy link',
    copied: 'Copied',
    copyFailed: 'Copying failed. The link is now selected: copy it with Ctrl+C.',
    close: 'Close',
  },
}

/** The words of the bar, of sharing and of the page as a whole. */
export const shellWords: Readonly<Record<LanguageCode, ShellWords>> = { nl, en }
