/** A label wanted at a height; `y` in pixels from the top. */
interface WantedLabel {
  readonly id: string
  readonly y: number
}

/** A name written beside the end of a line of the fan. */
export interface FanLabel extends WantedLabel {
  readonly text: string
  readonly kind: 'edge' | 'middle' | 'ghost' | 'enough'
}

/**
 * Moves labels apart so that neighbours are at least `gap` pixels from each other and all stay
 * between `top` and `bottom`, in their own order and as near to their wish as that allows.
 *
 * @returns heights by label id
 */
export function spreadLabels(
  wanted: readonly WantedLabel[],
  gap: number,
  top: number,
  bottom: number,
): ReadonlyMap<string, number> {
  const sorted = [...wanted].sort((a, b) => a.y - b.y)
  const groups: Group[] = []
  for (const label of sorted) {
    let group: Group = { labels: [label], centre: label.y }
    // A group that touches the one above it becomes one group around their common centre.
    for (let above = groups.at(-1); above && overlaps(above, group, gap); above = groups.at(-1)) {
      groups.pop()
      group = merged(above, group)
    }
    groups.push(group)
  }
  const placed = groups.flatMap((group) =>
    group.labels.map((label, i) => ({ id: label.id, y: group.centre + (i - (group.labels.length - 1) / 2) * gap })),
  )
  return new Map(inside(placed, gap, top, bottom).map(({ id, y }) => [id, y]))
}

interface Group {
  readonly labels: readonly WantedLabel[]
  readonly centre: number
}

function overlaps(above: Group, below: Group, gap: number): boolean {
  return below.centre - above.centre < ((above.labels.length + below.labels.length) / 2) * gap
}

function merged(above: Group, below: Group): Group {
  const labels = [...above.labels, ...below.labels]
  return { labels, centre: labels.reduce((sum, label) => sum + label.y, 0) / labels.length }
}

function inside(placed: readonly WantedLabel[], gap: number, top: number, bottom: number): readonly WantedLabel[] {
  const result: WantedLabel[] = []
  placed.forEach(({ id, y }, i) => {
    const lowest = bottom - (placed.length - 1 - i) * gap
    const highest = i === 0 ? top : (result[i - 1]?.y ?? top) + gap
    result.push({ id, y: Math.max(highest, Math.min(lowest, y)) })
  })
  return result
}
