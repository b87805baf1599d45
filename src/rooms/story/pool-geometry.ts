/** Hectares in the middle of the futures that the drawing shows. */
interface Amounts {
  readonly level: number
  readonly overflow: number
}

/** Height of the water of a full basin, in units of the drawing. */
const FULL = 110

/**
 * Gives the height of the water in the basin.
 * It is full at five years of demand, the issuable land without what is too much, and at no less than 20 ha.
 */
export function waterHeight({ level, overflow }: Amounts): number {
  const room = Math.max(level, level - overflow + 1, 1)
  const brim = Math.max(20, level * 1.15)
  return (FULL * Math.min(level, brim)) / Math.max(brim, room)
}

/** Gives the width of a stream of so many hectares, in units of the drawing; crumbs do not run. */
export function streamWidth(hectares: number): number {
  return hectares <= 0.05 ? 0 : Math.min(16, 2 + hectares * 0.7)
}
