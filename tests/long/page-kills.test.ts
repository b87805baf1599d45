import fc from 'fast-check'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { createClient } from '../../engine/index.ts'
import { settled, showPage, until } from '../support/shownPage.ts'
import { tried } from './tried.ts'

const { seed, cases } = tried('page-kills')

/** What is set, and after how many milliseconds the page's workers die. */
const kills = fc.record({
  programmeCapacity: fc.integer({ min: 5, max: 150 }),
  after: fc.integer({ min: 0, max: 400 }),
})

/** The workers that the page has started. */
const alive = new Set<Worker>()

const undisturbed = createClient()
beforeAll(async () => {
  // It has its own worker before the others become mortal.
  await undisturbed.read('{}')
})
afterAll(() => {
  undisturbed.close()
})

/** Lets the page start workers that the test knows. */
function watchWorkers(): void {
  const Whole = globalThis.Worker
  globalThis.Worker = class extends Whole {
    constructor(...given: ConstructorParameters<typeof Worker>) {
      super(...given)
      alive.add(this)
    }
  }
  onTestFinished(() => {
    globalThis.Worker = Whole
    alive.clear()
  })
}

/** Ends every worker as a browser does that takes back its memory. */
function killAll(): number {
  const killed = alive.size
  for (const worker of alive) {
    worker.terminate()
    worker.dispatchEvent(new ErrorEvent('error', { message: 'killed' }))
  }
  alive.clear()
  return killed
}

test('after its workers died the page says so or goes on by itself, and comes to the same numbers', async () => {
  watchWorkers()
  const page = await showPage('#v1/verkennen?scenario=noord-brabant-2022')
  let killed = 0
  for (const { programmeCapacity, after } of fc.sample(kills, { seed, numRuns: cases })) {
    page.controls.setLever('programmeCapacity', programmeCapacity)
    await new Promise((resolve) => setTimeout(resolve, after))
    killed += killAll()
    await until(() => page.studies.failure !== null || page.studies.settled)
    if (page.studies.failure !== null) page.studies.retry()
    await settled(page)
    expect(page.studies.failure).toBeNull()
    const { summary } = page.studies
    const study = { ...page.question, futures: summary?.futures ?? 0, enough: null }
    const { outcomes } = await undisturbed.ask('study', study, { asker: 'band', priority: 'settled' }).done
    expect(summary?.outcomes).toEqual(outcomes)
  }
  expect(killed).toBeGreaterThanOrEqual(cases)
}, 1_800_000)
