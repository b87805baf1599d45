/** Scenarios, policies and levers on which the engine and the numpy program are compared. */

/** A shipped scenario under a named policy, with settings by hand. */
export interface Case {
  readonly file: string
  readonly policy: string
  readonly set?: readonly string[]
}

const AMERSFOORT = 'regio-amersfoort'
const BALANCE = 'regio-in-balans'

/** Regions drawn at random, each with a policy drawn at random. */
export const RANDOM_CASES = 600

export const CASES: readonly Case[] = [
  { file: 'noord-brabant-2022', policy: 'default' },
  { file: 'noord-brabant-2022', policy: 'default', set: ['growthPosition=0'] },
  { file: AMERSFOORT, policy: 'default' },
  { file: AMERSFOORT, policy: 'none' },
  { file: AMERSFOORT, policy: 'fixedHigh' },
  { file: AMERSFOORT, policy: 'fixedLow' },
  { file: AMERSFOORT, policy: 'adaptivePrepared' },
  { file: AMERSFOORT, policy: 'adaptiveNaive' },
  { file: BALANCE, policy: 'default' },
  { file: AMERSFOORT, policy: 'noNewUnless' },
  { file: BALANCE, policy: 'noNewUnless' },
  {
    file: AMERSFOORT,
    policy: 'default',
    set: ['sieveThreshold=55', 'sieveNoise=5', 'uniformity=0.4', 'sieveScarcity=1.5', 'optOut=["Barneveld"]'],
  },
  {
    file: AMERSFOORT,
    policy: 'fixedHigh',
    set: ['sieveThreshold=60', 'densityUplift=0.15', 'buildingObligation=true', 'reservationYears=2'],
  },
  {
    file: AMERSFOORT,
    policy: 'adaptiveYearly',
    set: ['largeScale=all', 'backDoor=true', 'largePerYear=0.9', 'reservationYears=1.5'],
  },
  { file: AMERSFOORT, policy: 'fixedHigh', set: ['largeFrom=7', 'largePerYear=0.9'] },
  {
    file: AMERSFOORT,
    policy: 'default',
    set: ['compensation=0.5', 'optOut=["Barneveld","Leusden"]', 'cooperation=1', 'programmeCapacity=70'],
  },
  { file: AMERSFOORT, policy: 'default', set: ['deliveryOverride=0.7', 'growthPosition=-0.3', 'release=0.45'] },
  {
    file: BALANCE,
    policy: 'adaptivePrepared',
    set: ['scrapAbove=10', 'reviewInterval=2', 'commitBelow=14', 'commitUpTo=20', 'monitorNoise=0.3', 'monitorLag=2'],
  },
]

/** Everything the numpy program knows of a region. */
export const EVERY_OUTCOME: readonly string[] = [
  'shortfall',
  'planningBalance',
  'notServed',
  'issuable',
  'vacancy',
  'frictionGap',
  'unusedLand',
  'jobsWithoutPlace',
  'cover',
  'cumulativeGrossDemand',
  'cumulativeLostDemand',
  'cumulativeDeliveredIntensification',
  'grossDemand',
  'expansionDemand',
  'replacementDemand',
  'transitionDemand',
  'largeDemand',
  'admittedDemand',
  'refusedDemand',
  'lostDemand',
  'deliveredIntensification',
  'neededIntensification',
  'issuance',
  'openLandUsed',
  'servedAcrossBorders',
  'largePlaced',
  'largeRefused',
]
