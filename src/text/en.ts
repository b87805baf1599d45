import type { Words } from './nl.ts'
import { problemWords } from './problem-words.ts'

/** English: says everything that the Dutch source says. */
export const en: Words = {
  code: 'en',
  working: 'The futures are being computed.',
  where: {
    inArea: (name) => ` in ${name}`,
    inSegment: (name) => ` in the ${name} segment`,
  },
  problems: problemWords.en,

  chance: {
    nearCertain: 'almost certain',
    veryLikely: 'very likely',
    likely: 'likely',
    evenly: 'could go either way',
    notLikely: 'not likely',
    unlikely: 'unlikely, but not ruled out',
    veryUnlikely: 'very unlikely',
    withNumber: (word, percent) => `${capital(word)} (${percent} %).`,
  },

  chart: {
    pick: 'What you see',
    pickArea: 'Where',
    region: 'Whole region',
    perYear: 'Per year',
    cumulative: 'Added up since the base year',
    main: 'Main',
    now: 'now',
    preliminary: 'preliminary',
    carried: 'moved along',
    year: 'Year',
    value: (year, middle, low, high) =>
      `${year}: in the middle ${middle}${low === null ? '' : `, in 1 in 10 less than ${low}`}${high === null ? '' : `, in 1 in 10 more than ${high}`}`,
    even: (year, value) => `${year}: in at least 9 of 10 futures about ${value}`,
  },

  knobs: {
    label: 'Knobs',
    region: 'What the region chooses',
    world: 'What nobody here decides',
    drawn: 'drawn from a distribution',
    moreRegion: (count) => `More choices (${count})`,
    inChart: 'Show in the chart:',
    moreWorld: (count) => `More assumptions (${count})`,
    changed: (count) => `${count} changed`,
    resetAll: 'put everything back',
    was: (value) => `Was ${value}.`,
    reset: 'Back to default',
    release: 'Draw it again',
    fixed: (low, high) => `Fixed; was drawn from ${low} to ${high}.`,
    drawnFrom: (low, high) => `${low} to ${high}`,
    fieldLabel: (label) => `${label}, number`,
    explain: 'explain',
    neutral: 'not in use',
    ownDefault: 'The default of the program; the scenario states none.',
    source: 'Source',
    noSource: 'no source',
    notNumber: (low, high) => `Type a number from ${low} to ${high}.`,
    on: 'on',
    off: 'off',
    every: (years) => `every ${years} years`,
    everyLabel: 'Years between decisions',
    answers: { yes: 'yes', no: 'no', chance: 'chance' },
    answerOf: (plan) => `Answer about ${plan}`,
    seed: 'Seed',
    seedHelp: 'The word from which all futures are drawn. The same word gives the same futures.',
  },

  themes: {
    target: 'Target',
    existing: 'Existing locations',
    adaptive: 'Adaptive programming',
    monitoring: 'Monitoring',
    sieve: 'Sieve for regional added value',
    protocol: 'Issuance protocol',
    largeScale: 'Large-scale business',
    region: 'Region and municipality',
    economy: 'Economy',
    land: 'Demand for land',
    renewal: 'Renewal',
    procedures: 'Plans and power grid',
    queue: 'Waiting and moving',
    counts: 'Counts of today',
    landPerJob: 'Land per job',
    parkShare: 'Jobs on business parks',
    event: 'Suppose this happens, in every future',
    growthError: 'Own growth per sector',
  },

  evidence: {
    published: 'published',
    derived: 'derived',
    expert: 'expert judgement',
    assumed: 'assumed',
    meaning: {
      published: 'Read in the source.',
      derived: 'Computed from published figures.',
      expert: 'A judgement with a stated basis.',
      assumed: 'Filled in by us. Replace it with a figure of your own.',
    },
  },

  units: {
    percent: '%',
    percentPoints: 'percentage points',
    percentPerYear: '% per year',
    position: '% from low to high',
    factor: '×',
    hectares: 'ha',
    hectaresPerYear: 'ha per year',
    years: 'years',
    year: '',
    squareMetresPerJob: 'm² per job',
    jobs: 'jobs',
    score: 'points',
    plain: '',
  },
  unitOf: {
    intensificationTarget: '% of demand',
    programmeCapacity: 'ha per year',
    leadScale: '× normal',
    gainPerHa: 'ha per ha',
    largePerYear: 'per year',
    preparedOptions: 'plans',
  },

  stamp: {
    futures: (count) => `${count} futures`,
    seed: (seed) => `seed ${seed}`,
    version: (version) => `version ${version}`,
    failed: (count) => `${count} failed`,
    label: 'Where this picture comes from',
  },

  plans: {
    fictitious: 'invented, not a proposal',
    statuses: { hard: 'hard', prepared: 'prepared', soft: 'soft', search: 'search area' },
  },

  distribution: {
    three: (low, middle, high) => `${low} – ${middle} – ${high}`,
    uniform: (low, high) => `evenly from ${low} to ${high}`,
    other: (kind, low, middle, high) => `${low} – ${middle} – ${high} (${kind})`,
    until: (year, value) => `to ${year} ${value}`,
  },
  kinds: {
    triangular: 'triangular',
    pert: 'PERT',
    normal: 'normal',
    truncatedNormal: 'truncated normal',
    lognormal: 'lognormal',
    beta: 'beta',
    twoPieceNormal: 'two-piece normal',
    discrete: 'discrete',
  },

  failure: {
    title: 'The computation went wrong',
    explain: 'The picture shows the last result that did work.',
    retry: 'Try again',
    details: 'Message',
    pageTitle: 'Something went wrong in the page',
  },

  print: {
    scenario: 'Scenario',
    settings: 'Settings',
    default: 'Everything is at the default of the scenario.',
    from: (value, was) => `${value} (default: ${was})`,
    none: 'none',
    limits: 'What this is not',
    limitsText:
      'This is not a prediction and not a decision. The result depends on assumptions; most of them are our estimates. Plans named Fictieve zoekruimte are invented and no proposal.',
  },
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
