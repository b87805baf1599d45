import { beta } from './beta.ts'
import { constant } from './constant.ts'
import { discrete } from './discrete.ts'
import type { Distribution, KindName } from './distribution.ts'
import type { Kind } from './kind.ts'
import { lognormal } from './lognormal.ts'
import { normal } from './normal.ts'
import { pert } from './pert.ts'
import { quantiles } from './quantiles.ts'
import { triangular } from './triangular.ts'
import { truncatedNormal } from './truncatedNormal.ts'
import { twoPieceNormal } from './twoPieceNormal.ts'
import { uniform } from './uniform.ts'

/** Every kind of distribution, in the order in which lists give them. */
export const KINDS: { readonly [K in KindName]: Kind<Extract<Distribution, { readonly kind: K }>> } = {
  constant,
  quantiles,
  uniform,
  triangular,
  pert,
  normal,
  truncatedNormal,
  twoPieceNormal,
  lognormal,
  beta,
  discrete,
}

/** Finds the kind of a distribution; the shelf's type says that it takes just this distribution. */
export function kindOf(d: Distribution): Kind<Distribution> {
  return KINDS[d.kind]
}

/** Whether a value read from elsewhere names a kind of the shelf. */
export function isKindName(name: unknown): name is KindName {
  return typeof name === 'string' && Object.hasOwn(KINDS, name)
}
