import { BANDS } from './bands.ts'
import { CSV } from './csv.ts'
import { ENSEMBLE } from './ensemble.ts'
import { HASH } from './hash.ts'
import { LIT } from './lights.ts'
import { PER_FUTURE } from './perFuture.ts'
import type { Report } from './report.ts'
import { STARTS } from './starts.ts'

/** Forms of what `simulate` tells that a flag asks for, in the order of the help. */
export const REPORTS: readonly Report[] = [LIT, PER_FUTURE, STARTS, HASH, CSV, ENSEMBLE]

/** The form that is told when no flag asks for another. */
export const USUAL_REPORT: Report = BANDS
