import { onTestFinished } from 'vitest'
import { render } from 'vitest-browser-svelte'
import { createClient } from '../../engine/index.ts'
import '../../src/app.css'
import Shell from '../../src/shell/Shell.svelte'
import { Page } from '../../src/state/page.svelte.ts'

/** Opens the page in the test's own browser, with the engine in a real worker, and waits until the picture has settled. */
export async function showPage(hash = ''): Promise<Page> {
  history.replaceState(null, '', location.pathname + location.search)
  const page = await Page.open(createClient(), hash)
  // A worker that nobody listens to would still compute what the page asked last.
  onTestFinished(() => {
    page.close()
  })
  await render(Shell, { page })
  await settled(page)
  return page
}

/** Waits until the full answer to the latest question is on screen. */
export async function settled(page: Page): Promise<void> {
  await until(() => page.studies.settled || page.studies.failure !== null)
}

/** Waits until something holds; fails after forty seconds, which a busy machine may need. */
export async function until(holds: () => boolean): Promise<void> {
  const limit = performance.now() + 40_000
  while (!holds()) {
    if (performance.now() > limit) throw new Error(`waited in vain for ${String(holds)}`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

/** Finds one element; a test that names what is not there fails at once. */
export function find<E extends HTMLElement = HTMLElement>(selector: string): E {
  const found = document.querySelector<E>(selector)
  if (found === null) throw new Error(`nothing on the page is ${selector}`)
  return found
}

/** The words of an element, with single spaces. */
export function wordsOf(selector: string): string {
  return (find(selector).textContent ?? '').replace(/\s+/g, ' ').trim()
}
