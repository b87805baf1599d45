import { afterEach, expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { FRESH_ROOM, ROOMS } from '../../src/state/rooms.ts'
import { find, settled, showPage, until, wordsOf } from '../support/shownPage.ts'

const EVERYTHING =
  'scenario=regio-amersfoort&seed=wandeling&singles=on&policies=none,own,adaptivePrepared,renew34&programmeCapacity=34&transition=0.1'
/** All rooms, that of a fresh page last. */
const WALK = [...ROOMS.map(({ id }) => id).filter((id) => id !== FRESH_ROOM), FRESH_ROOM]
/** Written for the printer only; Gemeenten has a sheet of its own on screen. */
const SHEET = ':is(main, .target) > .sheet'

afterEach(() => {
  vi.restoreAllMocks()
  window.dispatchEvent(new Event('afterprint'))
})

/** Goes to a room as a visitor does, and waits until it says something. */
async function walkTo(room: string): Promise<void> {
  await userEvent.click(find(`nav a[href*="/${room}"]`))
  await until(() => document.querySelector(`nav a[href*="/${room}"]`)?.getAttribute('aria-current') === 'page')
  await until(() => document.querySelector('main h1 strong') !== null)
}

// The built page warns of nothing by itself: Svelte does so only here.
test('twice through the rooms and back, and nothing is warned of', async () => {
  const said: string[] = []
  for (const kind of ['warn', 'error'] as const) {
    vi.spyOn(console, kind).mockImplementation((...words) => void said.push(words.map(String).join(' ')))
  }
  const page = await showPage(`#v1/verkennen?${EVERYTHING}`)
  expect(page.refusal).toBeNull()
  for (const room of [...WALK, ...WALK]) await walkTo(room)
  await settled(page)
  expect(said).toEqual([])
}, 240_000)

test('on its way to the printer every room writes down year, place, what differs and what this is not', async () => {
  await showPage(`#v1/verkennen?${EVERYTHING}`)
  for (const room of WALK) {
    await walkTo(room)
    expect(document.querySelector(SHEET), room).toBeNull()
    window.dispatchEvent(new Event('beforeprint'))
    const sheet = wordsOf(SHEET)
    for (const part of [
      'Waar: Hele regio',
      'Jaar: 2040',
      'Vernieuwing per jaar: 34 ha per jaar (standaard',
      'Extra grond voor de transitie: 10 % (standaard',
      'Wat dit niet is',
    ]) {
      expect(sheet, room).toContain(part)
    }
    for (const chart of document.querySelectorAll('.drawing > svg')) expect(chart.hasAttribute('viewBox')).toBe(true)
    window.dispatchEvent(new Event('afterprint'))
  }
}, 240_000)

test('a link to a file of one’s own says that the file must be opened again, and what is shown meanwhile', async () => {
  await showPage('#v1/verkennen?scenario=eigen-bestand&programmeCapacity=34')
  expect(wordsOf('.problems')).toContain('open het opnieuw. U ziet nu Regio Amersfoort')
  expect(wordsOf('.problems')).not.toContain('Er is niets veranderd')
})

test('a slider stands where its value is, also between two steps, and goes to the next step from there', async () => {
  await showPage('#v1/verkennen?scenario=regio-amersfoort')
  for (const closed of document.querySelectorAll<HTMLElement>('#knobs details:not([open]) > summary')) closed.click()
  await until(() => document.querySelector('[data-knob=deliveryDelay]') !== null)
  const slider = find<HTMLInputElement>('[data-knob=deliveryDelay] input[type=range]')
  expect(slider.valueAsNumber).toBe(4.5)
  slider.focus()
  await userEvent.keyboard('{ArrowRight}')
  expect(slider.valueAsNumber).toBe(5)
  find('[data-knob=deliveryDelay] button.link[aria-label]').click()
  await until(() => slider.valueAsNumber === 4.5)
})
