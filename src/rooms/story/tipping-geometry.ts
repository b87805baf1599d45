import type { TippingDots } from './tipping.ts'

/** Where the years stand, in pixels, and how large the words are. */
interface Frame {
  readonly left: number
  readonly right: number
  readonly fontSize: number
  readonly years: readonly number[]
}

/** One dot in its pile, from the left and from the ground up; year null stands beside the years. */
interface PiledDot {
  readonly year: number | null
  readonly x: number
  readonly up: number
  readonly r: number
}

/** Gives the place of a year from the left. */
export function yearPlace(year: number, { left, right, years }: Frame): number {
  const [first, last] = [years[0] ?? 0, years.at(-1) ?? 1]
  return left + ((right - left) * (year - first)) / Math.max(1, last - first)
}

/** Piles the dots up in their years; those that never tip stand beside them, in rows of four. */
export function pileDots(dots: TippingDots, frame: Frame): readonly PiledDot[] {
  const { right, fontSize } = frame
  const step = stepOf(dots, frame)
  return dots.map((year, i) => {
    // How many dots came before it in the same pile: they stand on each other.
    const before = dots.slice(0, i).filter((other) => other === year).length
    if (year !== null) return { year, x: yearPlace(year, frame), up: before * step, r: step / 2 - 0.5 }
    return {
      year,
      x: right + fontSize * 3.4 + (before % 4) * fontSize * 1.15,
      up: Math.floor(before / 4) * fontSize * 1.15,
      r: fontSize * 0.5,
    }
  })
}

/** The highest pile decides the size: it must not grow taller than the picture beside it. */
function stepOf(dots: TippingDots, { left, right, fontSize, years }: Frame): number {
  const tallest = Math.max(1, ...years.map((year) => dots.filter((other) => other === year).length))
  const span = Math.max(1, (years.at(-1) ?? 1) - (years[0] ?? 0))
  return Math.max(4, Math.min(fontSize * 1.15, (fontSize * 13) / tallest, ((right - left) / span) * 1.05))
}
