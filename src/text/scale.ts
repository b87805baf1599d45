/** The seven steps of the word scale for chances, from certain to very unlikely. */
type ChanceWord = 'nearCertain' | 'veryLikely' | 'likely' | 'evenly' | 'notLikely' | 'unlikely' | 'veryUnlikely'

// Lower edges, in the order of the words: the IPCC ladder, rounded for a council.
const EDGES: readonly (readonly [number, ChanceWord])[] = [
  [0.95, 'nearCertain'],
  [0.8, 'veryLikely'],
  [0.6, 'likely'],
  [0.4, 'evenly'],
  [0.2, 'notLikely'],
  [0.05, 'unlikely'],
]

/** Gives the word for a chance 0..1; on screen it always stands beside the number. */
export function chanceWord(probability: number): ChanceWord {
  return EDGES.find(([edge]) => probability >= edge)?.[1] ?? 'veryUnlikely'
}
