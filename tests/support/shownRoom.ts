import { onTestFinished } from 'vitest'
import { render } from 'vitest-browser-svelte'
import { createClient } from '../../engine/index.ts'
import '../../src/app.css'
import Shell from '../../src/shell/Shell.svelte'
import { Page } from '../../src/state/page.svelte.ts'

export { find, until, wordsOf } from './shownPage.ts'

/** Opens the page in a room that asks questions of its own, in the test's own browser with the engine in real workers. */
export async function showRoom(hash: string): Promise<Page> {
  history.replaceState(null, '', location.pathname + location.search)
  const page = await Page.open(createClient(), hash)
  onTestFinished(() => {
    page.close()
  })
  await render(Shell, { page })
  return page
}
