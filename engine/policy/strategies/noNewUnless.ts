import type { StrategyDeclaration } from '../policy.ts'

/** A plan starts only when the land there is and the land on its way do not suffice. */
export const noNewUnless: StrategyDeclaration = {
  id: 'noNewUnless',
  label: { nl: 'Niets nieuws, tenzij het nodig is', en: 'Nothing new unless needed' },
  help: {
    nl: 'Er start pas een plan als de grond die er is en die eraan komt niet genoeg is.',
    en: 'A plan starts only when the land there is and the land on its way do not suffice.',
  },
  // The rule of E34 with low thresholds: the "iron stock" of three to five years, looked at every year.
  levers: { strategy: 'noNewUnless', reviewInterval: 1, prepareBelow: 5, commitBelow: 3, commitUpTo: 5 },
}
