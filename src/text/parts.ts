/** A piece of a sentence; the strong pieces are the numbers that the sentence is about. */
export interface Part {
  readonly text: string
  readonly strong?: boolean
}

/** A sentence in pieces, so that its number can be marked without cutting words apart in markup. */
export type Sentence = readonly Part[]

/** Gives the sentence as plain text. */
export function plainText(sentence: Sentence): string {
  return sentence.map(({ text }) => text).join('')
}

/** Writes a sentence with its strong pieces between stars: `In *15 van de 20* toekomsten`. */
export function sentence(marked: string): Sentence {
  return marked
    .split('*')
    .map((text, i) => (i % 2 === 1 ? { text, strong: true } : { text }))
    .filter(({ text }) => text !== '')
}
