import type { Estimated } from '../../analysis/estimated.ts'
import { ENDS, type End } from '../../analysis/starts/fates.ts'
import { type Counted, type Starts, WATCHED, type YearLevels, starts } from '../../analysis/starts/starts.ts'
import { isSharpYear } from '../../bands/rounding.ts'
import { stampOf } from '../../study/stamp.ts'
import type { Study } from '../../study/study.ts'
import { written, writtenChance } from '../written.ts'
import { type Problem, bad, good } from '../../base/problem.ts'
import { lastOf } from '../flags.ts'
import { inputsBehind } from '../inputs/told.ts'
import type { Report } from './report.ts'

/** Plans are watched in futures that are replayed one by one: some milliseconds each. */
const MOST_WATCHED = 16_384

/** When plans start, and whether too early, in time or too late, as a table or a document. */
export const STARTS: Report = {
  flag: {
    name: 'plans',
    help: `show when each plan starts, and whether too early, in time or too late (default ${String(WATCHED)} futures)`,
  },
  hasDocument: true,
  usualFutures: WATCHED,
  canGrow: false,
  isAlone: true,
  needs: (study) => {
    const problems = faultsOf(study)
    return problems.length > 0 ? bad(problems) : good(study)
  },
  text: async (_io, study, given) => {
    const found = await starts(study)
    return lastOf(given, 'json') === undefined ? startsTable(study, found) : `${startsJson(study, found)}\n`
  },
}

/** Plans are watched future by future on the TypeScript lanes, which are f64. */
function faultsOf({ futures, precision }: Study): readonly Problem[] {
  const many: Problem = {
    where: '--plans',
    what: 'so many futures take too long to replay one by one',
    got: `--futures ${String(futures)}`,
    allowed: `1 to ${String(MOST_WATCHED)}`,
    hint: 'Ask fewer futures.',
  }
  const narrow: Problem = {
    where: '--plans',
    what: 'futures are replayed in 64 bits only',
    got: '--backend f32',
    allowed: '--backend ts or f64, which give the same bits',
    hint: 'Leave --backend out.',
  }
  return [...(futures > MOST_WATCHED ? [many] : []), ...(precision === 'f32' ? [narrow] : [])]
}

const LEVELS = ['p10', 'p50', 'p90'] as const

const WORDS: Readonly<Record<End, string>> = {
  tooEarly: 'too early',
  inTime: 'in time',
  tooLate: 'too late',
  notYet: 'not yet',
  fellOut: 'fell out',
  scrapped: 'scrapped',
}

/**
 * Gives the starts of plans as a table to read (E58), rounded to what their errors support (E56): shares of all futures, and years over those in
 * which the plan starts or its land comes; a year that is not known to the year has a `~`.
 */
export function startsTable(study: Study, { futures, failed, plans, perFuture }: Starts): string {
  const { scenario, policy, mode, seed, inputs } = stampOf(study, 'f64')
  const rows = plans.map(({ plan, starts, start, land, ends }) => [
    plan,
    chance(starts),
    ...years(start),
    ...years(land),
    ...ENDS.map((end) => (ends === null ? '-' : chance(ends[end]))),
  ])
  const total = [
    'plans per future',
    mean(perFuture.starts),
    ...LEVELS.map(() => ''),
    ...LEVELS.map(() => ''),
    ...ENDS.map((end) => mean(perFuture[end])),
  ]
  const head = [
    '',
    'starts',
    ...LEVELS.map((level) => `start ${level}`),
    ...LEVELS.map((level) => `land ${level}`),
    ...ENDS.map((end) => WORDS[end]),
  ]
  const width = Math.max(...[...rows, total].map(([name]) => name.length))
  const line = (cells: readonly string[]): string =>
    `  ${cells.map((cell, i) => (i === 0 ? cell.padEnd(width) : cell.padStart(11))).join('')}`.trimEnd()
  const gone = failed > 0 ? `, ${String(failed)} failed` : ''
  return [
    `${scenario.id} (${scenario.hash}), policy ${policy.id}, ${String(futures)} ${mode} futures, seed ${seed}${inputsBehind(inputs)}${gone}\n`,
    ...[head, ...rows, total].map(line),
    '',
    ...LEGEND,
    '',
  ].join('\n')
}

/** The same as one JSON document with its stamp, not rounded. */
export function startsJson(study: Study, found: Starts): string {
  return JSON.stringify({ ...stampOf(study, 'f64'), ...found })
}

const LEGEND = [
  'Shares of all futures; years over the futures in which the plan starts, or its land comes; ~ is known to a few years only (docs/model.md, E58).',
  'too early: its first land came and land of its kind for more than five years lay idle, that year and the next',
  'too late: too many firms waited for land of its kind in the year before its first land came, and in a year before that since the decision',
  'not yet: no land by the last year; a hard plan (-) is no decision and counts in no line but its own',
]

function chance({ share, error }: Counted): string {
  return writtenChance(share, error)
}

function mean({ value, error }: Estimated): string {
  return written(value, 'plans', error)
}

function years(found: YearLevels | null): readonly string[] {
  if (found === null) return LEVELS.map(() => '-')
  return LEVELS.map((level) => `${isSharpYear(found.errors[level]) ? '' : '~'}${found[level].toFixed(0)}`)
}
