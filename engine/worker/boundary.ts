/** The line between a page and its host: the only place where messages are posted. */
import type { Link, News, OpenHost, Request } from './protocol.ts'

/** A thread, a port, or a thread's own end. */
export interface Endpoint {
  readonly postMessage: (message: unknown) => void
  readonly addEventListener: (kind: 'message', listener: (event: MessageEvent) => void) => void
  /** A port begins to listen with this; threads do by themselves. */
  readonly start?: () => void
}

/** Puts a host behind an endpoint. */
export function offer(open: OpenHost, endpoint: Endpoint): void {
  const host = open((news) => {
    endpoint.postMessage(news)
  })
  endpoint.addEventListener('message', ({ data }: MessageEvent<Request>) => {
    host(data)
  })
  endpoint.start?.()
}

/**
 * Reaches the host behind an endpoint.
 *
 * @param end lets the thread or port go
 */
export function reach(endpoint: Endpoint, hear: (news: News) => void, end: () => void): Link {
  endpoint.addEventListener('message', ({ data }: MessageEvent<News>) => {
    hear(data)
  })
  endpoint.start?.()
  return {
    send: (request) => {
      endpoint.postMessage(request)
    },
    close: end,
  }
}
