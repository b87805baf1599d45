import type { Beta } from './beta.ts'
import type { Constant } from './constant.ts'
import type { Discrete } from './discrete.ts'
import type { Lognormal } from './lognormal.ts'
import type { Normal } from './normal.ts'
import type { Pert } from './pert.ts'
import type { Quantiles } from './quantiles.ts'
import type { Triangular } from './triangular.ts'
import type { TruncatedNormal } from './truncatedNormal.ts'
import type { TwoPieceNormal } from './twoPieceNormal.ts'
import type { Uniform } from './uniform.ts'

/** What may be said about a number that nobody knows: plain data, in base units. */
export type Distribution =
  | Constant
  | Uniform
  | Triangular
  | Pert
  | Normal
  | TruncatedNormal
  | Lognormal
  | Beta
  | TwoPieceNormal
  | Discrete
  | Quantiles

/** The name of a kind, as it stands in scenario files. */
export type KindName = Distribution['kind']
