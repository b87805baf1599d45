/** Reads a number as links write them, with a point; null when the text is anything else. */
export function plainNumber(text: string): number | null {
  const value = /^-?\d{1,9}(\.\d{1,12})?(e-?\d{1,2})?$/.test(text) ? Number(text) : NaN
  return Number.isFinite(value) ? value : null
}
