/**
 * Gives the size of the text in an element, in pixels.
 * Pictures scale with it; `width` is asked for so that a change of layout, such as presenter mode, measures anew.
 */
export function fontSizeOf(element: HTMLElement | undefined, width: number, otherwise: number): number {
  return element !== undefined && width > 0 ? parseFloat(getComputedStyle(element).fontSize) : otherwise
}
