/** Correlated draws by a Gaussian copula: rank correlations in, uniforms with these correlations out (model.md, Draws). */
import { normalCdf, normalQuantile } from '../lanes/functions.ts'
import { invariant } from '../base/invariant.ts'

export interface Copula {
  /** The names that are correlated, in the order of `join`. */
  readonly names: readonly string[]
  /** Turns independent uniforms, one per name, into correlated ones, in place. */
  readonly join: (u: Float64Array) => void
}

/** A correlation of ranks (Spearman) between two names, -1 to 1. */
export interface RankCorrelation {
  readonly between: readonly [string, string]
  readonly rank: number
}

/** The smallest and largest share a joined draw may take; keeps it strictly inside the unit interval. */
const LEAST = 1e-11

/** Makes the copula of a list of rank correlations; pairs that are not named are independent. */
export function copulaOf(correlations: readonly RankCorrelation[]): Copula {
  const names = [...new Set(correlations.flatMap(({ between }) => between))]
  const factor = choleskyOf(normalCorrelations(names, correlations))
  invariant(factor !== null, 'a correlation matrix that is not positive definite passed the parser')
  const z = new Float64Array(names.length)
  return {
    names,
    join: (u) => {
      for (let i = 0; i < names.length; i++) z[i] = normalQuantile(u[i])
      for (let i = names.length - 1; i >= 0; i--) {
        let sum = 0
        for (let j = 0; j <= i; j++) sum += factor[i][j] * z[j]
        u[i] = Math.min(1 - LEAST, Math.max(LEAST, normalCdf(sum)))
      }
    },
  }
}

/** The correlations of the normals behind the ranks: r = 2 sin(pi rank / 6). Source: Pearson (1907), in Kruskal (1958), JASA 53, 814-861. */
export function normalCorrelations(names: readonly string[], correlations: readonly RankCorrelation[]): number[][] {
  const matrix = names.map((_, i) => names.map((_, j): number => (i === j ? 1 : 0)))
  for (const { between, rank } of correlations) {
    const r = 2 * sine((Math.PI * rank) / 6)
    const [i, j] = [names.indexOf(between[0]), names.indexOf(between[1])]
    matrix[i][j] = r
    matrix[j][i] = r
  }
  return matrix
}

/** The sine of x from -pi/6 to pi/6 by its series to the 15th power; remainder below 1e-17. */
function sine(x: number): number {
  const s = x * x
  let sum = 1
  for (let n = 14; n >= 2; n -= 2) sum = 1 - (s / (n * (n + 1))) * sum
  return x * sum
}

/** The lower Cholesky factor of a symmetric matrix; null when it is not positive definite. */
export function choleskyOf(matrix: readonly (readonly number[])[]): number[][] | null {
  const factor = matrix.map(() => new Array<number>(matrix.length).fill(0))
  for (let i = 0; i < matrix.length; i++) {
    for (let j = 0; j <= i; j++) {
      let rest = matrix[i][j]
      for (let k = 0; k < j; k++) rest -= factor[i][k] * factor[j][k]
      if (i !== j) factor[i][j] = rest / factor[j][j]
      else if (rest <= 1e-12) return null
      else factor[i][i] = Math.sqrt(rest)
    }
  }
  return factor
}
