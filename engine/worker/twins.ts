import type { Runner } from '../study/runner.ts'
import { alone } from '../threads/alone.ts'
import { offer, reach } from './boundary.ts'
import type { Client } from './client.ts'
import { clientOver } from './clientOver.ts'
import { createHost } from './host.ts'
import type { News } from './protocol.ts'

/** Makes a client whose engine runs on the calling thread: for tests, and where there are no workers. */
export function createDirectClient(runner: Runner = alone()): Client {
  return clientOver((hear) => {
    let tell: ((news: News) => void) | undefined = hear
    const host = createHost(runner, (news) => {
      // As over a line, nothing is heard in the breath in which it is asked.
      queueMicrotask(() => tell?.(news))
    })
    return {
      send: (request) => {
        queueMicrotask(() => {
          host(request)
        })
      },
      close: () => {
        tell = undefined
      },
    }
  })
}

/** Makes the same with everything pushed through the worker's boundary, over a channel instead of a thread: what cannot be cloned fails here too. */
export function createCloningClient(runner: Runner = alone()): Client {
  return clientOver((hear) => {
    const { port1, port2 } = new MessageChannel()
    offer((tell) => createHost(runner, tell), port1)
    return reach(port2, hear, () => {
      port1.close()
      port2.close()
    })
  })
}
