/** A label or sentence in both languages; Dutch is the source. */
export interface Text {
  readonly nl: string
  readonly en: string
}
