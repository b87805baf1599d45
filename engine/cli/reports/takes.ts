import type { Take } from '../../analysis/takes/takes.ts'
import { LEVERS } from '../../policy/shelf.ts'
import { stampOf } from '../../study/stamp.ts'
import type { Study } from '../../study/study.ts'
import { inputsBehind } from '../inputs/told.ts'

/** Gives what targets take as a table to read. */
export function takesTable(study: Study, takes: readonly Take[]): string {
  const { scenario, policy, seed, inputs } = stampOf(study, study.precision)
  const most = String(LEVERS.programmeCapacity.max)
  const rows = takes.map(({ target, hectares, best }) => {
    const share = percent(target).padStart(8)
    if (hectares !== null) return `${share}${`${hectares.toFixed(0)} ha/yr`.padStart(14)}`
    return best === null
      ? `${share}       withheld: more than 1 % of the futures failed`
      : `${share}       not reached: ${most} ha/yr deliver ${percent(best)} in the middle of the futures`
  })
  return [
    `${scenario.id} (${scenario.hash}), policy ${policy.id}, ${String(study.futures)} futures, seed ${seed}${inputsBehind(inputs)}`,
    '',
    '  target    renew, so that half of the futures meet it',
    ...rows,
    '',
  ].join('\n')
}

/** The same as one JSON document with its stamp, not rounded. */
export function takesJson(study: Study, takes: readonly Take[]): string {
  return JSON.stringify({ ...stampOf(study, study.precision), futures: study.futures, takes })
}

function percent(share: number): string {
  return `${Number((100 * share).toFixed(1)).toString()} %`
}
