/** What can be wrong with the question of an analysis, whichever it is. */
import type { Problem } from '../base/problem.ts'
import type { Text } from '../base/text.ts'
import { type Area, areasOf } from '../kernel/area.ts'
import { checkInputs } from '../kernel/inputChecks.ts'
import { OUTCOMES, outcomeOf } from '../outcomes/shelf.ts'
import { both, listed, problemOf } from '../scenario/complaints/complaint.ts'
import { suggestion } from '../scenario/complaints/figures.ts'
import { assumptionIds } from '../scenario/declared/assumptions.ts'
import { EVENTS } from '../scenario/declared/events.ts'
import { startOf } from '../scenario/events.ts'
import type { Overrides, Scenario } from '../scenario/types.ts'
import { MOST_FUTURES, type Study } from '../study/study.ts'

/** A range of numbers that are allowed. */
export interface Allowed {
  readonly low: number
  readonly high: number
  /** Whether only whole numbers are. */
  readonly whole?: boolean
}

/** Checks a number; none, not a number or one outside the range is a problem. */
export function numberProblems(
  where: string,
  value: number,
  { low, high, whole = false }: Allowed,
): readonly Problem[] {
  const isGood = value >= low && value <= high && (!whole || Number.isInteger(value))
  if (isGood) return []
  const what = whole
    ? { nl: 'Dit is geen heel getal binnen het bereik', en: 'This is no whole number within the range' }
    : { nl: 'Dit getal valt buiten het bereik', en: 'This number is outside the range' }
  const range = `${String(low)} .. ${String(high)}`
  const hint = { nl: 'Kies een getal binnen het bereik.', en: 'Choose a number within the range.' }
  return [problemOf({ what, allowed: both(range), hint }, where, value, 'en')]
}

/** Checks a name against those that there are. */
export function nameProblems(where: string, name: string, known: readonly string[], what: Text): readonly Problem[] {
  if (known.includes(name)) return []
  return [problemOf({ what, allowed: both(listed(known)), hint: suggestion(name, known) }, where, name, 'en')]
}

/** Checks the name of an area. */
export function areaProblems(where: string, area: Area, scenario: Scenario): readonly Problem[] {
  const kinds = ['group', 'municipality', 'segment'] as const
  const known = ['region', ...kinds.flatMap((kind) => areasOf(scenario, kind))]
  return nameProblems(where, area, known, {
    nl: 'Dit scenario kent dit gebied niet',
    en: 'This scenario has no such area',
  })
}

/** Checks a calendar year that is to be simulated. */
export function yearProblems(where: string, year: number, { baseYear, endYear }: Scenario): readonly Problem[] {
  return numberProblems(where, year, { low: baseYear + 1, high: endYear, whole: true })
}

/** Checks the assumptions that are fixed: their names, and that each has a value. */
export function overrideProblems(where: string, overrides: Overrides, scenario: Scenario): readonly Problem[] {
  const known = [
    ...assumptionIds(scenario.sectors.map(({ id }) => id)),
    ...Object.keys(EVENTS),
    ...scenario.plans.map(({ id }) => startOf(id)),
  ]
  const what = { nl: 'Er is geen aanname met deze naam', en: 'There is no assumption of this name' }
  return Object.entries(overrides).flatMap(([id, value]) => [
    ...nameProblems(`${where}.${id.slice(0, 60)}`, id, known, what),
    ...numberProblems(`${where}.${id.slice(0, 60)}`, value ?? NaN, { low: -Number.MAX_VALUE, high: Number.MAX_VALUE }),
  ])
}

/** Checks a study but for its policy, whose levers were read with it. */
export function studyProblems(study: Study): readonly Problem[] {
  const { scenario, futures, outcomes, areas, overrides } = study
  const noOutcome = { nl: 'Er is geen uitkomst met deze naam', en: 'There is no outcome of this name' }
  return [
    ...numberProblems('futures', futures, { low: 1, high: MOST_FUTURES, whole: true }),
    ...outcomes
      .filter((id) => outcomeOf(id) === undefined)
      .flatMap((id) =>
        nameProblems(
          'outcomes',
          id,
          OUTCOMES.map((outcome) => outcome.id),
          noOutcome,
        ),
      ),
    ...areas.flatMap((area) => areaProblems('areas', area, scenario)),
    ...overrideProblems('overrides', overrides, scenario),
    ...checkInputs(study),
  ]
}
