import type { Text } from '../../base/text.ts'
import { shortageNorm } from '../../kernel/reference.ts'
import { type PlanSeen, type YearSeen, prepareReplay } from '../../kernel/replay.ts'
import type { Inputs } from '../../kernel/inputs.ts'
import type { Mode, Sampling } from '../../kernel/request.ts'
import type { Policy } from '../../policy/policy.ts'
import type { Overrides, Scenario } from '../../scenario/types.ts'
import { type Mark, wordsOf } from './marks.ts'
import { planMarks } from './seenMarks.ts'

/** Which future to tell, and under which policies. */
export interface StoryRequest {
  readonly scenario: Scenario
  /** One or more; each is told in the same future. */
  readonly policies: readonly Policy[]
  readonly overrides: Overrides
  readonly inputs?: Inputs
  readonly seed: string
  readonly mode: Mode
  readonly sampling: Sampling
  /** Number of the future, 0 or more, as in every run of this seed. */
  readonly future: number
}

/** A mark and its sentence. */
export interface ToldMark {
  readonly mark: Mark
  readonly words: Text
}

/** One year of a future. */
export interface YearTold {
  readonly year: number
  /** Change of the jobs on business parks since the year before, a share; null in the base year. */
  readonly growth: number | null
  /** Hectares. */
  readonly grossDemand: number
  readonly shortfall: number
  readonly notServed: number
  readonly issuable: number
  readonly marks: readonly ToldMark[]
}

/** A future under one policy; its years begin with the base year. */
export interface Telling {
  readonly policy: string
  readonly years: readonly YearTold[]
  /** Whether this future went astray and counts in no band. */
  readonly failed: boolean
}

/** One future as a story, under each policy. */
export interface Story {
  readonly future: number
  /** Line between enough and short, ha. */
  readonly norm: number
  readonly tellings: readonly Telling[]
}

/** Tells one future year by year under one or more policies; takes some tens of milliseconds each, on the calling thread. */
export function tell(request: StoryRequest): Story {
  const { scenario, policies, future, ...chance } = request
  const norm = shortageNorm(scenario, 'region')
  const tellings = policies.map((policy): Telling => {
    const replay = prepareReplay({ scenario, policy, ...chance, series: [] }, true)
    const years: YearTold[] = []
    let failed = false
    const teller = new Teller(scenario, policy, norm)
    replay.future(future, (seen) => {
      years.push(teller.tell(seen))
      failed = seen.failed
    })
    return { policy: policy.id, years, failed }
  })
  return { future, norm, tellings }
}

/** Remembers the year before, to tell what is new. */
class Teller {
  private readonly scenario: Scenario
  private readonly policy: Policy
  private readonly norm: number
  private jobs: number | null = null
  private plans: readonly PlanSeen[] = []
  private isShort: boolean | null = null
  private gone = 0
  private gross = 0
  private delivered = 0
  private hasGrid = false

  constructor(scenario: Scenario, policy: Policy, norm: number) {
    this.scenario = scenario
    this.policy = policy
    this.norm = norm
  }

  tell(seen: YearSeen): YearTold {
    const { year, jobs } = seen
    const growth = this.jobs === null ? null : jobs / this.jobs - 1
    const grossDemand = seen.sum('gross')
    const shortfall = seen.sum('waiting')
    const issuable = seen.sum('issuable')
    this.gone += seen.sum('lost') + seen.sum('refused') + seen.sum('largeRefused')
    this.gross += grossDemand
    this.delivered += seen.sum('delivered')
    const marks = [
      ...(seen.recessionStarts ? [{ kind: 'recession' } as const] : []),
      ...seen.parcels.map((parcel): Mark => ({ kind: 'largeFirm', ...parcel })),
      ...this.gridMarks(seen),
      ...this.scenario.plans.flatMap((plan, p) => planMarks(plan, this.plans[p], seen.plans[p], seen)),
      ...this.targetMarks(year),
      ...this.normMarks(shortfall),
    ]
    this.jobs = jobs
    this.plans = seen.plans
    return {
      year,
      growth,
      grossDemand,
      shortfall,
      notServed: shortfall + this.gone,
      issuable,
      marks: marks.map((mark) => ({ mark, words: wordsOf(mark, this.scenario) })),
    }
  }

  private gridMarks({ year, gridReady }: YearSeen): readonly Mark[] {
    const comes = !this.hasGrid && year >= gridReady
    const wasThere = year === this.scenario.baseYear
    this.hasGrid ||= comes
    return comes && !wasThere ? [{ kind: 'grid' }] : []
  }

  private targetMarks(year: number): readonly Mark[] {
    const { intensificationTarget, targetYear } = this.policy.levers
    if (intensificationTarget === 0 || year !== Math.min(targetYear, this.scenario.endYear)) return []
    const missing = Math.max(0, intensificationTarget * this.gross - this.delivered)
    // Rounding of sums is no miss.
    return [{ kind: 'target', met: missing <= 1e-9, missing }]
  }

  private normMarks(shortfall: number): readonly Mark[] {
    const isShort = shortfall > this.norm
    const changes = isShort !== (this.isShort ?? isShort) || (this.isShort === null && isShort)
    this.isShort = isShort
    return changes ? [{ kind: isShort ? 'short' : 'enough', norm: this.norm }] : []
  }
}
