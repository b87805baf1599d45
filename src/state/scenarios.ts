import { type Client, type Levers, type Problem, type Result, type Scenario, defaultPolicy } from '../engine.ts'
import type { LanguageCode } from '../text/numbers.ts'
import type { Words } from '../text/nl.ts'
import { OWN_FILE, SHIPPED } from './shipped.ts'

/** A scenario that is in use, under the id a link knows it by, with its own policy. */
export interface Loaded {
  readonly id: string
  readonly scenario: Scenario
  readonly levers: Levers
  readonly fileName: string | null
}

/** Why a file or link was not used. */
export interface Refusal {
  readonly kind: 'file' | 'link'
  readonly name: string
  readonly problems: readonly Problem[]
  /** What the page shows instead: what it showed before, a fresh page, or a fresh page in place of the user's own file. */
  readonly shown: 'before' | 'fresh' | 'withoutFile'
}

const LARGEST_BYTES = 5_000_000

/** Reads the text of a scenario; the engine does it on its own thread. */
async function load(client: Client, id: string, text: string, fileName: string | null, code: LanguageCode) {
  const read = await client.read(text, code)
  if (!read.ok) return read
  const { levers } = defaultPolicy(read.value)
  return { ok: true, value: { id, scenario: read.value, levers, fileName } } satisfies Result<Loaded>
}

/** Reads a shipped scenario by its id; an unknown id gives the first. */
export function loadShipped(client: Client, id: string, code: LanguageCode): Promise<Result<Loaded>> {
  const shipped = SHIPPED.find((candidate) => candidate.id === id) ?? SHIPPED[0]
  return load(client, shipped.id, shipped.text, null, code)
}

/** Reads a user's file; a file that is too big is refused unread. */
export async function loadFile(client: Client, file: File, code: LanguageCode, words: Words): Promise<Result<Loaded>> {
  const { tooBig, unreadable } = words.problems
  const refuse = (what: string, got: string, allowed: string, hint: string): Result<Loaded> => ({
    ok: false,
    problems: [{ where: file.name, what, got, allowed, hint }],
  })
  if (file.size > LARGEST_BYTES) {
    const allowed = tooBig.allowed(String(LARGEST_BYTES / 1_000_000))
    return refuse(tooBig.what, `${(file.size / 1_000_000).toFixed(0)} MB`, allowed, tooBig.hint)
  }
  try {
    return await load(client, OWN_FILE, await file.text(), file.name, code)
  } catch (error) {
    return refuse(unreadable.what, String(error).slice(0, 60), unreadable.allowed, unreadable.hint)
  }
}
