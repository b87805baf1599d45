/** Works out the recorded paths in whatever browser opens this page, and tells its server. */
import { localRunner } from '../../../engine/threads/localRunner.ts'
import { webRunner } from '../../../engine/threads/webPool.ts'
import { pathBits } from '../documentBits.ts'

async function told(): Promise<string> {
  const [alone, inThreads] = [await pathBits(localRunner()), await pathBits(webRunner(2))]
  return JSON.stringify({ alone, inThreads, browser: navigator.userAgent })
}

const body = await told().catch((error: unknown) => JSON.stringify({ error: String(error) }))
await fetch('/told', { method: 'POST', body })
