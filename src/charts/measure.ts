/**
 * Gives the size of the text in an element, in pixels.
 * Pictures scale with it; `width` is asked for so that a change of layout, such as presenter mode, measures anew.
 */
export function fontSizeOf(element: HTMLElement | undefined, width: number, otherwise: number): number {
  return element !== undefined && width > 0 ? parseFloat(getComputedStyle(element).fontSize) : otherwise
}

/** Advance of a character of the pictures' words, in em; a little generous. */
const CHARACTER = 0.6

/** Gives the width of a text, in em. */
export function widthOf(text: string): number {
  return text.length * CHARACTER
}

/** Gives the room left of a plot that the names of its upright axis need, in em. */
export function axisRoom(names: readonly string[], least: number): number {
  return Math.max(least, ...names.map((name) => widthOf(name) + 0.8))
}
