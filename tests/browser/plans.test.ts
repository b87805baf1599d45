import axe from 'axe-core'
import { beforeEach, expect, test } from 'vitest'
import { page as browser, userEvent } from 'vitest/browser'
import { find, settled, showPage, until, wordsOf } from '../support/shownPage.ts'

beforeEach(async () => {
  await browser.viewport(1280, 720)
})

async function faults(): Promise<string[]> {
  const { violations } = await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag22aa', 'best-practice'] })
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))
}

function choose(selector: string, value: string): void {
  const select = find<HTMLSelectElement>(selector)
  select.value = value
  select.dispatchEvent(new Event('change', { bubbles: true }))
}

function type(label: string, text: string): void {
  const field = find<HTMLInputElement>(`input[aria-label="${label}"]`)
  field.value = text
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

async function openMore(): Promise<void> {
  for (const details of document.querySelectorAll<HTMLDetailsElement>('#knobs > section > details')) details.open = true
  await until(() => document.querySelector('[data-knob=profile]') !== null)
}

test('a programme by hand is made step by step, moves the band, stands in the link and goes back', async () => {
  const page = await showPage()
  expect(document.querySelector('[data-knob=manual]')).toBeNull()
  choose('[data-knob=strategy] select', 'manual')
  await until(() => document.querySelector('[data-knob=manual]') !== null)
  expect(wordsOf('[data-knob=manual]')).toContain('De lijst is leeg: er start geen nieuw plan.')
  await settled(page)
  const empty = find('.fan svg path.middle').getAttribute('d')
  const add = async (year: string, plan: string, action: string): Promise<void> => {
    choose('[data-knob=manual] form select[aria-label=Jaar]', year)
    choose('[data-knob=manual] form select[aria-label=Plan]', plan)
    choose('[data-knob=manual] form select[aria-label=Stap]', action)
    await userEvent.click(browser.getByRole('button', { name: 'Stap toevoegen' }))
  }
  await add('2030', 'woudenberg', 'start')
  await add('2027', 'fictief-4', 'start')
  expect(page.controls.levers.manual).toEqual([
    { year: 2027, plan: 'fictief-4', action: 'start' },
    { year: 2030, plan: 'woudenberg', action: 'start' },
  ])
  await settled(page)
  expect(find('.fan svg path.middle').getAttribute('d')).not.toBe(empty)
  expect(page.link).toContain('manual=2027:fictief-4:start,2030:woudenberg:start&strategy=manual')
  await add('2029', 'woudenberg', 'scrap')
  expect(wordsOf('[data-knob=manual]')).toContain('komt niet meer aan de beurt')
  await add('2028', 'woudenberg', 'start')
  expect(wordsOf('[data-knob=manual]')).toContain('Dit plan had deze stap al; alleen het jaar is veranderd.')
  expect(page.controls.levers.manual).toHaveLength(3)
  expect(await faults()).toEqual([])
  await userEvent.click(browser.getByRole('button', { name: 'Haal weg: 2027, Fictieve zoekruimte 4, starten' }))
  expect(page.controls.levers.manual).toHaveLength(2)
  await userEvent.click(browser.getByRole('button', { name: 'Terug naar standaard: Programma met de hand' }))
  expect(page.controls.settings.levers.manual).toBeUndefined()
}, 90_000)

test('a list under another strategy says that it does not count', async () => {
  const page = await showPage('#v1/verkennen?manual=2027:woudenberg:start')
  expect(wordsOf('[data-knob=manual]')).toContain('Deze lijst telt nu niet')
  await userEvent.click(browser.getByRole('button', { name: 'Met de hand programmeren' }))
  expect(page.controls.levers.strategy).toBe('manual')
})

test('a plan gets a profile of its own only when its parts are 100 %', async () => {
  const page = await showPage()
  await openMore()
  choose('select[aria-label="Profiel van Zoekgebied Woudenberg"]', 'only:heavy')
  expect(page.controls.levers.profile).toEqual({ woudenberg: { heavy: 1 } })
  choose('select[aria-label="Profiel van Zoekgebied Woudenberg"]', 'own')
  await until(() => document.querySelector('[data-knob=profile] form') !== null)
  type('Gewoon bedrijventerrein in Zoekgebied Woudenberg, procent', '30')
  await until(() => wordsOf('[data-knob=profile] form').includes('Samen 130 %: dat is 30 % te veel.'))
  await userEvent.click(browser.getByRole('button', { name: 'Toepassen' }))
  expect(wordsOf('[data-knob=profile] form')).toContain('Niet toegepast; er is niets veranderd.')
  expect(page.controls.levers.profile).toEqual({ woudenberg: { heavy: 1 } })
  type('Zwaar (hoge milieucategorie) in Zoekgebied Woudenberg, procent', '70')
  await userEvent.click(browser.getByRole('button', { name: 'Toepassen' }))
  expect(page.controls.levers.profile).toEqual({ woudenberg: { regular: 0.3, heavy: 0.7 } })
  expect(page.link).toContain('profile=woudenberg:regular:0.3:heavy:0.7')
  choose('select[aria-label="Profiel van Zoekgebied Woudenberg"]', 'scenario')
  expect(page.controls.settings.levers.profile).toBeUndefined()
})

test('a municipality answers for all its plans at once', async () => {
  const page = await showPage()
  await openMore()
  choose('select[aria-label="Antwoord over Alle plannen in Leusden"]', 'no')
  expect(page.controls.levers.answer).toEqual({ 'fictief-1': 'no', 'fictief-10': 'no', 'fictief-11': 'no' })
  choose('select[aria-label="Antwoord over Fictieve zoekruimte 1"]', 'chance')
  await until(() => find<HTMLSelectElement>('select[aria-label="Antwoord over Alle plannen in Leusden"]').value === '')
  expect(page.link).toContain('answer=fictief-10:no,fictief-11:no')
})

test('what was chosen per plan is printed in words', async () => {
  await showPage(
    '#v1/verkennen?strategy=manual&manual=2027:woudenberg:start&answer=kronkels:yes&profile=kronkels:regular:0.5:heavy:0.5',
  )
  window.dispatchEvent(new Event('beforeprint'))
  const sheet = find('.sheet').textContent ?? ''
  for (const words of [
    '2027, Zoekgebied Woudenberg, starten (standaard: niets gekozen)',
    'Kronkels-Zuid: ja (standaard: niets gekozen)',
    'Kronkels-Zuid: 50 % gewoon bedrijventerrein, 50 % zwaar',
  ]) {
    expect(sheet).toContain(words)
  }
  window.dispatchEvent(new Event('afterprint'))
})
