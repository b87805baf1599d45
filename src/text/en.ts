import type { Words } from './nl.ts'
import { sentence } from './parts.ts'

/** English: says everything that the Dutch source says. */
export const en: Words = {
  code: 'en',
  otherLanguage: { short: 'NL', name: 'Nederlands' },
  appName: 'Bandbreedte',
  appTitle: 'Bandbreedte: how much room for business?',
  skipToKnobs: 'To the knobs',
  skipToPicture: 'To the picture',
  rooms: {
    label: 'Parts',
    verkennen: 'Explore',
    vergelijken: 'Compare',
    streefwaarde: 'Target',
    gemeenten: 'Municipalities',
    verhaal: 'Story',
  },

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
    inArea: (name) => ` in ${name}`,
    inSegment: (name) => ` in the ${name} segment`,
    working: 'The futures are being computed.',
    withheld: 'For this setting we give no band.',
  },

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

  chart: {
    pick: 'What you see',
    pickArea: 'Where',
    region: 'Whole region',
    groups: 'Groups',
    municipalities: 'Municipalities',
    segments: 'Kinds of land',
    perYear: 'Per year',
    cumulative: 'Added up since the base year',
    main: 'Main',
    singles: 'Single futures',
    now: 'now',
    notSeen: ['computed,', 'not yet', 'observed'],
    middle: 'middle',
    high: '1 in 10 higher',
    low: '1 in 10 lower',
    default: 'default',
    enough: (norm) => `enough: ${norm}`,
    preliminary: 'preliminary',
    year: 'Year',
    image: (label, from, to, sentences) =>
      `Fan of ${label}, ${from} to ${to}. ${sentences} All numbers are in the table.`,
    value: (year, middle, low, high) =>
      `${year}: in the middle ${middle}${low === null ? '' : `, in 1 in 10 less than ${low}`}${high === null ? '' : `, in 1 in 10 more than ${high}`}`,
    even: (year, value) => `${year}: in at least 9 of 10 futures about ${value}`,
    valueShort: (count, of) => `; too little in ${count} of ${of} futures`,
    strip: 'too many:',
    stripBalance: 'too little:',
    stripSentence: (year, percent) => `Chance of being above “enough” in ${year}: ${percent} %`,
    withheld: (reason) => `There is no band: ${reason}`,
  },

  dots: {
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
    takes: (target, hectares, province) =>
      `You reach ${target} % in half of the futures at about ${hectares} ha renewed per year; in the whole province it was about ${province}.`,
    takesPlain: (target, hectares) =>
      `You reach ${target} % in half of the futures at about ${hectares} ha renewed per year.`,
    takesNever: (target, most, best) =>
      `You do not reach ${target} % in half of the futures, not even at ${most} ha renewed per year; then it is ${best} %.`,
    takesNothing: 'Without a target the region asks for no renewal.',
    takesWorking: 'What this takes is being computed.',
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
    error: (error) => `Monte Carlo error ±${error}`,
    version: (version) => `version ${version}`,
    failed: (count) => `${count} failed`,
    more: (count) => `Compute with at least ${count}`,
    running: (done, total) => `${done} of ${total} futures`,
    cancel: 'Stop',
    progress: 'Progress of the computation',
    table: 'table',
    estimates: 'estimates',
    plans: 'plans',
    sources: 'sources',
    label: 'Where this picture comes from',
  },

  table: {
    heading: 'Table',
    title: (label) => `${capital(label)}, per year`,
    note: 'In every year 1 in 10 futures lies outside the outermost columns.',
    year: 'Year',
    chance: 'Above enough',
    lost: 'Given up by then (middle)',
    notServed: 'Not served (middle)',
    levels: {
      p5: '1 in 20 lower',
      p10: '1 in 10 lower',
      p25: '1 in 4 lower',
      p50: 'Middle',
      p75: '1 in 4 higher',
      p90: '1 in 10 higher',
      p95: '1 in 20 higher',
    },
    base: 'base year',
    close: 'Close',
  },

  estimates: {
    title: 'Published estimates',
    explain:
      'An estimate stands in the picture only if measure, area, start and end are exactly the same. Otherwise this table says why not.',
    what: 'Estimate',
    value: 'Value',
    period: 'Period',
    place: 'Where',
    drawn: 'stands in this picture',
    can: (outcome, area) => `choose “${outcome}” for ${area}; then it stands in the picture`,
    reasons: {
      outcome: 'the model does not compute this measure',
      area: 'this area is not in the model',
      start: (from, base) => `starts in ${from}, the model in ${base}`,
      noStart: 'has no first year',
      end: 'ends outside the computed years',
      unit: 'is in another unit',
    },
    none: 'This scenario names no published estimates.',
    source: 'Source',
  },

  plans: {
    title: 'Plans in this scenario',
    fictitious: 'invented, not a proposal',
    explain: 'A search area is room to look, not a decision. Hatched plans are invented so that we can compute.',
    name: 'Plan',
    municipality: 'Municipality',
    area: 'Area',
    status: 'Status',
    earliest: 'At the earliest',
    evidence: 'Evidence',
    none: 'This scenario has no plans.',
    statuses: { hard: 'hard', prepared: 'prepared', soft: 'soft', search: 'search area' },
  },

  sources: {
    title: 'All figures and their sources',
    count: (figures, assumed) => `${figures} figures, ${assumed} of them assumed.`,
    figure: 'Figure',
    value: 'Value',
    evidence: 'Evidence',
    source: 'Source',
    note: 'Note (in the language of the file)',
    sections: {
      assumptions: 'Uncertain assumptions',
      constants: 'Fixed numbers',
      policy: 'Policy',
      sectors: 'Sectors',
      municipalities: 'Municipalities',
      plans: 'Plans',
      planStatus: 'Procedures by status',
      segments: 'Kinds of land',
      correlations: 'Correlations',
    },
    fields: {
      jobs: 'jobs',
      cycleSensitivity: 'sensitivity to the cycle',
      mix: 'shares by kind of land',
      growthLow: 'growth, low path',
      growthHigh: 'growth, high path',
      landTrendLow: 'change of land per job, low path',
      landTrendHigh: 'change of land per job, high path',
      stock: 'existing land',
      vacancy: 'vacancy',
      origin: 'share of demand',
      issuable: 'issuable',
      waiting: 'waiting demand',
      fsi: 'floor space index',
      area: 'area',
      segments: 'shares by kind of land',
      leadTime: 'lead time',
      fallOut: 'chance of falling out',
      chanceOfYes: 'chance of a yes',
      scoreMean: 'score, middle',
      scoreSd: 'score, spread',
      rank: 'rank correlation',
    },
    distribution: {
      three: (low, middle, high) => `${low} – ${middle} – ${high}`,
      uniform: (low, high) => `evenly from ${low} to ${high}`,
      other: (kind, low, middle, high) => `${low} – ${middle} – ${high} (${kind})`,
      until: (year, value) => `to ${year} ${value}`,
    },
    threeNumbers: 'Three numbers: 1 in 10 lower, middle, 1 in 10 higher.',
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

  problems: {
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
  },

  failure: {
    title: 'The computation went wrong',
    explain: 'The picture shows the last result that did work.',
    retry: 'Try again',
    details: 'Message',
    pageTitle: 'Something went wrong in the page',
  },

  print: {
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
