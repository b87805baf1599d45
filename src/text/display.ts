/**
 * How a quantity of the engine is written on screen. The engine knows shares 0..1;
 * percent exists only here.
 */
export type Display =
  | 'percent'
  | 'percentPoints'
  | 'percentPerYear'
  | 'position'
  | 'factor'
  | 'hectares'
  | 'hectaresPerYear'
  | 'years'
  | 'year'
  | 'squareMetresPerJob'
  | 'jobs'
  | 'score'
  | 'plain'

const BY_ID: Readonly<Record<string, Display>> = {
  growthPosition: 'position',
  modelError: 'factor',
  deliveryFactor: 'factor',
  leadScale: 'factor',
  fallScale: 'factor',
  stockScale: 'factor',
  issuableScale: 'factor',
  waitingScale: 'factor',
  largePerYear: 'plain',
  preparedOptions: 'plain',
  gainPerHa: 'plain',
  recessionDepth: 'percent',
  cyclePhi: 'plain',
  cycleSd: 'percent',
  cycleCorrelation: 'plain',
  largeLogSd: 'plain',
}

const BY_UNIT: Readonly<Record<string, Display>> = {
  ha: 'hectares',
  'ha/yr': 'hectaresPerYear',
  yr: 'years',
  year: 'year',
  '1/yr': 'percentPerYear',
  'm2/job': 'squareMetresPerJob',
  jobs: 'jobs',
  score: 'score',
  '1': 'percent',
}

/** Tells how to write the quantity `id` with base unit `unit`. */
export function displayOf(id: string, unit: string): Display {
  return BY_ID[id] ?? BY_UNIT[unit] ?? 'plain'
}

/** How the difference of two such quantities is written: that of two percentages is counted in points, not in per cent of one of them. */
export function displayOfDifference(display: Display): Display {
  return display === 'percent' ? 'percentPoints' : display
}

/** What a base value is multiplied by to be shown: 100 where the screen says percent. */
export function displayScale(display: Display): number {
  return display === 'percent' || display === 'percentPoints' || display === 'percentPerYear' || display === 'position'
    ? 100
    : 1
}
