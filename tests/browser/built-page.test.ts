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
