/** The analyses that can be asked for by name; threads, page and front door follow from this list. */
import type { Analysis } from './analysis.ts'
import { attribute } from './attribution/analysis.ts'
import { compare } from './compare/analysis.ts'
import { latestStart } from './latestStart/analysis.ts'
import { lights } from './lights/analysis.ts'
import { starts } from './starts/analysis.ts'
import { story } from './story/analysis.ts'
import { stressGoals, stressMaps } from './stress/analysis.ts'
import { study } from './study/analysis.ts'
import { takes } from './takes/analysis.ts'

export const ANALYSES = {
  study,
  compare,
  attribute,
  story,
  stressMaps,
  stressGoals,
  latestStart,
  lights,
  starts,
  takes,
} as const

/** Name of an analysis. */
export type AnalysisId = keyof typeof ANALYSES
/** What an analysis is asked. */
export type QuestionOf<K extends AnalysisId> = QuestionTo<(typeof ANALYSES)[K]>
/** What an analysis answers. */
export type AnswerOf<K extends AnalysisId> = AnswerFrom<(typeof ANALYSES)[K]>

type QuestionTo<One> = One extends Analysis<infer Question, infer _> ? Question : never
type AnswerFrom<One> = One extends Analysis<infer _, infer Answer> ? Answer : never
