import type { Text } from '../engine.ts'
import { en } from '../text/en.ts'
import { nl, type Words } from '../text/nl.ts'
import { type LanguageCode, type Numbers, makeNumbers } from '../text/numbers.ts'

/** The language of the page: its words, its numbers and its side of the engine's labels. */
export class Language {
  #code: LanguageCode = $state('nl')

  constructor(code: LanguageCode = 'nl') {
    this.#code = code
  }

  get code(): LanguageCode {
    return this.#code
  }

  set code(code: LanguageCode) {
    this.#code = code
  }

  readonly words: Words = $derived(this.#code === 'nl' ? nl : en)
  readonly numbers: Numbers = $derived(makeNumbers(this.#code))

  /** Gives the side of a bilingual text that is being read. */
  of(text: Text): string {
    return text[this.#code]
  }
}
