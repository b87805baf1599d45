import { type Problem, type Result, bad, good } from '../base/problem.ts'
import type { Policy } from '../policy/policy.ts'
import { STRATEGY_IDS } from '../policy/strategies/shelf.ts'
import { type Scenario, parseScenario, policyFrom, policyPlace } from '../scenario/index.ts'
import type { Io } from './io.ts'

/** Bytes of a file that are read at most; the parser has a closer limit of its own. */
const MOST_BYTES = 20_000_000
const POLICIES = 'scenarios/policies'

/** Reads and parses a scenario file; `scenarios/NAME.json` may be a shipped one, from whatever folder. */
export async function scenarioFrom(io: Io, path: string): Promise<Result<Scenario>> {
  const text = await textOf(io, path, (await isShipped(io, path)) ? io.own(path) : path)
  return text.ok ? parseScenario(text.value) : text
}

/** Says whether a path names a shipped scenario; the user's own file of that name goes before it. */
async function isShipped(io: Io, path: string): Promise<boolean> {
  const [folder, name = '', ...more] = path.split('/')
  if (folder !== 'scenarios' || more.length > 0 || !name.endsWith('.json')) return false
  if ((await io.list('scenarios')).includes(name)) return false
  return (await io.list(io.own('scenarios'))).includes(name)
}

/** Finds a policy: `default`, a strategy, a name in scenarios/policies, or a file. */
export async function policyBy(io: Io, scenario: Scenario, name: string): Promise<Result<Policy>> {
  if (name === 'default' || (STRATEGY_IDS as readonly string[]).includes(name)) return policyFrom(scenario, name)
  const isPath = /[/\\]|\.json$/.test(name)
  const names = isPath ? [] : await policyNames(io)
  // A name that is no file either gets the list of names that there are.
  if (!isPath && !names.includes(name))
    return policyFrom(scenario, name, Object.fromEntries(names.map((id) => [id, ''])))
  const text = await textOf(io, policyPlace(name), isPath ? name : io.own(`${POLICIES}/${name}.json`))
  return text.ok ? policyFrom(scenario, name, { [name]: text.value }) : text
}

async function policyNames(io: Io): Promise<readonly string[]> {
  const files = await io.list(io.own(POLICIES))
  return files.filter((file) => file.endsWith('.json')).map((file) => file.slice(0, -'.json'.length))
}

/** Reads a file of at most so many bytes, for problems of what kind it is to be. */
export async function textOf(
  io: Io,
  where: string,
  path: string,
  { kind = 'a JSON file', most = MOST_BYTES }: { readonly kind?: string; readonly most?: number } = {},
): Promise<Result<string>> {
  try {
    return good(await io.read(path, most))
  } catch (error) {
    return bad([unreadable(where, path, kind, error)])
  }
}

function unreadable(where: string, path: string, kind: string, error: unknown): Problem {
  return {
    where,
    what: `cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    got: path,
    allowed: kind,
    hint: 'Check the path; it starts from the folder you are in.',
  }
}
