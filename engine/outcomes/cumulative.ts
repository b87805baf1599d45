import { invariant } from '../base/invariant.ts'
import { accumulate } from './column.ts'
import type { Outcome } from './outcome.ts'

/** Gives the id of a flow's running total: `grossDemand` becomes `cumulativeGrossDemand`. */
export function cumulativeId(id: string): string {
  return `cumulative${id.slice(0, 1).toUpperCase()}${id.slice(1)}`
}

/**
 * Derives the running total of a flow since the base year; row 0 is 0.
 *
 * @throws invariant when the outcome is a stock
 */
export function cumulativeOf(flow: Outcome): Outcome {
  invariant(flow.kind === 'flow', `${flow.id} is a stock and has no running total`)
  return {
    id: cumulativeId(flow.id),
    label: { nl: `${flow.label.nl}, opgeteld`, en: `${flow.label.en}, cumulative` },
    help: {
      nl: `${flow.help.nl} Opgeteld sinds het basisjaar.`,
      en: `${flow.help.en} Added up since the base year.`,
    },
    unit: flow.unit,
    direction: flow.direction,
    kind: 'stock',
    levels: flow.levels,
    needs: flow.needs,
    of: (recorded, out, context) => {
      flow.of(recorded, out, context)
      accumulate(out, context.lanes)
    },
  }
}
