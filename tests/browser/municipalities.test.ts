import axe from 'axe-core'
import { beforeEach, expect, test } from 'vitest'
import { page as browser, userEvent } from 'vitest/browser'
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
    /^Volledig samenwerken scheelt in 2040 gemiddeld [\d,]+ ha wachtende vraag tegenover vandaag\. (\d|Geen) van de 9/,
  )
  expect(wordsOf('main')).toContain('De rijen van gemeenten mag u niet optellen')
  const { violations } = await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag22aa', 'best-practice'] })
  expect(violations.map(({ id }) => id)).toEqual([])
})

test('a municipality that opts out sees what that does to itself and to the others', async () => {
  const page = await showRoom('#v1/gemeenten?scenario=regio-amersfoort&area=municipality:Barneveld')
  await until(answered)
  const before = wordsOf('h1')
  find<HTMLInputElement>('.out input').click()
  // Until the answer comes the last one stays, and says that it is being renewed.
  await until(() => find('main').getAttribute('aria-busy') === 'true')
  expect(wordsOf('h1')).toBe(before)
  expect(document.querySelectorAll('tbody td').length).toBeGreaterThan(9)
  await until(() => document.querySelectorAll('.out li').length >= 3)
  expect(page.controls.levers.optOut).toEqual(['Barneveld'])
  expect(wordsOf('.out ul')).toContain('Barneveld zelf: gemiddeld')
  expect(wordsOf('.out ul')).toContain('De andere gemeenten samen:')
  expect(wordsOf('h1')).toMatch(/^Als Barneveld niet meedoet, wacht er in 2040 gemiddeld [\d,]+ ha meer dan vandaag\./)
  expect(wordsOf('#out-help')).toContain('Fictieve zoekruimte 7, Fictieve zoekruimte 8 en Fictieve zoekruimte 9')
  expect(document.querySelector('select[aria-label="Antwoord over Fictieve zoekruimte 7"]')).toBeNull()
  expect(document.querySelector('select[aria-label="Antwoord over Fictieve zoekruimte 4"]')).not.toBeNull()
})

test('a scenario of one municipality says so, and says no tail where every future is alike', async () => {
  await showRoom('#v1/gemeenten?scenario=noord-brabant-2022')
  await until(() => document.querySelectorAll('tbody td').length > 3 && answered())
  expect(wordsOf('h1')).toBe('Dit scenario heeft één gemeente: samenwerken verandert hier niets.')
  expect(wordsOf('main')).not.toMatch(/0 van de 1|in 1 op de 10 (toekomsten )?meer dan/)
})

const tasks = (): string[] =>
  [...document.querySelectorAll('form tbody tr td:nth-child(4)')].map((cell) => cell.textContent ?? '')

test('a distribution key shares out the same task, and agreed shares count only when they are 100 %', async () => {
  const page = await showRoom('#v1/gemeenten?key=equal')
  await until(() => answered() && tasks().length === 9)
  expect(new Set(tasks()).size).toBe(1)
  const total = wordsOf('form tfoot td:nth-child(4)')
  const select = find<HTMLSelectElement>('.choose select')
  const choose = (value: string): void => {
    select.value = value
    select.dispatchEvent(new Event('change', { bubbles: true }))
  }
  choose('stock')
  await until(() => new Set(tasks()).size > 3)
  expect(wordsOf('form tfoot td:nth-child(4)')).toBe(total)
  expect(page.link).toContain('key=stock')
  choose('fixed')
  await until(() => document.querySelector('form tbody input') !== null)
  const applied = page.controls.settings.key
  const field = find<HTMLInputElement>('input[aria-label="Deel van Baarn, procent"]')
  const type = (text: string): void => {
    field.value = text
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }
  type('0')
  await until(() => wordsOf('form .sum').startsWith('Samen 96,9 %: er is nog 3,1 % te verdelen.'))
  await userEvent.click(browser.getByRole('button', { name: 'Toepassen' }))
  expect(wordsOf('form .sum')).toContain('Niet toegepast; er is niets veranderd.')
  expect(page.controls.settings.key).toEqual(applied)
  const { violations } = await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag22aa', 'best-practice'] })
  expect(violations.map(({ id }) => id)).toEqual([])
  const other = find<HTMLInputElement>('input[aria-label="Deel van Amersfoort, procent"]')
  other.value = '26,2'
  other.dispatchEvent(new Event('input', { bubbles: true }))
  await userEvent.click(browser.getByRole('button', { name: 'Toepassen' }))
  expect(page.controls.settings.key).toMatchObject({ Amersfoort: 0.262, Baarn: 0 })
  expect(page.link).toContain('key=Amersfoort:0.262,Baarn:0,')
  await userEvent.click(browser.getByRole('button', { name: 'Terug naar standaard: Verdeelsleutel' }))
  expect(page.controls.settings.key).toBe('origin')
})

test('the plans of a municipality get their answer and profile beside its balance', async () => {
  const page = await showRoom('#v1/gemeenten?area=municipality:Woudenberg')
  const label = 'select[aria-label="Antwoord over Zoekgebied Woudenberg"]'
  await until(() => document.querySelector(label) !== null)
  const answer = find<HTMLSelectElement>(label)
  answer.value = 'no'
  answer.dispatchEvent(new Event('change', { bubbles: true }))
  expect(page.controls.levers.answer).toEqual({ woudenberg: 'no' })
  await userEvent.click(browser.getByRole('button', { name: 'Alle antwoorden terug naar standaard' }))
  expect(page.controls.settings.levers.answer).toBeUndefined()
  page.controls.setView({ area: 'municipality:Baarn' })
  await until(() => wordsOf('main').includes('Baarn heeft in dit scenario geen plannen.'))
})

test('reflows at 320', async () => {
  await browser.viewport(320, 700)
  await showRoom('#v1/gemeenten')
  await until(() => document.querySelectorAll('tbody td').length > 9)
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320)
})
