import axe from 'axe-core'
import { beforeEach, expect, test } from 'vitest'
import { page as browser, userEvent } from 'vitest/browser'
import { find, showRoom, until, wordsOf } from '../support/shownRoom.ts'

beforeEach(async () => {
  await browser.viewport(1280, 720)
})

const told = (): boolean => document.querySelectorAll('.chart path.mark').length > 0

test('tells one future under two policies, with words for the year', async () => {
  await showRoom('#v1/verhaal?scenario=regio-amersfoort&future=12')
  await until(told)
  expect(wordsOf('h1')).toMatch(/^In toekomst 12 wachten bedrijven in 2040 op [\d.,]+ ha met uw instelling, en op/)
  expect(document.querySelectorAll('.told section h3')).toHaveLength(2)
  const { violations } = await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag22aa', 'best-practice'] })
  expect(violations.map(({ id }) => id)).toEqual([])
})

test('the story of a dot of one municipality says that it is that of the whole region', async () => {
  await showRoom('#v1/verhaal?scenario=regio-amersfoort&future=12&area=municipality:Soest')
  await until(told)
  expect(wordsOf('h1')).toMatch(/^In toekomst 12 wachten bedrijven in 2040 in de hele regio op [\d.,]+ ha met/)
})

test('next, previous, play and pause move the year', async () => {
  const page = await showRoom('#v1/verhaal')
  await until(told)
  await userEvent.click(browser.getByRole('button', { name: 'Volgend jaar' }))
  expect(page.controls.settings.year).toBe(2041)
  await userEvent.click(browser.getByRole('button', { name: 'Vorig jaar' }))
  await userEvent.click(browser.getByRole('button', { name: 'Afspelen' }))
  await until(() => page.controls.settings.year > 2040)
  await userEvent.click(browser.getByRole('button', { name: 'Pauze' }))
  const { year } = page.controls.settings
  await new Promise((resolve) => setTimeout(resolve, 2000))
  expect(page.controls.settings.year).toBe(year)
})

test('another number is another future, and its link brings it back', async () => {
  const page = await showRoom('#v1/verhaal')
  await until(told)
  const field = find<HTMLInputElement>('.player input[type=number]')
  field.value = '88'
  field.dispatchEvent(new Event('change', { bubbles: true }))
  await until(() => wordsOf('h1').startsWith('In toekomst 88 '))
  expect(page.link).toContain('future=88')
})

test('the policy beside it stands in the link, and a link brings it back', async () => {
  const page = await showRoom('#v1/verhaal?against=none')
  await until(told)
  const select = find<HTMLSelectElement>('.player select')
  expect(select.value).toBe('none')
  select.value = 'fixedHigh'
  select.dispatchEvent(new Event('change', { bubbles: true }))
  expect(page.link).toContain('against=fixedHigh')
  await until(() => wordsOf('h1').includes('Vaste kalender'))
})

test('the basin and the tipping year follow, with a table and a sentence', async () => {
  await showRoom('#v1/verhaal')
  await until(() => document.querySelectorAll('.below circle').length === 20)
  expect(wordsOf('.below')).toMatch(/In 2040 komt er in het midden [\d.,]+ ha plannenland bij/)
  expect(wordsOf('.below')).toMatch(/In (geen van de|alle|\d+ van de) 20 toekomsten komt er/)
  expect(document.querySelectorAll('.below tbody tr')).toHaveLength(5)
})

test('the monitor’s lights have a word, a number and a shape, and follow the year', async () => {
  const page = await showRoom('#v1/verhaal')
  await until(() => document.querySelectorAll('#monitor tbody tr').length === 6)
  expect(wordsOf('#monitor')).toMatch(/In 2040 staan, in het midden van de toekomsten, \d van de 6 lichten op koers/)
  for (const row of document.querySelectorAll('#monitor tbody tr')) {
    const text = (row.textContent ?? '').replace(/\s+/g, ' ')
    expect(text).toMatch(/Op koers: .*[\d,]+ (%|jaar)/)
    expect(text).toMatch(/[\d,-]+ (%|jaar) ?(veel te weinig|te weinig|op koers|te veel|veel te veel)/)
    const [low = 0, on = 0, high = 0] = [.../(\d+) te weinig, (\d+) op koers, (\d+) te veel/.exec(text)!]
      .slice(1)
      .map(Number)
    expect(low + on + high).toBe(20)
    expect(row.querySelectorAll('.twenty path')).toHaveLength(20)
    expect(row.querySelectorAll('.twenty .on')).toHaveLength(on)
  }
  const { violations } = await axe.run(find('#monitor'), {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag22aa', 'best-practice'],
  })
  expect(violations.map(({ id }) => id)).toEqual([])
  page.controls.setYear(2025)
  await until(() => wordsOf('#monitor').includes('In 2025 staan'))
})

test('no words of the picture stand on each other, whatever year is chosen', async () => {
  const page = await showRoom('#v1/verhaal?future=3')
  await until(told)
  for (const year of [2023, 2029, 2041, 2049, 2050]) {
    page.controls.setYear(year)
    await until(() => document.querySelector('.chart text.chosen')?.textContent === String(year))
    const boxes = [...document.querySelectorAll('.chart text')].map((text) => ({
      text: text.textContent,
      box: text.getBoundingClientRect(),
    }))
    // The line box of a word is higher than its letters; a pixel or two of air may be shared.
    const clash = boxes.flatMap((one, i) =>
      boxes
        .slice(i + 1)
        .filter(
          ({ box }) =>
            box.left < one.box.right &&
            one.box.left < box.right &&
            box.top + 3 < one.box.bottom &&
            one.box.top + 3 < box.bottom,
        )
        .map((other) => `${year}: ${one.text ?? ''} / ${other.text ?? ''}`),
    )
    expect(clash).toEqual([])
  }
})
