/** Shares of futures in which a change is for the better, makes no difference, or is for the worse; they add up to 1. */
export interface Odds {
  readonly better: number
  readonly equal: number
  readonly worse: number
}
