/** The page's calculating thread. */
import { webRunner } from '../threads/webPool.ts'
import { offer } from './boundary.ts'
import { createHost } from './host.ts'

const runner = webRunner(navigator.hardwareConcurrency)
offer((tell) => createHost(runner, tell), globalThis)
