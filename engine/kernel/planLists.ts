/** Lists of plans in the memory of a run, so that the lanes look only at plans with land and at those that somebody decides on. */
import type { Calendar } from './calendar.ts'
import * as layout from './memory/layout.ts'
import { type Memory, fillIntegers } from './memory/memory.ts'

/** Writes which plans have a year of their own, in which segments each plan has land, and on which the rule may decide for a segment; shares stand in the memory already. */
export function fillPlanLists(memory: Memory, { prepare, start, scrap }: Calendar): void {
  const plans = Array.from({ length: layout.P }, (_, p) => p)
  const segments = Array.from({ length: layout.K }, (_, k) => k)
  const hasLand = (p: number, k: number): boolean => memory.numbers[layout.SHARE + p * layout.K + k] > 0
  const inCalendar = plans.filter((p) => Math.min(prepare[p], start[p], scrap[p]) < layout.NEVER)
  fillIntegers(memory, layout.T_CALENDAR, [inCalendar.length, ...inCalendar])
  fillLists(
    memory,
    layout.T_LAND,
    plans.map((p) => segments.filter((k) => hasLand(p, k))),
  )
  const forRule = plans.filter((p) => start[p] >= layout.NEVER)
  fillLists(
    memory,
    layout.T_RULE,
    segments.map((k) => forRule.filter((p) => hasLand(p, k))),
  )
}

/** Writes lists one after the other, before them where each begins and the last ends. */
function fillLists(memory: Memory, first: number, lists: readonly (readonly number[])[]): void {
  let end = 0
  fillIntegers(memory, first, [0, ...lists.map(({ length }) => (end += length)), ...lists.flat()])
}
