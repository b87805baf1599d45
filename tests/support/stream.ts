/** A repeatable stream for test data: Lehmer, multiplier 48271. */
export function stream(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48271) % 2147483647
    return state / 2147483647
  }
}
