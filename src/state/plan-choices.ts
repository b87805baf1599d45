import type { Answer, Levers, ManualStep, Scenario } from '../engine.ts'

type Plan = Scenario['plans'][number]
type Shares = Readonly<Record<string, number>>

export const ANSWERS = ['chance', 'yes', 'no'] as const satisfies readonly Answer[]
export const ACTIONS = ['prepare', 'start', 'scrap'] as const satisfies readonly ManualStep['action'][]

/** The plans that can still be chosen about, by municipality, both in the order of the scenario; hard plans are decided. */
export function openPlans(
  scenario: Scenario,
): readonly { readonly id: string; readonly name: string; readonly plans: readonly Plan[] }[] {
  return scenario.municipalities
    .map(({ id, name }) => ({
      id,
      name,
      plans: scenario.plans.filter(({ municipality, status }) => municipality === id && status !== 'hard'),
    }))
    .filter(({ plans }) => plans.length > 0)
}

/** Lays one answer over some plans; "by chance" is what holds for a plan that is not named. */
export function withAnswer(
  answers: Levers['answer'],
  plans: readonly string[],
  answer: Answer,
  scenario: Scenario,
): Levers['answer'] {
  const changed = plans.map((plan) => [plan, answer === 'chance' ? undefined : answer] as const)
  return inOrder({ ...answers, ...Object.fromEntries(changed) }, scenario)
}

/** The answer that some plans share; null where they differ. */
export function sharedAnswer(answers: Levers['answer'], plans: readonly Plan[]): Answer | null {
  const given = new Set(plans.map(({ id }) => answers[id] ?? 'chance'))
  const [first] = given
  return given.size === 1 && first !== undefined ? first : null
}

/** Gives a plan another mix, or the scenario's own back (null, or the very same mix). */
export function withProfile(
  profile: Levers['profile'],
  plan: Plan,
  shares: Shares | null,
  scenario: Scenario,
): Levers['profile'] {
  const isOwn = shares === null || isSameMix(shares, plan.segments.value)
  return inOrder({ ...profile, [plan.id]: isOwn ? undefined : withoutZeros(shares) }, scenario)
}

/** Tells whether two mixes are the same; a segment that is not named has no share. */
export function isSameMix(a: Shares, b: Shares): boolean {
  const ids = [...Object.keys(a), ...Object.keys(b)]
  return ids.every((id) => Math.abs((a[id] ?? 0) - (b[id] ?? 0)) < 1e-9)
}

/** Puts a step in the list, in the place of the same step of that plan if there is one; by year, then as the scenario lists plans. */
export function withStep(steps: readonly ManualStep[], step: ManualStep, scenario: Scenario): readonly ManualStep[] {
  const place = ({ plan }: ManualStep): number => scenario.plans.findIndex(({ id }) => id === plan)
  return [...steps.filter((other) => !isSameStep(other, step)), step].sort(
    (a, b) => a.year - b.year || place(a) - place(b) || ACTIONS.indexOf(a.action) - ACTIONS.indexOf(b.action),
  )
}

/** Tells whether two steps do the same with the same plan, whatever their year: of two such steps only the earliest counts. */
export function isSameStep(a: ManualStep, b: ManualStep): boolean {
  return a.plan === b.plan && a.action === b.action
}

/** Tells whether a step comes to nothing because its plan is scrapped in that year or before. */
export function isAfterScrap(steps: readonly ManualStep[], { year, plan, action }: ManualStep): boolean {
  const isScrap = (other: ManualStep): boolean => other.plan === plan && other.action === 'scrap' && other.year <= year
  return action !== 'scrap' && steps.some(isScrap)
}

// Always in the order of the scenario, so that the same choices are the same link.
function inOrder<T>(record: Readonly<Record<string, T | undefined>>, { plans }: Scenario): Record<string, T> {
  const entries = plans.flatMap(({ id }) => {
    const value = Object.hasOwn(record, id) ? record[id] : undefined
    return value === undefined ? [] : [[id, value] as const]
  })
  return Object.fromEntries(entries)
}

function withoutZeros(shares: Shares): Shares {
  return Object.fromEntries(Object.entries(shares).filter(([, share]) => share > 0))
}
