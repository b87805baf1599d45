import type { LanguageCode } from './numbers.ts'

/** First words of a group's name that are no proper names: inside a sentence they have no capital. */
const COMMON: Readonly<Record<LanguageCode, readonly string[]>> = {
  nl: 'de het een alle beide overige andere kleine grote twee drie vier vijf zes zeven acht negen tien elf twaalf gemeenten regio provincie'.split(
    ' ',
  ),
  en: 'the a all both other small large two three four five six seven eight nine ten eleven twelve municipalities towns region province'.split(
    ' ',
  ),
}

/** Gives the name of a group as it stands inside a sentence: `zeven Utrechtse gemeenten`, but `Barneveld en Nijkerk`. */
export function groupInSentence(name: string, language: LanguageCode): string {
  const [first = ''] = name.split(' ')
  return COMMON[language].includes(first.toLowerCase()) ? lowered(name) : name
}

/** Gives the name of a kind of land as it stands inside a sentence: without its capital, and without what stands between brackets. */
export function segmentInSentence(name: string): string {
  const short = name.replace(/ \(.*\)$/, '')
  // `XL-kavels` keeps its capitals.
  return /^\p{Lu}[\p{Lu}\d]/u.test(short) ? short : lowered(short)
}

function lowered(name: string): string {
  return name.slice(0, 1).toLowerCase() + name.slice(1)
}
