import { expect, test } from 'vitest'
import { HOW_TO_GET_ONE } from '../../tools/find-browser.js'

/** Stands in for the browser tests where no Chromium can be found, so that the summary counts what was not run. */
const needed = Boolean(process.env['CI'] || process.env['NEED_BROWSER'])

test.skipIf(!needed)('browser tests: no Chromium', () => {
  expect.fail(`The browser tests were not run: no Chromium was found.\n${HOW_TO_GET_ONE}`)
})
