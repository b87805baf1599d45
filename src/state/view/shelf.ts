import { against } from './against.ts'
import { area } from './area.ts'
import { atMost } from './atMost.ts'
import { future } from './future.ts'
import { key } from './key.ts'
import { language } from './language.ts'
import { layer } from './layer.ts'
import { outcome } from './outcome.ts'
import { plan } from './plan.ts'
import { policies } from './policies.ts'
import { seed } from './seed.ts'
import type { Shelf, ViewOf } from './setting.ts'
import { singles } from './singles.ts'
import { year } from './year.ts'

/** Every setting of the view, in the order in which links carry them; one file each. */
export const VIEW = [
  language,
  outcome,
  area,
  year,
  seed,
  singles,
  policies,
  atMost,
  future,
  against,
  plan,
  layer,
  key,
] as const satisfies Shelf

/** How the page looks at its scenario. */
export type View = ViewOf<typeof VIEW>
