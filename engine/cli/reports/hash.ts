import { good } from '../../base/problem.ts'
import { PathHash } from '../../study/pathHash.ts'
import { runStudy } from '../../study/runStudy.ts'
import type { Report } from './report.ts'

/** One hash of all paths: the same on any machine, f64 backend and number of threads. */
export const HASH: Report = {
  flag: { name: 'hash', help: 'print a hash of every number of every future instead of the bands' },
  hasDocument: false,
  canGrow: true,
  isAlone: false,
  needs: good,
  text: async (_io, study, _given, runner) => {
    const hash = new PathHash()
    await runStudy(study, runner, {
      onDigest: (digest) => {
        hash.add(digest)
      },
    })
    return `${hash.text}\n`
  },
}
