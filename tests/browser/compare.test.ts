import axe from 'axe-core'
import { beforeEach, expect, test } from 'vitest'
import { page as browser, userEvent } from 'vitest/browser'
import { find, until, wordsOf } from '../support/shownPage.ts'
import { showRoom } from '../support/shownRoom.ts'

beforeEach(async () => {
  await browser.viewport(1280, 720)
})

async function faults(): Promise<string[]> {
  const { violations } = await axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  })
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))
}

/** Waits until the whole comparison is on screen: then it is said aloud. */
const whole = (): Promise<void> =>
  until(() => document.querySelector('[role=status]')?.textContent?.includes('met') === true)

test('says which policy leaves fewer hectares waiting, in how many futures and by how much', async () => {
  await showRoom('#v1/vergelijken?scenario=regio-amersfoort&policies=none,adaptive')
  await whole()
  expect(wordsOf('h1')).toMatch(
    /^Met “Adaptief, elke vier jaar” wachten er in 2040 in ((?:bijna )?alle 20|\d+ van de 20) toekomsten minder hectares dan met “Geen nieuwe plannen”; in het midden \d+ ha minder\.$/,
  )
  expect(document.querySelectorAll('section .band svg')).toHaveLength(2)
  expect(document.querySelectorAll('section .difference svg')).toHaveLength(1)
  const counts = [...document.querySelectorAll('.verdict li b')].map((one) => Number(one.textContent))
  expect(counts.reduce((sum, one) => sum + one, 0)).toBe(20)
  expect(wordsOf('.verdict + .verdict, section:nth-child(2) .verdict')).toMatch(
    /Kans op minder: \d+ % \(.+\)\. Niet bediend: \d+ ha minder/,
  )
  expect(wordsOf('footer')).toMatch(/8\.192 toekomsten · zaad raadstafel · rekenfout van het verschil ±[\d,]+ ha/)
  expect(document.documentElement.scrollHeight).toBeLessThanOrEqual(720)
})

test('the difference of two percentages is counted in points, and “now” stays the scenario’s own', async () => {
  await showRoom('#v1/vergelijken?scenario=regio-amersfoort&policies=none,renew70&outcome=vacancy&firstReview=2032')
  await whole()
  expect(wordsOf('h1')).toMatch(
    /^Leegstand in 2040: met “.+” in (?:bijna )?(?:alle 20|\d+ van de 20) toekomsten (lager|hoger) dan met .+; in het midden (bijna geen verschil|[\d,]+ procentpunt (lager|hoger))\.$/,
  )
  expect(find('.difference [role=slider]').getAttribute('aria-valuetext')).toMatch(/procentpunt|bijna gelijk/)
  expect(find('.band [role=slider]').getAttribute('aria-valuetext')).toMatch(/in het midden [\d,]+ %/)
})

test('a policy that wins by refusing is called so', async () => {
  await showRoom('#v1/vergelijken?scenario=regio-amersfoort&policies=default,own&sieveThreshold=60&outcome=shortfall')
  await whole()
  expect(wordsOf('section:nth-child(2) .verdict')).toContain('wint door te weigeren')
  expect(wordsOf('main')).toContain('Let op: uw instelling wint door te weigeren.')
})

test('with another assumption the gain is taken apart', async () => {
  await showRoom('#v1/vergelijken?scenario=regio-amersfoort&policies=none,adaptive&transition=0.05')
  await whole()
  await until(() => wordsOf('main').includes('door de andere aanname en'))
  expect(wordsOf('main')).toMatch(
    /Van de \d+ ha die er .* komt [\d,]+ ha door de andere aanname en [\d,]+ ha door het beleid/,
  )
})

test('a policy is chosen, added, taken away and made the yardstick; the link and the keyboard follow', async () => {
  const page = await showRoom('#v1/vergelijken?scenario=regio-amersfoort&policies=none,adaptive')
  await whole()
  await userEvent.click(browser.getByRole('button', { name: 'Beleid toevoegen' }))
  await until(() => document.querySelectorAll('section .difference svg').length === 2)
  expect(page.link).toContain('policies=none,adaptive,renew34')
  await userEvent.click(browser.getByRole('button', { name: 'meet hieraan: Adaptief, elke vier jaar' }))
  expect(page.link).toContain('policies=adaptive,none,renew34')
  await userEvent.click(browser.getByRole('button', { name: 'weg: 34 ha per jaar vernieuwen' }))
  expect(page.link).toContain('policies=adaptive,none')
  await userEvent.selectOptions(browser.getByLabelText('Beleid B', { exact: true }), 'renew70')
  await until(() => wordsOf('h1').includes('70 ha per jaar vernieuwen'))
  const year = find('.difference [role=slider]')
  year.focus()
  await userEvent.keyboard('{ArrowRight}')
  expect(page.controls.settings.year).toBe(2041)
  expect(year.getAttribute('aria-valuetext')).toMatch(/^2041: in het midden .*, bij 8 van de 10 toekomsten tussen/)
})

test('axe finds nothing, at every width, in both languages and with the tables open', async () => {
  const page = await showRoom('#v1/vergelijken?scenario=regio-amersfoort')
  await whole()
  expect(await faults()).toEqual([])
  await userEvent.click(browser.getByRole('button', { name: 'tabel', exact: true }))
  expect(document.querySelectorAll('.tables table')).toHaveLength(2)
  expect(await faults()).toEqual([])
  for (const width of [820, 320]) {
    await browser.viewport(width, 1180)
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width)
  }
  page.setLanguage('en')
  await until(() => wordsOf('h1').includes('fewer hectares'))
  expect(await faults()).toEqual([])
})
