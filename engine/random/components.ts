/** Lattice components of the known names; written by `npm run components`, see docs/model.md, Draws. */
export const YEAR_STEP = 5
export const COMPONENTS: Readonly<Record<string, number>> = {}
