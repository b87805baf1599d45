import { defaultPolicy } from '../../engine/policy/policy.ts'
import { jsonOf } from '../../engine/study/json.ts'
import { PathHash } from '../../engine/study/pathHash.ts'
import { runStudy } from '../../engine/study/runStudy.ts'
import type { Runner } from '../../engine/study/runner.ts'
import { type Study, studyOf } from '../../engine/study/study.ts'
import type { Summary } from '../../engine/study/summary.ts'
import { smallScenario } from './smallScenario.ts'

/** What `documentBits` gives on every machine and backend. When the model changes on purpose, put the new value here and say so in the changelog. */
export const DOCUMENT_BITS = 'b84808e3'

/** What `pathBits` gives on every machine, f64 backend and number of threads: as above, but of every number of every future. */
export const PATH_BITS = 'b7db38b2349f92a1'

/** A hash over all paths of the study below. */
export async function pathBits(runner: Runner): Promise<string> {
  const hash = new PathHash()
  await runStudy(bitsStudy(), runner, {
    onDigest: (digest) => {
      hash.add(digest)
    },
  })
  return hash.text
}

/** A study that meets every part of the model. */
export function bitsStudy(): Study {
  const scenario = smallScenario()
  return studyOf({ scenario, policy: defaultPolicy(scenario), futures: 2048, areas: ['region', 'municipality:Zuid'] })
}

/** A hash (FNV-1a) over the numbers of a summary as the JSON document writes them; version and hashes of inputs left out. */
export function documentBits(summary: Summary): string {
  const text = jsonOf(summary)
  const numbers = text.slice(text.indexOf('"years"'))
  let hash = 0x811c9dc5
  for (let i = 0; i < numbers.length; i++) hash = Math.imul(hash ^ numbers.charCodeAt(i), 0x01000193)
  return (hash >>> 0).toString(16)
}
