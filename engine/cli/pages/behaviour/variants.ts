import type { Levers } from '../../../policy/shelf.ts'
import type { Overrides, Scenario } from '../../../scenario/types.ts'
import { leadTime, preparedLeadTime } from './leadTime.ts'

/** A policy to look at, as levers over those of the scenario; some need another world as well. */
export interface Variant {
  readonly label: string
  readonly levers: Partial<Levers>
  /** Levers that follow from the scenario, over the others. */
  readonly leversFrom?: (scenario: Scenario) => Partial<Levers>
  readonly overrides?: Overrides
}

const adaptive = { strategy: 'adaptive', reviewInterval: 4 } as const
const yearly = { strategy: 'adaptive', reviewInterval: 1 } as const
const ready = { preparedOptions: 6 } as const
/** Prepared plans do not count in the position. */
const uncounted = { weightPrepared: 0 } as const
const early = (years: number) => ({ commitBelow: years, commitUpTo: years + 4, prepareBelow: Math.max(10, years + 2) })
const trigger = (years: number): Variant => ({
  label: `adaptive, trigger ${String(years)} years`,
  levers: { ...adaptive, ...early(years) },
})
const belowLead = (scenario: Scenario) => early(leadTime(scenario).justBelow)
const renew = (capacity: number): Variant => ({
  label: `renew ${String(capacity)} ha a year`,
  levers: { ...adaptive, programmeCapacity: capacity },
})
/** Without the yearly signal nothing is prepared but what is prepared beforehand. */
const quiet = { ...adaptive, prepareBelow: 0 } as const
const still = { ...adaptive, programmeCapacity: 0 } as const
/** Median lead times of nine years become four. */
const SHORT = { leadScale: 0.45 } as const

/** Every policy that a behaviour looks at, by name. */
export const VARIANTS = {
  none: { label: 'no new plans', levers: { strategy: 'none' } },
  fixedLow: { label: 'fixed calendar, low path', levers: { strategy: 'fixedLow' } },
  fixedMid: { label: 'fixed calendar, middle path', levers: { strategy: 'fixedMid' } },
  fixedHigh: { label: 'fixed calendar, high path', levers: { strategy: 'fixedHigh' } },
  fixedHighReady: {
    label: 'fixed calendar, high path, six plans prepared',
    levers: { strategy: 'fixedHigh', ...ready },
  },
  adaptive: { label: 'adaptive, review every four years', levers: adaptive },
  yearly: { label: 'adaptive, review every year', levers: yearly },
  ready: { label: 'adaptive, six plans prepared', levers: { ...adaptive, ...ready } },
  quiet: { label: 'adaptive, no yearly signal', levers: quiet },
  quietReady: { label: 'adaptive, no yearly signal, six plans prepared', levers: { ...quiet, ...ready } },
  yearlyReady: { label: 'adaptive, yearly, six plans prepared', levers: { ...yearly, ...ready } },
  uncounted: { label: 'adaptive, prepared plans not counted', levers: { ...adaptive, ...uncounted } },
  yearlyUncounted: { label: 'adaptive, yearly, prepared plans not counted', levers: { ...yearly, ...uncounted } },
  readyUncounted: {
    label: 'adaptive, six plans prepared, not counted',
    levers: { ...adaptive, ...ready, ...uncounted },
  },
  yearlyReadyUncounted: {
    label: 'adaptive, yearly, six plans prepared, not counted',
    levers: { ...yearly, ...ready, ...uncounted },
  },
  short: { label: 'adaptive, procedures of less than half the length', levers: adaptive, overrides: SHORT },
  yearlyShort: { label: 'adaptive, yearly, procedures of less than half the length', levers: yearly, overrides: SHORT },
  naive: { label: 'adaptive, the queue left out of cover', levers: { ...adaptive, coverCountsWaiting: false } },
  trigger2: trigger(2),
  trigger4: trigger(4),
  trigger6: trigger(6),
  trigger11: trigger(11),
  trigger14: trigger(14),
  belowLead: {
    label: 'adaptive, trigger just below lead time plus margin',
    levers: adaptive,
    leversFrom: belowLead,
  },
  belowLeadNaive: {
    label: 'adaptive, the same trigger, the queue left out of cover',
    levers: { ...adaptive, coverCountsWaiting: false },
    leversFrom: belowLead,
  },
  belowPreparedLead: {
    label: 'adaptive, trigger just below lead time plus margin of prepared plans',
    levers: adaptive,
    leversFrom: (scenario) => early(preparedLeadTime(scenario).justBelow),
  },
  yearlyTrigger4: { label: 'adaptive, yearly, trigger 4 years', levers: { ...yearly, ...early(4) } },
  yearlyTrigger14: { label: 'adaptive, yearly, trigger 14 years', levers: { ...yearly, ...early(14) } },
  atOnce: { label: 'every plan at the first review', levers: { ...yearly, commitBelow: 1000, commitUpTo: 1000 } },
  alone: { label: 'adaptive, each for itself', levers: { ...adaptive, cooperation: 0 } },
  together: { label: 'adaptive, full cooperation', levers: { ...adaptive, cooperation: 1 } },
  fixedAlone: {
    label: 'fixed calendar, middle path, each for itself',
    levers: { strategy: 'fixedMid', cooperation: 0 },
  },
  fixedTogether: {
    label: 'fixed calendar, middle path, full cooperation',
    levers: { strategy: 'fixedMid', cooperation: 1 },
  },
  noTarget: { label: 'no target, no renewal', levers: { ...still, intensificationTarget: 0 } },
  emptyTarget: { label: 'target 50 %, no renewal', levers: { ...still, intensificationTarget: 0.5 } },
  renew34: renew(34),
  renew70: renew(70),
  slow70: {
    label: 'renew 70 ha a year, reached in eight years',
    levers: { ...adaptive, programmeCapacity: 70, programmeRamp: 8 },
  },
  frontDoor: { label: 'no large plots, back door closed', levers: { ...renew(34).levers, largeScale: 'none' } },
  backDoor: {
    label: 'no large plots, back door open',
    levers: { ...renew(34).levers, largeScale: 'none', backDoor: true },
  },
  sieve: { label: 'sieve at 60 points everywhere', levers: { ...adaptive, sieveThreshold: 60 } },
  leaky: { label: 'sieve at 60 points, each its own', levers: { ...adaptive, sieveThreshold: 60, uniformity: 0 } },
  scraps: { label: 'adaptive, plans scrapped above 15 years', levers: { ...adaptive, scrapAbove: 15 } },
  monitored: {
    label: 'adaptive, better monitor',
    levers: { ...adaptive, monitorLag: 0, monitorNoise: 0.02, doubleCounting: 0 },
  },
  monitoredEarly: {
    label: 'adaptive, better monitor, trigger 11 years',
    levers: { ...adaptive, monitorLag: 0, monitorNoise: 0.02, doubleCounting: 0, ...early(11) },
  },
  singleCount: { label: 'adaptive, firms counted once', levers: { ...adaptive, doubleCounting: 0 } },
} as const satisfies Readonly<Record<string, Variant>>

export type VariantId = keyof typeof VARIANTS
