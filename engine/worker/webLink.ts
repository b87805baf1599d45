import { reach } from './boundary.ts'
import type { Client } from './client.ts'
import { clientOver } from './clientOver.ts'
import type { Link, News } from './protocol.ts'

/** Starts the engine in a worker of the browser. */
export function webLink(hear: (news: News) => void, onTrouble: (cause: string) => void): Link {
  const worker = new Worker(new URL('./web-worker.ts', import.meta.url), { type: 'module', name: 'bandbreedte' })
  worker.addEventListener('error', (event) => {
    onTrouble(event.message || 'the worker could not be loaded')
  })
  worker.addEventListener('messageerror', () => {
    onTrouble('a message of the worker could not be read')
  })
  return reach(worker, hear, () => {
    worker.terminate()
  })
}

/** Makes the page's client: the engine in a worker of its own, started at the first request and again after a breakdown. */
export function createClient(): Client {
  return clientOver(webLink)
}
