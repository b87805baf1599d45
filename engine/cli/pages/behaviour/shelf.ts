import type { Scenario } from '../../../scenario/types.ts'
import type { Runner } from '../../../study/runner.ts'
import { adapting } from './adapting.ts'
import { backlog } from './backlog.ts'
import type { Behaviour, Claim, Table } from './behaviour.ts'
import { type Region, measure } from './measure.ts'
import { monitoring } from './monitoring.ts'
import { preparing } from './preparing.ts'
import { pooling, refusing } from './region.ts'
import { reviewing, triggers } from './reviewing.ts'
import { scrapping } from './scrapping.ts'
import { target } from './target.ts'

/** What is looked at, in the order of the page. */
export const BEHAVIOURS: readonly Behaviour[] = [
  backlog,
  adapting,
  reviewing,
  triggers,
  preparing,
  pooling,
  target,
  scrapping,
  refusing,
  monitoring,
]

/** A part of the page as it came out. */
export interface BehaviourTold {
  readonly title: string
  readonly tables: readonly Table[]
  readonly claims: readonly Claim[]
}

/** Measures the behaviours on both scenarios. */
export async function tellBehaviours(
  amersfoort: Scenario,
  balance: Scenario,
  futures: number,
  runner: Runner,
): Promise<readonly BehaviourTold[]> {
  const needs = [...new Set(BEHAVIOURS.flatMap((behaviour) => behaviour.needs))]
  const regions: { readonly amersfoort: Region; readonly balance: Region } = {
    amersfoort: await measure(amersfoort, needs, futures, runner),
    balance: await measure(balance, needs, futures, runner),
  }
  return BEHAVIOURS.map(({ title, tell }) => ({ title, ...tell(regions) }))
}
