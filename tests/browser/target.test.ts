import axe from 'axe-core'
import { afterAll, expect, test } from 'vitest'
import { page as browser, userEvent } from 'vitest/browser'
import { createClient, defaultPolicy, studyOf } from '../../engine/index.ts'
import { find, until, wordsOf } from '../support/shownPage.ts'
import { showRoom } from '../support/shownRoom.ts'
import { smallScenario } from '../support/smallScenario.ts'

const client = createClient()
afterAll(() => {
  client.close()
})

test('a run and an analysis asked at once leave each other alone, on however many threads', async () => {
  const scenario = smallScenario()
  const study = studyOf({ scenario, policy: defaultPolicy(scenario), futures: 8192, paths: 0 })
  const question = { study: { ...study, futures: 4096 }, year: 2028, area: 'region' as const, chance: 0.3 }
  const goalsAsked = () => client.ask('stressGoals', question, { asker: 'goals', priority: 'room' })
  const runAsked = () => client.ask('study', study, { asker: 'band', priority: 'settled' })
  const [together, running] = [goalsAsked(), runAsked()]
  const [goals, summary] = [await together.done, await running.done]
  expect(goals).toEqual(await goalsAsked().done)
  expect(summary).toEqual(await runAsked().done)
})

test('the maps come coarse first, and a newer question takes the place of the older', async () => {
  const scenario = smallScenario()
  const study = studyOf({ scenario, policy: defaultPolicy(scenario), futures: 2048 })
  const ask = (year: number, parts: number[] = []) =>
    client.ask(
      'stressMaps',
      { study, year, area: 'region' },
      { asker: 'maps', priority: 'room', onPart: ({ futures }) => parts.push(futures) },
    )
  const older = ask(2027)
  const parts: number[] = []
  const newer = ask(2028, parts)
  await expect(older.done).rejects.toMatchObject({ reason: 'superseded' })
  const maps = await newer.done
  expect(parts).toEqual([1024, 1024])
  expect([maps.year, maps.futures]).toEqual([2028, 2048])
  expect(maps.byRealised.probability).toHaveLength(11)
  for (const row of maps.byRealised.probability) {
    expect(row).toHaveLength(13)
    expect([...row].sort((a, b) => b - a)).toEqual(row)
  }
})

const answered = (): Promise<void> =>
  until(() => document.querySelector('[role=status]')?.textContent?.includes('streefwaarde') === true)

test('full realisation of the target does not do it in the default region, and the page says so', async () => {
  await browser.viewport(1280, 720)
  await showRoom('#v1/streefwaarde?scenario=regio-amersfoort')
  await answered()
  expect(wordsOf('h1')).toMatch(
    /^Zelfs volledige realisatie van de streefwaarde van 20.% haalt dit niet: in 2040 wachten dan nog in \d+ van de 20 toekomsten te veel bedrijven\.$/,
  )
  expect(wordsOf('aside')).toMatch(/Geleverd deel: zelfs volledige realisatie haalt dit niet; dan is de kans nog \d+ %/)
  await until(() => wordsOf('aside').includes('Met uw instelling gehaald in 2040'))
  expect(wordsOf('aside')).toContain('Dit gat telt nergens als ruimte mee.')
  await until(() => document.querySelectorAll('.maps figure [role=application]').length === 2)
  const map = find('.maps [role=application]')
  map.focus()
  await userEvent.keyboard('{PageUp}{Home}')
  expect(wordsOf('.maps figure .said')).toMatch(
    /^Streefwaarde 50 %, waarvan 0 % komt: kans op te veel wachtenden \d+ % \(.+\); gemiddeld \d+ ha te weinig; niet bediend \d+ ha\.$/,
  )
  await userEvent.click(browser.getByRole('button', { name: 'tabel', exact: true }))
  expect(document.querySelectorAll('section table tbody tr').length).toBeGreaterThanOrEqual(12)
  await userEvent.selectOptions(browser.getByRole('combobox', { name: 'Wat de kaart toont' }), 'notServed')
  expect(wordsOf('section table caption')).toContain('gemiddeld niet bediend (ha)')
  const { violations } = await axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  })
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160) ?? ''}`)).toEqual([])
  for (const width of [820, 320]) {
    await browser.viewport(width, 1180)
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width)
  }
  const stop = browser.getByRole('button', { name: 'Stoppen' })
  if (stop.elements().length > 0) {
    await userEvent.click(stop)
    expect(wordsOf('footer')).toContain('Gestopt.')
  }
}, 120_000)

test('tells until when a plan can wait, can be stopped, and leaves the picture alone on a projector', async () => {
  await browser.viewport(1280, 800)
  const page = await showRoom('#v1/streefwaarde?scenario=noord-brabant-2022')
  await until(() => document.querySelectorAll('.maps figure [role=application]').length === 2)
  const choose = browser.getByRole('combobox', { name: 'Plan', exact: true })
  await userEvent.selectOptions(choose, 'agreed')
  await until(() => /Afgesproken plannen|agreed/.test(wordsOf('aside [role=status]')))
  expect(wordsOf('aside [role=status]')).toMatch(
    /(uiterlijk in \d{4} beginnen|Nu al veilig|ook direct starten is te laat).* \d+ %.*Beslist uw beleid zelf over dit plan.* \d+ %/,
  )
  expect(page.link).toContain('plan=agreed')
  expect(document.querySelectorAll('aside details tbody tr').length).toBeGreaterThan(8)
  expect(document.querySelector('aside details thead')?.textContent).toContain('gemiddeld niet bediend')
  page.controls.setView({ atMost: 0.25 })
  await until(() => document.querySelector('aside section:nth-of-type(2) .progress button') !== null)
  find('aside section:nth-of-type(2) .progress button').click()
  await until(() => wordsOf('aside section:nth-of-type(2)').includes('Gestopt.'))
  find('h1').click()
  ;(document.activeElement as HTMLElement | null)?.blur()
  await userEvent.keyboard('p')
  await until(() => document.querySelector('aside') === null)
  await until(() => document.documentElement.scrollHeight <= 800)
  const { right = 0 } = document.querySelectorAll('.maps figure')[1]?.getBoundingClientRect() ?? {}
  expect(right).toBeGreaterThan(1200)
  await userEvent.keyboard('p')
}, 120_000)
