/**
 * What the kernel records per cell (municipality and segment) and year, in the order of its memory; hectares unless said.
 * Flows first: they start every year at zero. Stocks follow: they stand as the year left them.
 */
export const FLOWS = [
  'expansion',
  'transition',
  'replacement',
  'large',
  'gross',
  'admitted',
  'refused',
  'lost',
  'served',
  'delivered',
  'needed',
  'issuance',
  'planLand',
  'compensationLand',
  'freed',
  'withdrawn',
  'acrossBorders',
  'largePlaced',
  'largeRefused',
  /** Jobs that the admitted and the refused hectares stand for; zero unless a series of jobs is asked for. */
  'jobsAdmitted',
  'jobsRefused',
] as const

export const STOCKS = [
  'waiting',
  'issuable',
  'vacant',
  /** Land in use and vacant, per municipality only: it stands in the first segment's cell. */
  'stock',
  /** Jobs that the waiting hectares stand for; zero unless a series of jobs is asked for. */
  'jobsWaiting',
  /** Constant: waiting - issuable - usable vacancy, all at the base year. */
  'balanceBase',
  /** Land the region counts on for a segment, per segment only: it stands in the first municipality's cell. */
  'position',
  /** Hectares per year the region sees firms ask for, per segment only. */
  'pace',
  /** Waiting demand as registered, late, noisy and double counted; per segment only. */
  'registered',
  /** Issuable land and what the region counts on of started plans; zero unless asked for, per segment only. */
  'hard',
] as const

export const QUANTITY_NAMES = [...FLOWS, ...STOCKS] as const
export type Quantity = (typeof QUANTITY_NAMES)[number]

/** Quantities that cost nothing unless one of them is recorded. */
export const JOB_QUANTITIES: readonly Quantity[] = ['jobsWaiting', 'jobsAdmitted', 'jobsRefused']
