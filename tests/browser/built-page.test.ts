import { afterAll, beforeAll, expect, test } from 'vitest'
import { servePage, troubleOn, type ServedPage } from '../support/servedPage.ts'

/** The built page, as a visitor gets it: minified, from a server, under the policy it is served with. */
let served: ServedPage

beforeAll(async () => {
  served = await servePage()
})

afterAll(async () => {
  await served.close()
})

test('is served with a policy that keeps everything from elsewhere out', async () => {
  const response = await fetch(served.url)
  expect(response.status).toBe(200)
  expect(response.headers.get('content-security-policy')).toBe(
    "default-src 'self'; style-src 'self' 'unsafe-inline'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self' blob:",
  )
})

test('opens without an error, a warning, a missing file or a request elsewhere', async () => {
  const page = await served.browser.newPage()
  const trouble = troubleOn(page, served.url)
  await page.goto(served.url, { waitUntil: 'networkidle' })
  await page.locator('h1').first().waitFor()
  expect(trouble).toEqual([])
  await page.close()
})

test('says what it is: a language, a title, one main heading with words in it', async () => {
  const page = await served.browser.newPage()
  await page.goto(served.url)
  await page.locator('h1').first().waitFor()
  expect(await page.locator('html').getAttribute('lang')).toMatch(/^(nl|en)$/)
  expect(await page.title()).toContain('Bandbreedte')
  expect(await page.locator('h1').count()).toBe(1)
  expect((await page.locator('h1').innerText()).trim().length).toBeGreaterThan(0)
  await page.close()
})

test('works from any folder of a server: every address in it is relative', async () => {
  const html = await (await fetch(served.url)).text()
  const addresses = [...html.matchAll(/(?:src|href)="([^"]*)"/g)].map((match) => match[1])
  expect(addresses.length).toBeGreaterThan(0)
  expect(addresses.filter((address) => /^(\/|https?:)/.test(address))).toEqual([])
})

test('calculates under that policy: worker and WebAssembly start, and the headline is an answer', async () => {
  const page = await served.browser.newPage()
  const trouble = troubleOn(page, served.url)
  await page.goto(served.url)
  await page
    .getByText(/In \d+ van de \d+ doorgerekende toekomsten/)
    .first()
    .waitFor()
  expect(trouble).toEqual([])
  await page.close()
})

test('five rooms and back again, with a word to nobody', async () => {
  const page = await served.browser.newPage()
  const trouble = troubleOn(page, served.url)
  await page.goto(`${served.url}#v1/verhaal?scenario=regio-amersfoort&singles=on&seed=wandeling`)
  for (const room of ['Verkennen', 'Vergelijken', 'Gemeenten', 'Streefwaarde', 'Verhaal', 'Gemeenten', 'Verkennen']) {
    await page.getByRole('link', { name: room, exact: true }).first().click()
    await page.locator('h1').first().waitFor()
    await page.waitForTimeout(400)
  }
  expect(trouble).toEqual([])
  await page.close()
})

test('on paper the maps of the target keep within the sheet', async () => {
  const page = await served.browser.newPage({ viewport: { width: 1280, height: 720 } })
  await page.goto(`${served.url}#v1/streefwaarde?scenario=regio-amersfoort`)
  await page.locator('main svg text').first().waitFor()
  await page.setViewportSize({ width: 718, height: 1000 })
  await page.emulateMedia({ media: 'print' })
  const rights = await page
    .locator('main svg')
    .evaluateAll((maps) => maps.map((map) => Math.round(map.getBoundingClientRect().right)))
  expect(rights.length).toBeGreaterThan(1)
  for (const right of rights) expect(right).toBeLessThanOrEqual(718)
  await page.close()
})
