/** A plain run of a study, as an analysis like any other: its stages are its parts. */
import { runStudy } from '../../study/runStudy.ts'
import { STAGES, type Study } from '../../study/study.ts'
import type { Summary } from '../../study/summary.ts'
import type { Analysis } from '../analysis.ts'
import { studyProblems } from '../questionChecks.ts'

export const study: Analysis<Study, Summary> = {
  id: 'study',
  check: studyProblems,
  run: (question, runner, { onPart, ...options }) =>
    runStudy(question, runner, {
      ...options,
      stages: STAGES,
      onSummary: (summary) => {
        if (summary.futures < summary.asked) onPart?.(summary)
      },
    }),
}
