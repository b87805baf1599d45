/**
 * The parts of the long tier. Each stands in a file of its own and is also in `npm test`, with the first tenth of the same cases.
 * The quick ones stand first.
 *
 * @typedef {object} Part
 * @property {string} what one line for `npm run test:long -- --list`
 * @property {'unit' | 'browser' | 'built page'} project where its file runs (vite.config.ts)
 * @property {string} file
 * @property {number} seed of its cases, unless `--seed` says otherwise
 * @property {number} cases in the long tier
 */

/** @satisfies {Readonly<Record<string, Readonly<Part>>>} */
export const PARTS = /** @type {const} */ ({
  'fuzz-links': {
    what: 'links of any content are refused, or come back as they went',
    project: 'unit',
    file: 'tests/long/fuzz-links.test.ts',
    seed: 8,
    cases: 2500,
  },
  'fuzz-policies': {
    what: 'spoilt policy files, and settings of any value',
    project: 'unit',
    file: 'tests/long/fuzz-policies.test.ts',
    seed: 7,
    cases: 2500,
  },
  'fuzz-flags': {
    what: 'commands with any flags answer, or say what is wrong',
    project: 'unit',
    file: 'tests/long/fuzz-flags.test.ts',
    seed: 9,
    cases: 2500,
  },
  'fuzz-scenarios': {
    what: 'spoilt scenario files are told what is wrong with them',
    project: 'unit',
    file: 'tests/long/fuzz-scenarios.test.ts',
    seed: 6,
    cases: 2500,
  },
  'directions-adaptive': {
    what: 'shipped regions under adaptive: more demand or less supply never serves more',
    project: 'unit',
    file: 'tests/long/directions-adaptive.test.ts',
    seed: 3,
    cases: 28,
  },
  'thread-kills': {
    what: 'threads killed during a run of the built command line: the same bytes',
    project: 'unit',
    file: 'tests/long/thread-kills.test.ts',
    seed: 10,
    cases: 50,
  },
  identities: {
    what: 'random regions: hectares are conserved, parts add up, no value is astray',
    project: 'unit',
    file: 'tests/long/identities.test.ts',
    seed: 417,
    cases: 200,
  },
  directions: {
    what: 'random regions: more demand or less supply never serves more',
    project: 'unit',
    file: 'tests/long/directions.test.ts',
    seed: 81,
    cases: 180,
  },
  backends: {
    what: 'random regions: TypeScript and WebAssembly give the same bits, f32 agrees in the mean',
    project: 'unit',
    file: 'tests/long/backends.test.ts',
    seed: 64,
    cases: 200,
  },
  kept: {
    what: 'random regions: a policy over a kept demand side gives the bits of a run from nothing',
    project: 'unit',
    file: 'tests/long/kept.test.ts',
    seed: 23,
    cases: 200,
  },
  'page-kills': {
    what: 'workers of the page killed during a run: the same numbers',
    project: 'browser',
    file: 'tests/long/page-kills.test.ts',
    seed: 11,
    cases: 40,
  },
  'page-views': {
    what: 'every value of every setting of the view, in every scenario and language: the page shows it',
    project: 'browser',
    file: 'tests/long/page-views.test.ts',
    seed: 12,
    cases: 1200,
  },
})
