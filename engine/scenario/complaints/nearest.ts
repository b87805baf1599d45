/** Gives the known name nearest to a misspelt one, or one that begins with it; null when none is near (more than a third of it differs). */
export function nearest(name: string, known: readonly string[]): string | null {
  if (name.length === 0 || name.length > 60) return null
  let best: string | null = null
  let least = Math.floor(Math.max(name.length, 3) / 3) + 1
  for (const candidate of known) {
    const distance = editDistance(name.toLowerCase(), candidate.toLowerCase())
    if (distance < least) {
      least = distance
      best = candidate
    }
  }
  return best ?? known.find((candidate) => name.length > 3 && candidate.startsWith(name)) ?? null
}

/** The least number of letters to add, drop, change or swap with their neighbour to turn one text into the other. */
function editDistance(from: string, to: string): number {
  let before: number[] = []
  let row = Array.from({ length: to.length + 1 }, (_, j) => j)
  for (let i = 1; i <= from.length; i++) {
    const next = [i]
    for (let j = 1; j <= to.length; j++) {
      const changed = row[j - 1] + (from[i - 1] === to[j - 1] ? 0 : 1)
      const isSwap = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]
      const swapped = isSwap ? before[j - 2] + 1 : changed
      next.push(Math.min(changed, swapped, row[j] + 1, next[j - 1] + 1))
    }
    before = row
    row = next
  }
  return row[to.length]
}
