import axe from 'axe-core'
import { beforeEach, expect, test } from 'vitest'
import { page as browser } from 'vitest/browser'
import { find, showRoom, until, wordsOf } from '../support/shownRoom.ts'

beforeEach(async () => {
  await browser.viewport(1280, 720)
})

// The first 1,024 futures are enough to read.
const answered = (): boolean => /\d toekomsten/.test(document.querySelector('footer')?.textContent ?? '')

test('says what cooperation gains from today, for how many municipalities, and that queues do not add up', async () => {
  await showRoom('#v1/gemeenten')
  await until(() => document.querySelectorAll('tbody td').length > 9 && answered())
  expect(wordsOf('h1')).toMatch(
    /^Volledig samenwerken scheelt in 2040 gemiddeld [\d,]+ ha wachtende vraag tegenover vandaag\. \d van de 9/,
  )
  expect(wordsOf('main')).toContain('De rijen van gemeenten mag u niet optellen')
  const { violations } = await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag22aa', 'best-practice'] })
  expect(violations.map(({ id }) => id)).toEqual([])
})

test('a municipality that opts out sees what that does to itself and to the others', async () => {
  const page = await showRoom('#v1/gemeenten?scenario=regio-amersfoort&area=municipality:Barneveld')
  await until(answered)
  find<HTMLInputElement>('.out input').click()
  await until(() => document.querySelectorAll('.out li').length >= 3)
  expect(page.controls.levers.optOut).toEqual(['Barneveld'])
  expect(wordsOf('.out ul')).toContain('Barneveld zelf: gemiddeld')
  expect(wordsOf('.out ul')).toContain('De andere gemeenten samen:')
})

test('reflows at 320', async () => {
  await browser.viewport(320, 700)
  await showRoom('#v1/gemeenten')
  await until(() => document.querySelectorAll('tbody td').length > 9)
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320)
})
