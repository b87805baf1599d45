import type { Study } from '../../study/study.ts'
import type { Analysis } from '../analysis.ts'
import { studyProblems } from '../questionChecks.ts'
import { type Lights, lights as showLights } from './lights.ts'

/** The traffic lights of the monitor in every year (E52). */
export const lights: Analysis<Study, Lights> = { id: 'lights', check: studyProblems, run: showLights }
