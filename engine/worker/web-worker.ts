/** The page's calculating thread. */
import { offer } from './boundary.ts'
import { createHost } from './host.ts'
import { webRunner } from '../threads/webPool.ts'

offer(createHost(webRunner(navigator.hardwareConcurrency)), globalThis)
