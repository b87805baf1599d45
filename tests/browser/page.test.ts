import axe from 'axe-core'
import { tick } from 'svelte'
import { beforeEach, expect, test } from 'vitest'
import { page as browser, userEvent } from 'vitest/browser'
import { find, settled, showPage, until, wordsOf } from '../support/shownPage.ts'

beforeEach(async () => {
  await browser.viewport(1280, 720)
})

async function faults(): Promise<string[]> {
  const { violations } = await axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  })
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))
}

const slider = (id: string): HTMLInputElement => find<HTMLInputElement>(`[data-knob="${id}"] input[type=range]`)
const band = (): string => find('.fan svg path.middle').getAttribute('d') ?? ''
const ticks = (): string[] => [...document.querySelectorAll('.fan text.value')].map((tick) => tick.textContent ?? '')

function move(id: string, value: number, kind: 'input' | 'change'): void {
  slider(id).value = String(value)
  slider(id).dispatchEvent(new Event('input', { bubbles: true }))
  if (kind === 'change') slider(id).dispatchEvent(new Event('change', { bubbles: true }))
}

test('says the answer in numbers, counts its dots, and shows where it comes from', async () => {
  await showPage()
  const [, count] = /^In (\d+) van de 20 doorgerekende toekomsten wachten in 2040/.exec(wordsOf('h1')) ?? []
  expect(document.querySelectorAll('.dots circle.short')).toHaveLength(Number(count))
  expect(document.querySelectorAll('.dots circle')).toHaveLength(20)
  expect(wordsOf('.headline p')).toContain('32 van de 39 onzekere aannamen zijn door ons geschat')
  expect(wordsOf('footer')).toMatch(
    /8\.192 toekomsten · zaad raadstafel · rekenfout ±[\d,]+ ha · versie \S+ · regio-amersfoort [0-9a-f]{8}/,
  )
})

test('fits a screen of 1280 by 720 and reflows at 320', async () => {
  await showPage()
  for (const selector of ['.headline', '.fan svg', '.dots svg', 'footer']) {
    expect(find(selector).getBoundingClientRect().bottom).toBeLessThanOrEqual(720)
  }
  await browser.viewport(320, 700)
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320)
})

test('axe finds nothing, also with everything open', async () => {
  const page = await showPage('#v1/verkennen?scenario=regio-amersfoort&programmeCapacity=34&transition=0.1')
  expect(await faults()).toEqual([])
  for (const details of document.querySelectorAll('details')) details.open = true
  await until(() => document.querySelectorAll('[data-knob]').length > 60)
  for (const name of ['schattingen', 'plannen', 'bronnen', 'tabel']) {
    await userEvent.click(browser.getByRole('button', { name, exact: true }))
    expect(await faults()).toEqual([])
  }
  await userEvent.click(browser.getByRole('button', { name: 'Hoe lees ik dit?' }))
  expect(await faults()).toEqual([])
  await userEvent.keyboard('{Escape}')
  page.setLanguage('en')
  await until(() => document.documentElement.lang === 'en')
  expect(await faults()).toEqual([])
}, 150_000)

test('the year is chosen with the keyboard; the dots and the sentence follow', async () => {
  await showPage()
  const year = find('[role=slider]')
  year.focus()
  await userEvent.keyboard('{ArrowRight}')
  expect(year.getAttribute('aria-valuenow')).toBe('2041')
  expect(year.getAttribute('aria-valuetext')).toMatch(/^2041: in het midden [\d,]+ ha, in 1 op de 10 minder dan/)
  expect(wordsOf('h1')).toContain('in 2041')
  expect(wordsOf('.dots')).toContain('2041')
  await userEvent.keyboard('{PageDown}{PageDown}')
  expect(year.getAttribute('aria-valuenow')).toBe('2031')
  await userEvent.keyboard('{Home}')
  expect(year.getAttribute('aria-valuenow')).toBe('2023')
  await userEvent.keyboard('{End}')
  expect(year.getAttribute('aria-valuenow')).toBe('2050')
  await userEvent.keyboard('{Escape}')
  expect(year.getAttribute('aria-valuenow')).toBe('2040')
})

test('a drag redraws with a coarse band on a still axis, and settles when the knob rests', async () => {
  const page = await showPage()
  const [before, axis] = [band(), ticks()]
  move('growthPosition', 1.2, 'input')
  await until(() => page.studies.summary?.futures === 1024)
  await until(() => band() !== before)
  expect(wordsOf('footer')).toContain('voorlopig')
  expect(ticks()).toEqual(axis)
  expect(location.hash).not.toContain('growthPosition')
  move('growthPosition', 1.2, 'change')
  await settled(page)
  expect(page.studies.summary?.futures).toBe(8192)
  expect(ticks()).not.toEqual(axis)
  expect(location.hash).toContain('growthPosition=1.2')
  expect(wordsOf('[data-knob=growthPosition]')).toContain('Vastgezet; was getrokken uit 10 tot 90.')
  await userEvent.click(browser.getByRole('button', { name: 'Weer laten trekken: Groei van het aantal banen' }))
  await settled(page)
  expect(band()).not.toBe('')
  expect(page.controls.changed).toBe(0)
})

test('a slider that is let go where it was taken settles too', async () => {
  const page = await showPage()
  const slider = document.querySelector<HTMLInputElement>('[data-knob=growthPosition] input[type=range]')!
  const taken = slider.valueAsNumber
  move('growthPosition', 1.2, 'input')
  await until(() => page.studies.summary?.futures === 1024)
  move('growthPosition', taken, 'input')
  expect(page.controls.dragging).toBe(true)
  // No "change" comes from the browser: the value is what it was.
  slider.dispatchEvent(new PointerEvent('pointerup', { bubbles: true }))
  await settled(page)
  expect(page.controls.dragging).toBe(false)
  expect(page.studies.summary?.futures).toBe(8192)
})

test('the sieve and the large places show what they turn away, and one big one can be put into every future', async () => {
  const page = await showPage('#v1/verkennen?scenario=regio-amersfoort&sieveThreshold=55')
  for (const details of document.querySelectorAll<HTMLDetailsElement>('#knobs details')) details.open = true
  await until(() => document.querySelector('[data-knob=bigOneYear]') !== null)
  await userEvent.click(browser.getByRole('button', { name: 'geweigerde banen', exact: true }))
  await settled(page)
  expect(wordsOf('h1')).toMatch(/^Geweigerde banen in 2040: in het midden [1-9]\d* banen/)
  expect(location.hash).toContain('outcome=refusedJobs')
  await userEvent.click(browser.getByRole('button', { name: 'grote kavels geweigerd (ha)', exact: true }))
  await settled(page)
  const mean = (year: number): number => page.studies.summary?.outcomes[page.seriesKey]?.mean[year - 2023] ?? NaN
  const before = mean(2030)
  // A year alone brings nobody.
  move('bigOneYear', 2030, 'change')
  await tick()
  await settled(page)
  expect(mean(2030)).toBe(before)
  move('bigOne', 12, 'change')
  await tick()
  await settled(page)
  expect(mean(2030) - before).toBeGreaterThan(11)
  expect(location.hash).toContain('bigOne=12&bigOneYear=2030')
  const refused = mean(2040)
  move('largeFrom', 15, 'change')
  await tick()
  await settled(page)
  expect(mean(2040)).toBeLessThan(refused)
})

test('a typed number counts; one that is none is told beside the field and changes nothing', async () => {
  const page = await showPage()
  const field = browser.getByRole('textbox', { name: 'Duur van procedures, getal' })
  await userEvent.fill(field, '1,25')
  await userEvent.keyboard('{Enter}')
  expect(page.controls.settings.overrides.leadScale).toBe(1.25)
  await userEvent.fill(field, 'lang')
  await userEvent.keyboard('{Enter}')
  expect(wordsOf('[data-knob=leadScale]')).toContain('Vul een getal in van 0 tot 10.')
  expect(page.controls.settings.overrides.leadScale).toBe(1.25)
})

test('the other language is complete and keeps the numbers', async () => {
  const page = await showPage('#v1/verkennen?scenario=regio-amersfoort&leadScale=1.25')
  const count = /\d+/.exec(wordsOf('h1'))?.[0]
  await userEvent.click(browser.getByRole('button', { name: 'EN: English' }))
  expect(wordsOf('h1')).toMatch(
    new RegExp(`^In ${count} of the 20 computed futures too many firms wait for room in 2040`),
  )
  expect(document.documentElement.lang).toBe('en')
  expect(find<HTMLInputElement>('[data-knob=leadScale] input.field').value).toBe('1.25')
  expect(location.hash).toContain('lang=en')
  page.setLanguage('nl')
  await until(() => find<HTMLInputElement>('[data-knob=leadScale] input.field').value === '1,25')
})

test('a broken file is told fault by fault, and the former scenario stays', async () => {
  const page = await showPage('#v1/verkennen?scenario=regio-amersfoort&programmeCapacity=34')
  const [said, drawn] = [wordsOf('h1'), band()]
  const file = new File(['{"version": 1, "baseYear": "soon"}'], 'kapot.json', { type: 'application/json' })
  await page.openFile(file)
  await until(() => document.querySelector('.problems li') !== null)
  expect(wordsOf('.problems')).toContain('kapot.json')
  expect(document.querySelectorAll('.problems li').length).toBeGreaterThan(5)
  expect(await faults()).toEqual([])
  expect(wordsOf('h1')).toBe(said)
  expect(band()).toBe(drawn)
  expect(page.controls.levers.programmeCapacity).toBe(34)
})

test('a broken link is told, and a fresh page stands below it', async () => {
  await showPage('#v1/verkennen?transition=9&strategy=best')
  expect(document.querySelectorAll('.problems li')).toHaveLength(2)
  expect(wordsOf('h1')).toContain('van de 20')
})

test('small studies add what each growth path says, what the target takes, and where the default would be', async () => {
  await showPage('#v1/verkennen?scenario=regio-amersfoort&programmeCapacity=34')
  const says = (selector: string, what: RegExp): Promise<void> => until(() => what.test(wordsOf(selector)))
  await says('.headline p', /met de standaardinstelling [\d,]+ ha/)
  await says('.headline p', /alleen het lage pad geeft \d+ van de 20, alleen het hoge \d+ van de 20/)
  await says(
    '#knobs',
    /20 % haalt u in de helft van de toekomsten bij ongeveer \d+ ha vernieuwing per jaar; in de hele provincie was het ongeveer 4\./,
  )
  expect(find('.fan svg path.ghost').getAttribute('d')).toMatch(/^M/)
})

test('the printed page says of a list that it was empty', async () => {
  await showPage('#v1/verkennen?scenario=regio-amersfoort&optOut=Baarn')
  window.dispatchEvent(new Event('beforeprint'))
  expect(find('.sheet').textContent).toContain('Gemeenten die niet meedoen: Baarn (standaard: geen)')
  window.dispatchEvent(new Event('afterprint'))
  await until(() => document.querySelector('.sheet') === null)
})

test('the printed page has its table, settings, plans and limits', async () => {
  await showPage('#v1/verkennen?scenario=regio-amersfoort&programmeCapacity=34')
  window.dispatchEvent(new Event('beforeprint'))
  const sheet = find('.sheet').textContent ?? ''
  for (const words of [
    'Vernieuwing per jaar',
    'standaard: 4 ha per jaar',
    'geen voorspelling',
    'verzonnen, geen voorstel',
    '2050',
  ]) {
    expect(sheet).toContain(words)
  }
  window.dispatchEvent(new Event('afterprint'))
  await until(() => document.querySelector('.sheet') === null)
})

test('“now” is the year of the scenario, whatever year the knob of the first review has', async () => {
  const now = (): string => document.querySelector('.fan text.now')?.getAttribute('x') ?? 'none'
  const page = await showPage('#v1/verkennen?scenario=regio-amersfoort')
  const [before, said] = [now(), wordsOf('.headline p')]
  page.controls.setLever('firstReview', 2032)
  await tick()
  await settled(page)
  await until(() => wordsOf('.headline p') !== said)
  expect(before).not.toBe('none')
  expect(now()).toBe(before)
})

test('the area of large firms tells what was refused: they never wait', async () => {
  await showPage('#v1/verkennen?scenario=regio-amersfoort&area=segment:largescale')
  expect(wordsOf('h1')).toContain('wachten in 2040 in het segment grootschalig te veel bedrijven')
  expect(wordsOf('.headline p')).toMatch(
    /In minstens 9 van de 10 toekomsten ongeveer 0 ha\. Grote bedrijven wachten hier niet: wie geen plek vindt, wordt geweigerd \(tot en met 2040 in het midden [1-9][\d,]* ha\)/,
  )
})

test('a default year comes back with its scenario, and a chosen one stays where it fits', async () => {
  const page = await showPage('#v1/verkennen?scenario=regio-amersfoort')
  const year = (): number => page.controls.settings.year
  await page.chooseShipped('noord-brabant-2022')
  expect(year()).toBe(2030)
  await page.chooseShipped('regio-in-balans')
  expect(year()).toBe(2040)
  page.controls.setYear(2028)
  await page.chooseShipped('noord-brabant-2022')
  expect(year()).toBe(2028)
  page.controls.setYear(2025)
  await page.chooseShipped('regio-amersfoort')
  expect(year()).toBe(2025)
  page.controls.setYear(2045)
  await page.chooseShipped('noord-brabant-2022')
  expect(year()).toBe(2030)
  await page.chooseShipped('regio-amersfoort')
  expect(year()).toBe(2045)
  await settled(page)
})

test('two sources stand apart', async () => {
  await showPage()
  for (const details of document.querySelectorAll('details')) details.open = true
  await until(() => document.querySelectorAll('[data-knob]').length > 60)
  const lists = [...document.querySelectorAll('.origin .text p:last-child')].map(({ textContent }) => textContent ?? '')
  const several = lists.filter((text) => text.includes(';'))
  expect(several.length).toBeGreaterThan(0)
  expect(several.filter((text) => /;\S/.test(text))).toEqual([])
})

test('another scenario is a fresh start with its own years', async () => {
  const page = await showPage('#v1/verkennen?scenario=regio-amersfoort&programmeCapacity=34')
  await page.chooseShipped('noord-brabant-2022')
  await settled(page)
  expect(page.controls.changed).toBe(0)
  expect(wordsOf('h1')).toContain('2030')
  expect(page.link).toContain('scenario=noord-brabant-2022')
})

test('an estimate is drawn in its own picture only', async () => {
  const page = await showPage()
  expect(document.querySelectorAll('line.estimate')).toHaveLength(0)
  page.controls.setView({ outcome: 'cumulativeGrossDemand', area: 'municipality:Barneveld' })
  await until(() => document.querySelectorAll('line.estimate').length === 1)
  await settled(page)
  expect(wordsOf('h1')).toContain('Barneveld')
})

test('presenter mode hides the knobs with one key, but not while somebody types', async () => {
  await showPage()
  await userEvent.click(browser.getByRole('textbox', { name: 'Duur van procedures, getal' }))
  await userEvent.keyboard('p')
  expect(document.querySelector('#knobs')).not.toBeNull()
  find('h1').click()
  ;(document.activeElement as HTMLElement | null)?.blur()
  await userEvent.keyboard('p')
  await until(() => document.querySelector('#knobs') === null)
  expect(document.documentElement.scrollHeight).toBeLessThanOrEqual(720)
  await userEvent.keyboard('p')
  await until(() => document.querySelector('#knobs') !== null)
})

test('a dot leads to the story of its future', async () => {
  const page = await showPage('#v1/verkennen?scenario=regio-amersfoort&programmeCapacity=34')
  const links = [...document.querySelectorAll('.dots .plot a')].map((link) => link.getAttribute('href') ?? '')
  expect(links).toHaveLength(20)
  expect(new Set(links).size).toBe(20)
  for (const link of links)
    expect(link).toMatch(/^#v1\/verhaal\?scenario=regio-amersfoort&(future=\d+&)?programmeCapacity=34$/)
  await page.follow(links[12] ?? '')
  expect(page.room).toBe('verhaal')
  expect(page.refusal).toBeNull()
})

test('with keys the dots are one stop, and the arrows walk from dot to dot', async () => {
  await showPage('#v1/verkennen?scenario=regio-amersfoort')
  const dots = [...document.querySelectorAll<SVGAElement>('.dots .plot a')]
  const stops = dots.filter((dot) => dot.getAttribute('tabindex') === '0')
  expect(stops).toHaveLength(1)
  stops[0]?.focus()
  const at = dots.indexOf(stops[0])
  await userEvent.keyboard('{ArrowRight}')
  expect(document.activeElement).toBe(dots[at + 1])
  await userEvent.keyboard('{End}')
  expect(document.activeElement).toBe(dots[19])
  expect(dots.filter((dot) => dot.getAttribute('tabindex') === '0')).toEqual([dots[19]])
})
