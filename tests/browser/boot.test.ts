import { expect, test } from 'vitest'
import { render } from 'vitest-browser-svelte'
import Boot from '../../src/shell/Boot.svelte'

test.each([
  ['nl', 'De toekomsten worden doorgerekend.', 'Het rekenen is misgegaan', 'Opnieuw proberen'],
  ['en', 'The futures are being computed.', 'The computation went wrong', 'Try again'],
] as const)('the start-up screen speaks %s', async (language, working, failed, again) => {
  let retried = 0
  const props = { language, failure: null, onretry: () => (retried += 1) }
  const { container, rerender } = await render(Boot, props)
  expect(container.textContent).toContain(working)
  expect(document.documentElement.lang).toBe(language)
  await rerender({ ...props, failure: 'no wasm' })
  expect(container.querySelector('h1')?.textContent).toContain(failed)
  expect(container.querySelector('[role=alert]')?.textContent).toContain('no wasm')
  const button = container.querySelector('button')
  expect(button?.textContent).toContain(again)
  button?.click()
  expect(retried).toBe(1)
})
