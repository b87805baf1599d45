import type { Derived, Scalar, ScalarContext } from './scalar.ts'

/** Hectares by which delivery may fall short and still count as met: rounding of sums, not policy. */
const ROUNDING = 1e-9

function gapOf(derived: Derived, lane: number, { lanes, target, targetRow }: ScalarContext): number {
  const i = targetRow * lanes + lane
  return target * derived('cumulativeGrossDemand')[i] - derived('cumulativeDeliveredIntensification')[i]
}

const needs = ['cumulativeGrossDemand', 'cumulativeDeliveredIntensification']

/** 1 where delivered intensification has reached the target's share of gross demand in the target year, else 0. */
export const targetMet: Scalar = {
  id: 'targetMet',
  label: { nl: 'streefwaarde gehaald', en: 'target met' },
  help: {
    nl: 'In het streefjaar is het afgesproken deel van de vraag op bestaande terreinen geleverd.',
    en: 'In the target year the agreed share of demand has been delivered on existing parks.',
  },
  unit: '1',
  direction: 'more',
  needs,
  of: (derived, out, context) => {
    for (let lane = 0; lane < context.lanes; lane += 1) out[lane] = gapOf(derived, lane, context) <= ROUNDING ? 1 : 0
  },
}

/** Hectares that delivered intensification lacks in the target year, at least 0. */
export const targetGap: Scalar = {
  id: 'targetGap',
  label: { nl: 'hectares onder de streefwaarde', en: 'hectares below the target' },
  help: {
    nl: 'Wat in het streefjaar aan geleverde intensivering ontbreekt.',
    en: 'What delivered intensification lacks in the target year.',
  },
  unit: 'ha',
  direction: 'less',
  needs,
  of: (derived, out, context) => {
    for (let lane = 0; lane < context.lanes; lane += 1) {
      const gap = gapOf(derived, lane, context)
      out[lane] = gap > ROUNDING ? gap : 0
    }
  },
}

/** Share of cumulative gross demand delivered on existing parks by the target year, 0 where there was no demand. */
export const deliveredShare: Scalar = {
  id: 'deliveredShare',
  label: { nl: 'deel van de vraag geleverd op bestaande terreinen', en: 'share of demand delivered on existing parks' },
  help: {
    nl: 'In het streefjaar, van alle vraag sinds het basisjaar.',
    en: 'In the target year, of all demand since the base year.',
  },
  unit: '1',
  direction: 'more',
  needs,
  of: (derived, out, { lanes, targetRow }) => {
    const gross = derived('cumulativeGrossDemand')
    const delivered = derived('cumulativeDeliveredIntensification')
    for (let lane = 0; lane < lanes; lane += 1) {
      const i = targetRow * lanes + lane
      out[lane] = gross[i] > 0 ? delivered[i] / gross[i] : 0
    }
  },
}
