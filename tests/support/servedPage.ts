import { join } from 'node:path'
import { chromium, type Browser, type Page } from 'playwright'
import { preview } from 'vite'
import { buildPage } from '../../tools/build.js'
import { findBrowser } from '../../tools/find-browser.js'
import { ROOT } from './sourceFiles.ts'

export interface ServedPage {
  readonly url: string
  readonly browser: Browser
  readonly close: () => Promise<void>
}

/** Builds the page where it is out of date, serves it as `npm start` does, and starts a Chromium to look at it. */
export async function servePage(): Promise<ServedPage> {
  await buildPage()
  const server = await preview({
    configFile: join(ROOT, 'vite.config.ts'),
    logLevel: 'error',
    preview: { port: 4300, open: false },
  })
  const browser = await chromium.launch({
    executablePath: (await findBrowser()) ?? '',
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
  const close = async (): Promise<void> => {
    await browser.close()
    await server.close()
  }
  return { url: server.resolvedUrls?.local[0] ?? '', browser, close }
}

/** Notes everything that goes wrong on a page, from now on: errors, warnings of the console, failed and foreign requests. */
export function troubleOn(page: Page, url: string): readonly string[] {
  const trouble: string[] = []
  page.on('pageerror', (error) => trouble.push(`error: ${error.message}`))
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) trouble.push(`console: ${message.text()}`)
  })
  page.on('requestfailed', (request) => {
    // A page that is left lets go of what it was still fetching.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') trouble.push(`failed: ${request.url()}`)
  })
  page.on('response', (response) => {
    if (response.status() >= 400) trouble.push(`${response.status()}: ${response.url()}`)
  })
  page.on('request', (request) => {
    if (!/^(blob|data):/.test(request.url()) && !request.url().startsWith(url))
      trouble.push(`foreign: ${request.url()}`)
  })
  return trouble
}
