import * as Comlink from 'comlink'
import type { Host, Link, News } from './protocol.ts'

/** A thread or port that comlink can talk through. */
export type Endpoint = Comlink.Endpoint

/** Puts a host behind an endpoint: the only place where it is made reachable. */
export function offer(host: Host, endpoint: Endpoint): void {
  Comlink.expose(host, endpoint)
}

/**
 * Reaches the host behind an endpoint.
 *
 * @param end lets the thread or port go
 */
export function reach(endpoint: Endpoint, end: () => void): Link {
  const remote = Comlink.wrap<Host>(endpoint)
  return {
    // A function cannot be cloned: the host gets a proxy of it.
    listen: (tell: (news: News) => void) => remote.listen(Comlink.proxy(tell)),
    run: (id, study) => remote.run(id, study),
    analyse: (id, analysis) => remote.analyse(id, analysis),
    stop: (id) => remote.stop(id),
    read: (text, language) => remote.read(text, language),
    close: () => {
      remote[Comlink.releaseProxy]()
      end()
    },
  }
}
