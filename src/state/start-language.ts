import type { LanguageCode } from '../text/numbers.ts'
import { language, readLanguage } from './view/language.ts'

/**
 * Gives the language in which the page starts up, before its link is followed: what the link says, Dutch where it carries settings
 * without a language, else the first of the browser's languages that the page has.
 *
 * @param preferred tags such as `en-GB`, the dearest first
 */
export function startLanguage(hash: string, preferred: readonly string[]): LanguageCode {
  const [, query] = hash.split('?')
  if (query !== undefined) return readLanguage(new URLSearchParams(query).get(language.name) ?? '') ?? 'nl'
  const codes = preferred.map((tag) => readLanguage(tag.toLowerCase().split('-')[0] ?? ''))
  return codes.find((code) => code !== null) ?? 'nl'
}
