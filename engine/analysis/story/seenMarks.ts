import type { PlanSeen, YearSeen } from '../../kernel/replay.ts'
import type { Plan } from '../../scenario/types.ts'
import type { Mark } from './marks.ts'

/** Tells what happened to one plan since the year before, of which the first year knows nothing. */
export function planMarks(
  { id, area, status }: Plan,
  before: PlanSeen | undefined,
  now: PlanSeen,
  { year, gridReady }: YearSeen,
): readonly Mark[] {
  const marks: Mark[] = []
  const isNew = now.prepared === year && before?.prepared !== year && status !== 'prepared'
  // What starts in the same breath needs no other word.
  if (isNew && now.started !== year) marks.push({ kind: 'prepared', plan: id })
  if (now.declined === true) marks.push({ kind: 'declined', plan: id })
  if (now.started === year && before?.started !== year) marks.push({ kind: 'started', plan: id })
  if (now.scrapped && before?.scrapped === false) marks.push({ kind: 'scrapped', plan: id })
  if (now.ready === year && now.fallsOut) marks.push({ kind: 'fellOut', plan: id })
  if (now.ready === year && !now.fallsOut && year < gridReady) marks.push({ kind: 'waitsForGrid', plan: id })
  if (now.released > 0 && before?.released === 0 && !now.fallsOut) {
    marks.push({ kind: 'issuable', plan: id, hectares: now.released * area.value, area: area.value })
  }
  return marks
}
