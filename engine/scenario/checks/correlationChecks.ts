import { choleskyOf, normalCorrelations } from '../../random/copula.ts'
import { fieldOf } from '../names.ts'
import type { Complaint } from '../complaints/complaint.ts'

/**
 * Finds what is wrong with rank correlations taken together: an assumption with itself, a pair told twice, or a set
 * that no draws can have (the matrix of the normals behind them is not positive definite). Entries of another shape are passed over.
 */
export function correlationProblem(entries: readonly unknown[]): Complaint | null {
  const pairs = entries.map(pairOf).filter((pair) => pair !== null)
  const keys = pairs.map(({ between }) => [...between].sort().join(' '))
  if (pairs.some(({ between: [a, b] }) => a === b)) return withItself
  if (new Set(keys).size < keys.length) return twice
  const ids = [...new Set(pairs.flatMap(({ between }) => between))]
  // The draws need the correlations of the normals behind the ranks, which are a little larger.
  return choleskyOf(normalCorrelations(ids, pairs)) === null ? impossible : null
}

interface Pair {
  readonly between: readonly [string, string]
  readonly rank: number
}

function pairOf(entry: unknown): Pair | null {
  const between = fieldOf(entry, 'between')
  const rank = fieldOf(fieldOf(entry, 'rank'), 'value')
  if (!Array.isArray(between) || typeof rank !== 'number') return null
  const [a, b] = between as readonly unknown[]
  return typeof a === 'string' && typeof b === 'string' ? { between: [a, b], rank } : null
}

const withItself: Complaint = {
  what: { nl: 'Een aanname kan niet met zichzelf samenhangen', en: 'An assumption cannot be correlated with itself' },
  allowed: { nl: 'twee verschillende aannamen', en: 'two different assumptions' },
  hint: { nl: 'Noem in between twee verschillende ids.', en: 'Name two different ids in between.' },
}

const twice: Complaint = {
  what: { nl: 'Hetzelfde paar aannamen staat er twee keer', en: 'The same pair of assumptions is listed twice' },
  allowed: { nl: 'elk paar één keer', en: 'each pair once' },
  hint: { nl: 'Haal een van de twee weg.', en: 'Remove one of the two.' },
}

const impossible: Complaint = {
  what: { nl: 'Deze samenhangen kunnen niet tegelijk bestaan', en: 'These correlations cannot hold together' },
  allowed: { nl: 'een positief definiete matrix', en: 'a positive definite matrix' },
  hint: {
    nl: 'Maak de sterkste samenhangen kleiner: hangt A sterk samen met B en B met C, dan ook A met C.',
    en: 'Make the strongest correlations smaller: if A goes with B and B with C, then A goes with C.',
  },
}
