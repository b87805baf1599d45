import {
  type FixedId,
  type LeverId,
  type Levers,
  type Problem,
  type Result,
  type Scenario,
  isLeverId,
} from '../engine.ts'
import type { Words } from '../text/nl.ts'
import { readLever } from './lever-text.ts'
import { type LinkFault, type LinkReading, problem } from './link-fault.ts'
import type { LinkContent } from './link.ts'
import { readOverride } from './override-text.ts'
import type { Settings } from './settings.ts'
import { VIEW } from './view/shelf.ts'
import { readView } from './view/views.ts'

/** Checks every setting of a link against its scenario: all of them good, or a list of what is wrong and nothing applied. */
export function checkLink(content: LinkContent, scenario: Scenario, words: Words): Result<Settings> {
  const { view, faults } = readView(VIEW, content.entries, scenario, words)
  const levers: Partial<Record<LeverId, Levers[LeverId]>> = {}
  const overrides: Partial<Record<FixedId, number>> = {}
  const problems: Problem[] = []
  for (const [name, text] of content.entries) {
    const fault = isOfView(name)
      ? faults.get(name)
      : isLeverId(name)
        ? keep(levers, name, readLever(name, text, scenario, words))
        : keep(overrides, name as FixedId, readOverride(name, text, scenario, words))
    if (fault !== undefined) problems.push(problem(fault, `link: ${name}`, fault.got ?? text, fault.allowed))
  }
  if (problems.length > 0) return { ok: false, problems }
  const settings = { ...view, scenario: content.scenario, levers: levers as Partial<Levers>, overrides }
  return { ok: true, value: settings }
}

function isOfView(name: string): boolean {
  return VIEW.some((setting) => setting.name === name)
}

/** Keeps a value, or hands on why there is none. */
function keep<Id extends string, T>(
  values: Partial<Record<Id, T>>,
  id: Id,
  reading: LinkReading<T>,
): LinkFault | undefined {
  if ('fault' in reading) return reading.fault
  values[id] = reading.value
  return undefined
}
