/** How well a figure is founded: read in a source, arithmetic on one, judgement with a basis, or a placeholder. */
export const EVIDENCE = ['published', 'derived', 'expert', 'assumed'] as const
export type Evidence = (typeof EVIDENCE)[number]

/** A number (or table, or distribution) that can be traced. */
export interface Figure<T> {
  readonly value: T
  /** Base unit of the field: `ha`, `yr`, `1/yr`, `m2/job`, `jobs`, `year`, `1`, ... */
  readonly unit: string
  /** Ids in the scenario's `sources`. */
  readonly source: readonly string[]
  readonly evidence: Evidence
  readonly note?: string
}
