import type { Mark, Scenario } from '../../engine.ts'

/** What a mark means to who looks: four shapes are as many as one can tell apart. */
export const GROUPS = ['world', 'start', 'good', 'setback'] as const
export type Group = (typeof GROUPS)[number]

/** Tells the shape of a mark. */
export function groupOf(mark: Mark): Group {
  switch (mark.kind) {
    case 'recession':
    case 'grid':
      return 'world'
    case 'prepared':
    case 'started':
      return 'start'
    case 'issuable':
    case 'enough':
      return 'good'
    case 'largeFirm':
      return mark.placedIn !== null ? 'good' : 'setback'
    case 'target':
      return mark.met ? 'good' : 'setback'
    case 'declined':
    case 'scrapped':
    case 'fellOut':
    case 'waitsForGrid':
    case 'short':
      return 'setback'
  }
}

/** Gives the shapes that stand above each other in one year: at most one of each, and three in all; the words say how many. */
export function shapesOf(marks: readonly Mark[]): readonly Group[] {
  const found = new Set(marks.map(groupOf))
  return [...GROUPS]
    .reverse()
    .filter((group) => found.has(group))
    .slice(0, 3)
}

/** Tells whether a mark speaks of a plan that was made up. */
export function isInvented(mark: Mark, scenario: Scenario): boolean {
  return 'plan' in mark && scenario.plans.some(({ id, fictitious }) => id === mark.plan && fictitious)
}

/** The outline of a shape around a point, as SVG path data. */
export function shapeOf(group: Group, x: number, y: number, size: number): string {
  const r = size / 2
  switch (group) {
    case 'world':
      return `M${x} ${y - r}L${x + r} ${y}L${x} ${y + r}L${x - r} ${y}Z`
    case 'start':
      return `M${x - r} ${y}A${r} ${r} 0 1 1 ${x + r} ${y}A${r} ${r} 0 1 1 ${x - r} ${y}Z`
    case 'good':
      return `M${x - r * 0.85} ${y - r * 0.85}h${size * 0.85}v${size * 0.85}h${-size * 0.85}Z`
    case 'setback':
      return `M${x - r} ${y - r * 0.8}L${x + r} ${y - r * 0.8}L${x} ${y + r}Z`
  }
}
