import { type Attributed, attribute } from '../analysis/attribution/attribution.ts'
import { type Comparison, compare } from '../analysis/compare/compare.ts'
import { type LatestStart, latestStart } from '../analysis/latestStart/latestStart.ts'
import { type Lights, lights } from '../analysis/lights/lights.ts'
import type { AnalysisOptions } from '../analysis/runner.ts'
import { type ShortageQuestion, askShortage } from '../analysis/asking/shortage.ts'
import { type StressGoals, stressGoals } from '../analysis/stress/goals.ts'
import { type Starts, starts } from '../analysis/starts/starts.ts'
import { shortageNorm } from '../kernel/reference.ts'
import type { Story } from '../analysis/story/story.ts'
import { type StoryAsk, storyOf } from './story.ts'
import { type StressMaps, stressMaps } from './stressMaps.ts'
import type { Area } from '../kernel/area.ts'
import type { Policy } from '../policy/policy.ts'
import { policyFrom } from '../scenario/policyFile.ts'
import type { Overrides, Scenario } from '../scenario/types.ts'
import type { OpenRunner } from '../study/runStudy.ts'
import type { SeriesKey } from '../study/series.ts'
import { STAGES, type Study } from '../study/study.ts'

/** A policy as a page asks for it: whole, or by a name that the host looks up (`default`, a strategy, one of the files sent along). */
export type AskedPolicy = Policy | { readonly id: string; readonly named: true }

/** A shortage in one simulated year, in one area; of the study its futures, policy and assumptions count. */
export interface StressAsk {
  readonly study: Study
  readonly year: number
  readonly area: Area
}

/** What the analyses that a page can ask for want to know, beside the files of named policies. */
export interface Analyses {
  compare: {
    readonly ask: { readonly study: Study; readonly policies: readonly AskedPolicy[] }
    readonly answer: Comparison
  }
  attribute: {
    readonly ask: {
      readonly study: Study
      readonly changed: Overrides
      readonly from: AskedPolicy
      readonly to: AskedPolicy
    }
    readonly answer: Readonly<Record<SeriesKey, Attributed>>
  }
  story: {
    readonly ask: StoryAsk & { readonly policies: readonly AskedPolicy[] }
    readonly answer: Story
  }
  stressMaps: {
    readonly ask: StressAsk
    readonly answer: StressMaps
  }
  stressGoals: {
    /** `chance`: highest chance of too little that is acceptable, 0..1. */
    readonly ask: StressAsk & { readonly chance: number }
    readonly answer: StressGoals
  }
  latestStart: {
    /** `plan`: id of a plan that waits for a decision; `chance` as above. */
    readonly ask: StressAsk & { readonly plan: string; readonly chance: number }
    readonly answer: LatestStart
  }
  lights: {
    readonly ask: { readonly study: Study }
    readonly answer: Lights
  }
  starts: {
    readonly ask: { readonly study: Study }
    readonly answer: Starts
  }
}

export type AnalysisKind = keyof Analyses
export type AnswerOf<K extends AnalysisKind> = Analyses[K]['answer']

/** An analysis that is asked for; plain data, safe to send to a worker. */
export type Analysis<K extends AnalysisKind = AnalysisKind> = {
  [Kind in K]: Analyses[Kind]['ask'] & { readonly kind: Kind; readonly files: Readonly<Record<string, string>> }
}[K]

interface Following extends AnalysisOptions {
  /** Hears what there is so far; an analysis that cannot give a part gives none. */
  readonly onPart: (part: AnswerOf<AnalysisKind>) => void
}

/**
 * Makes one analysis on the calculating side.
 *
 * @returns its answer, or undefined when it was called off
 * @throws when a named policy does not exist or does not fit the scenario, and what a runner throws
 */
export function analyse(
  analysis: Analysis,
  open: OpenRunner,
  { onPart, ...options }: Following,
): Promise<AnswerOf<AnalysisKind> | undefined> {
  const { study, files } = analysis
  const found = (policy: AskedPolicy): Policy => lookedUp(policy, study.scenario, files)
  switch (analysis.kind) {
    case 'compare': {
      const policies = analysis.policies.map(found)
      return compare({ study, policies }, open, { ...options, stages: STAGES, onComparison: onPart })
    }
    case 'attribute': {
      const { changed, from, to } = analysis
      return attribute({ study: { ...study, policy: found(from) }, changed, policy: found(to) }, open, options)
    }
    case 'story':
      return storyOf(analysis, analysis.policies.map(found), options)
    case 'stressMaps':
      return stressMaps(questionOf(analysis), open, { ...options, onPart })
    case 'stressGoals': {
      const ask = askShortage(questionOf(analysis), open, options)
      return stressGoals(study.scenario, study.policy, analysis.chance, ask)
    }
    case 'latestStart': {
      const { plan, chance } = analysis
      return latestStart({ ...questionOf(analysis), plan, chance }, open, options)
    }
    case 'lights':
      return lights(study, open, options)
    case 'starts':
      return starts(study, options)
  }
}

function lookedUp(policy: AskedPolicy, scenario: Scenario, files: Readonly<Record<string, string>>): Policy {
  if ('levers' in policy) return policy
  const found = policyFrom(scenario, policy.id, files)
  if (!found.ok) throw new Error(found.problems.map(({ where, what, got }) => `${where}: ${what} (${got})`).join('; '))
  return { ...found.value, id: policy.id }
}

function questionOf({ study, year, area }: StressAsk): ShortageQuestion {
  const { scenario, policy, overrides, seed, sampling, futures } = study
  const threshold = shortageNorm(scenario, area)
  return { scenario, policy, overrides, seed, sampling, futures, area, year, threshold }
}
