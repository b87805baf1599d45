import { type Problem, type Result, bad, good, shown } from '../base/problem.ts'
import { BACKENDS } from '../kernel/machines/backend.ts'
import { areasOf } from '../kernel/area.ts'
import { OUTCOMES } from '../outcomes/shelf.ts'
import type { Policy } from '../policy/policy.ts'
import { type Scenario, readSettings } from '../scenario/index.ts'
import { HALF_A_DOT, MOST_GROWN } from '../study/enough.ts'
import { DEFAULT_FUTURES, MOST_FUTURES, type Study, studyOf } from '../study/study.ts'
import { type Flag, type Given, lastOf } from './flags.ts'
import { INPUT_FLAG } from './inputs/flag.ts'
import { namedValue, oneOf, unknownWord, wholeNumber } from './values.ts'

/** Flags of every command that runs a study. */
export const STUDY_FLAGS: readonly Flag[] = [
  { name: 'futures', takes: 'N', help: `number of futures (default ${String(DEFAULT_FUTURES)})` },
  { name: 'seed', takes: 'TEXT', help: 'seed of the draws (default raadstafel)' },
  { name: 'set', takes: 'ID=VALUE', help: 'set a lever, or fix an assumption in every future; may be repeated' },
  INPUT_FLAG,
  {
    name: 'policy',
    takes: 'NAME|FILE',
    help: "a strategy, a name of scenarios/policies or a file (default: the scenario's own)",
  },
  { name: 'deterministic', help: 'one future: every distribution at its median, no shocks, every answer yes' },
  { name: 'sampling', takes: 'lattice|plain', help: 'lattice points (default) or independent draws, as a check' },
  {
    name: 'backend',
    takes: 'ts|f64|f32',
    help: 'lanes: TypeScript, or WebAssembly in 64 (default, the same bits) or 32 bits',
  },
  { name: 'by', takes: 'KIND', help: 'add the parts of the region: municipality, segment or group' },
  { name: 'outcomes', takes: 'IDS', help: 'outcome ids with commas between them (default: all)' },
]

const PARTS = ['municipality', 'segment', 'group'] as const

/** Flags of a command whose run can stop by itself (E55); they take the place of `--futures` above. */
export const GROWING_FLAGS: readonly Flag[] = [
  {
    name: 'futures',
    takes: 'N|enough',
    help: `number of futures (default ${String(DEFAULT_FUTURES)}), or as many as the chance of a shortage needs`,
  },
  {
    name: 'within',
    takes: 'POINTS',
    help: `with --futures enough: the chance known to so many percentage points (default ${String(100 * HALF_A_DOT)})`,
  },
]

/** What a command wants of its study. */
export interface StudyWanted {
  /** Whether `--futures enough` is understood. */
  readonly canGrow?: boolean
  /** Futures where nobody says otherwise. */
  readonly usualFutures?: number
}

/** Makes a study of flags, but for its inputs; every fault at once. */
export function studyFrom(
  given: Given,
  scenario: Scenario,
  policy: Policy,
  { canGrow = false, usualFutures = DEFAULT_FUTURES }: StudyWanted = {},
): Result<Study> {
  const problems: Problem[] = []
  const take = <T>(result: Result<T>, otherwise: T): T => {
    if (result.ok) return result.value
    problems.push(...result.problems)
    return otherwise
  }
  const optional = <T>(name: string, otherwise: T, read: (text: string) => Result<T>): T => {
    const text = lastOf(given, name)
    return text === undefined ? otherwise : take(read(text), otherwise)
  }
  const pairs = (given.values.get('set') ?? []).flatMap((text) => {
    const pair = take<readonly [string, string] | null>(namedValue('--set', text, PAIR), null)
    return pair === null ? [] : [pair]
  })
  const settings = take(readSettings(scenario, pairs, { at: '--set' }), { levers: {}, overrides: {} })
  const by = optional<(typeof PARTS)[number] | null>('by', null, (text) => oneOf('--by', text, PARTS))
  const seed = lastOf(given, 'seed')
  const isGrowing = canGrow && lastOf(given, 'futures') === 'enough'
  if (!isGrowing && lastOf(given, 'within') !== undefined) problems.push(NOT_GROWING)
  const study = studyOf({
    scenario,
    policy: { ...policy, levers: { ...policy.levers, ...settings.levers } },
    overrides: settings.overrides,
    mode: lastOf(given, 'deterministic') === undefined ? 'random' : 'deterministic',
    sampling: optional('sampling', 'lattice', (text) => oneOf('--sampling', text, ['lattice', 'plain'])),
    precision: optional('backend', 'f64', (text) => oneOf('--backend', text, BACKENDS)) === 'f32' ? 'f32' : 'f64',
    futures: isGrowing
      ? MOST_GROWN
      : optional('futures', usualFutures, (text) => wholeNumber('--futures', text, 1, MOST_FUTURES)),
    enough: isGrowing ? { within: optional('within', HALF_A_DOT, pointsOf), least: 1024 } : null,
    outcomes: optional('outcomes', ALL, outcomesOf),
    areas: by === null ? ['region'] : ['region', ...areasOf(scenario, by)],
    detail: false,
    ...(seed === undefined ? {} : { seed }),
  })
  return problems.length > 0 ? bad(problems) : good(study)
}

const PAIR = {
  kind: 'setting',
  allowed: 'ID=VALUE, the id of a lever or assumption',
  example: '--set growthPosition=0.5',
}

const NOT_GROWING: Problem = {
  where: '--within',
  what: 'a run of a fixed number of futures has no limit to reach',
  got: 'no --futures enough',
  allowed: '--futures enough --within POINTS',
  hint: 'Add --futures enough, or leave --within out.',
}

/** Reads a limit in percentage points as a share. */
function pointsOf(text: string): Result<number> {
  const points = /^\d{1,3}(\.\d{1,6})?$/.test(text) ? Number(text) : Number.NaN
  if (points >= 0.1 && points <= 50) return good(points / 100)
  return bad([
    {
      where: '--within',
      what: 'this is no number of percentage points in range',
      got: shown(text),
      allowed: '0.1 to 50, with a decimal point',
      hint: 'Write for instance --within 1.',
    },
  ])
}

const ALL: readonly string[] = OUTCOMES.map(({ id }) => id)

function outcomesOf(text: string): Result<readonly string[]> {
  const asked = text.split(',').map((id) => id.trim())
  const problems = asked.filter((id) => !ALL.includes(id)).map((id) => unknownWord('--outcomes', id, ALL))
  // In the order of the shelf, so that the order of typing does not show.
  return problems.length > 0 ? bad(problems) : good(ALL.filter((id) => asked.includes(id)))
}
