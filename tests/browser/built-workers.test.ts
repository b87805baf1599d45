import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CDPSession, Page } from 'playwright'
import { servePage, type ServedPage } from '../support/servedPage.ts'

/** The built page, whose workers the browser itself counts: the host, and the threads that the host starts. */
let served: ServedPage
let browser: CDPSession

beforeAll(async () => {
  served = await servePage()
  browser = await served.browser.newBrowserCDPSession()
})

afterAll(async () => {
  await served.close()
})

/** Workers alive in the browser, those inside workers included. */
async function workers(): Promise<number> {
  const { targetInfos } = await browser.send('Target.getTargets')
  return targetInfos.filter(({ type }) => type === 'worker').length
}

async function walkTo(page: Page, room: string): Promise<void> {
  await page.getByRole('link', { name: room, exact: true }).first().click()
  await page.locator('main h1 strong').first().waitFor()
}

test('one host and one pool of threads stand behind all rooms, and never more', async () => {
  const page = await served.browser.newPage()
  await page.goto(`${served.url}#v1/verkennen?scenario=regio-amersfoort`)
  await page.locator('main h1 strong').first().waitFor()
  const cores = await page.evaluate(() => navigator.hardwareConcurrency)
  const most = 1 + (cores < 2 ? 0 : Math.min(8, cores))
  const counts: number[] = []
  for (const room of ['Verhaal', 'Vergelijken', 'Streefwaarde', 'Gemeenten', 'Verkennen', 'Streefwaarde', 'Verhaal']) {
    await walkTo(page, room)
    counts.push(await workers())
    // Left while its work is under way, as a visitor does.
    await page.waitForTimeout(500)
    counts.push(await workers())
  }
  expect(Math.max(...counts)).toBe(most)
  expect(counts.at(-1)).toBe(most)
  await page.close()
}, 180_000)
