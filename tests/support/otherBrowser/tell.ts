/** Works out the recorded paths in whatever browser opens this page, and tells its server. */
import { alone } from '../../../engine/threads/alone.ts'
import { webRunner } from '../../../engine/threads/webPool.ts'
import { pathBits } from '../documentBits.ts'

async function told(): Promise<string> {
  const [here, inThreads] = [await pathBits(alone()), await pathBits(webRunner(2))]
  return JSON.stringify({ alone: here, inThreads, browser: navigator.userAgent })
}

const body = await told().catch((error: unknown) => JSON.stringify({ error: String(error) }))
await fetch('/told', { method: 'POST', body })
