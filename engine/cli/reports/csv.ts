import { good } from '../../base/problem.ts'
import { csvOf } from '../../study/csv.ts'
import { run } from '../running.ts'
import type { Report } from './report.ts'

/** Bands of all outcomes as a table with commas, not rounded. */
export const CSV: Report = {
  flag: { name: 'csv', help: 'print a table with commas' },
  hasDocument: false,
  canGrow: true,
  isAlone: false,
  needs: good,
  text: async (io, study, _given, runner) => csvOf(await run(io, study, runner)),
}
