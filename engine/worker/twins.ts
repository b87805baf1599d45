import type { OpenRunner } from '../study/runStudy.ts'
import { offer, reach } from './boundary.ts'
import type { Client } from './client.ts'
import { clientOver } from './clientOver.ts'
import { createHost } from './host.ts'
import { localRunner } from '../threads/localRunner.ts'

/** Makes a client whose engine runs on the calling thread: for tests, and where there are no workers. */
export function createDirectClient(open: OpenRunner = localRunner()): Client {
  return clientOver(() => {
    const host = createHost(open)
    return {
      listen: (tell) => Promise.resolve(host.listen(tell)),
      run: (id, study) => host.run(id, study),
      analyse: (id, analysis) => host.analyse(id, analysis),
      stop: (id) => Promise.resolve(host.stop(id)),
      read: (text, language) => Promise.resolve(host.read(text, language)),
      close: () => undefined,
    }
  })
}

/** Makes the same with everything pushed through the worker's boundary, over a channel instead of a thread: what cannot be cloned fails here too. */
export function createCloningClient(open: OpenRunner = localRunner()): Client {
  return clientOver(() => {
    const { port1, port2 } = new MessageChannel()
    offer(createHost(open), port1)
    return reach(port2, () => {
      port1.close()
      port2.close()
    })
  })
}
