import { expect, test } from 'vitest'
import { startLanguage } from '../../../src/state/start-language.ts'

test('the page starts up in the language of its link, else in that of the browser', () => {
  expect(startLanguage('#v1/verkennen?scenario=regio-amersfoort&lang=en', ['nl-NL'])).toBe('en')
  expect(startLanguage('#v1/verkennen?scenario=regio-amersfoort', ['en-GB'])).toBe('nl')
  expect(startLanguage('', ['en-GB', 'nl'])).toBe('en')
  expect(startLanguage('#v1/verhaal', ['nl-BE', 'en'])).toBe('nl')
  expect(startLanguage('', ['de-DE', 'en-US'])).toBe('en')
  expect(startLanguage('', ['fr'])).toBe('nl')
})
