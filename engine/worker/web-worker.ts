/** The page's calculating thread. */
import { offer } from './boundary.ts'
import { createHost } from './host.ts'
import { localRunner } from './localRunner.ts'

offer(createHost(localRunner()), globalThis)
