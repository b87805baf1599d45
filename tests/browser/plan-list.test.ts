import axe from 'axe-core'
import { beforeEach, expect, test } from 'vitest'
import { page as browser, userEvent } from 'vitest/browser'
import { find, settled, showPage, until, wordsOf } from '../support/shownPage.ts'

beforeEach(async () => {
  await browser.viewport(1280, 720)
})

async function faults(): Promise<string[]> {
  const { violations } = await axe.run(find('.drawer'), {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  })
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))
}

const open = (name: string): Promise<void> => userEvent.click(browser.getByRole('button', { name, exact: true }))
const rowOf = (name: string): string =>
  [...document.querySelectorAll<HTMLTableRowElement>('.drawer tbody tr')]
    .map(({ cells }) => [...cells].map((cell) => (cell.textContent ?? '').replace(/\s+/g, ' ').trim()).join(' | '))
    .find((text) => text.startsWith(name)) ?? ''
/** The list is there and no newer one is on its way. */
const told = (): boolean =>
  /\d/.test(document.querySelector('.drawer .total')?.textContent ?? '') &&
  document.querySelector('.drawer progress') === null &&
  !wordsOf('.drawer').includes('voorlopig')

test('the list of plans tells when each starts, how often, and whether too late', async () => {
  await showPage('#v1/verkennen?scenario=regio-in-balans')
  await open('plannen')
  await until(told)
  expect(wordsOf('.drawer .total')).toMatch(
    /^Per toekomst begint de regio gemiddeld [\d,]+ plannen: [\d,]+ te laat, [\d,]+ op tijd en [\d,]+ te vroeg\. Van de andere vallen er [\d,]+ uit en hebben er [\d,]+ in 2050 nog geen grond\.$/,
  )
  expect(rowOf('Vinkenhoef')).toMatch(/ \| ligt al vast \| alle 20 \| – \| Amersfoort/)
  expect(rowOf('Kronkels')).toMatch(
    /Kronkels-Zuid \| (rond )?20\d\d (rond )?20\d\d tot (rond )?20\d\d \| \d+ van de 20 \| (te laat|op tijd) in \d+ van de 20 .*valt uit in \d/,
  )
  expect(wordsOf('.drawer')).toContain('512 toekomsten · zaad raadstafel')
  expect(await faults()).toEqual([])
}, 90_000)

test('a moved knob gives a new list, in the same language as the page', async () => {
  const page = await showPage('#v1/verkennen?scenario=regio-in-balans')
  await open('plannen')
  await until(told)
  const before = rowOf('Zoekgebied Woudenberg')
  page.controls.setLever('strategy', 'none')
  await until(() => !told())
  await settled(page)
  await until(told)
  expect(rowOf('Zoekgebied Woudenberg')).not.toBe(before)
  expect(rowOf('Zoekgebied Woudenberg')).toMatch(/Woudenberg \| nooit \| geen van de 20 \|/)
  page.setLanguage('en')
  await until(() => document.documentElement.lang === 'en')
  expect(rowOf('Woudenberg')).toMatch(/never \| none of the 20 \|/)
  expect(wordsOf('.drawer .total')).toMatch(/^Per future the region starts 0 plans on average/)
  expect(await faults()).toEqual([])
}, 90_000)

test('at 320 the list scrolls within itself', async () => {
  await browser.viewport(320, 700)
  await showPage()
  await open('plannen')
  await until(told)
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320)
}, 90_000)
