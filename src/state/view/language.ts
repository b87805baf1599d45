import type { LanguageCode } from '../../text/numbers.ts'
import type { ViewSetting } from './setting.ts'

/** Reads the name of a language that the page has. */
export function readLanguage(text: string): LanguageCode | null {
  return text === 'nl' || text === 'en' ? text : null
}

/** The language of the page. */
export const language: ViewSetting<'language', LanguageCode> = {
  id: 'language',
  name: 'lang',
  whose: 'own',
  fresh: () => 'nl',
  write: (code) => code,
  read: readLanguage,
  allowed: () => 'nl, en',
}
