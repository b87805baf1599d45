/** What the bench sees of the page from inside. */
export interface Watch {
  watched: {
    /** Width of numbers that is written into every question; null leaves the page's own. */
    force: 'f32' | 'f64' | null
    /** The last question. */
    study: unknown
    releasedAt: number
    /** When the last answer of 8,192 futures or more was on screen. */
    settledAt: number
    begin(): void
    end(): {
      readonly milliseconds: number
      readonly frames: readonly number[]
      readonly bands: number
      readonly mostInFlight: number
      readonly leastFutures: number
    }
    /** Runs a study in the page's own worker; milliseconds from question to answer. */
    run(study: unknown): Promise<number>
  }
}

/**
 * Loaded into the page before its own scripts; it may name nothing from outside.
 *
 * The messages are those of the worker's protocol: a job is `{ kind: 'ask', job }`, its answers have the same id.
 */
export function watch(): void {
  const SETTLED = 8192
  interface Call {
    readonly kind: string
    readonly job: { readonly id: number; readonly asker: string; question: object }
  }
  interface Answer {
    readonly kind: string
    readonly id: number
    readonly part?: { readonly futures: number }
    readonly ending?: { readonly answer?: { readonly futures: number } }
  }
  const runs = new Set<number>()
  const waiting = new Map<number, (at: number) => void>()
  let engine: Worker | undefined
  let [began, last, lastFutures, bands, most, least, own] = [0, 0, 0, 0, 0, Infinity, 0]
  let hasChanged = false
  let frames: number[] = []

  const watched: Watch['watched'] = {
    force: null,
    study: null,
    releasedAt: 0,
    settledAt: 0,
    begin: () => {
      began = performance.now()
      ;[bands, most, least] = [0, runs.size, Infinity]
      frames = []
      watched.releasedAt = watched.settledAt = 0
    },
    end: () => ({
      milliseconds: performance.now() - began,
      frames,
      bands,
      mostInFlight: most,
      leastFutures: least,
    }),
    run: (study) => {
      const id = 1e6 + (own += 1)
      const begin = performance.now()
      const answered = new Promise<number>((done) => waiting.set(id, done))
      const job = { id, kind: 'study', question: study, asker: 'bench', priority: 'settled' }
      engine?.postMessage({ kind: 'ask', job })
      return answered.then((at) => at - begin)
    },
  }
  ;(window as unknown as Watch).watched = watched

  const hear = ({ kind, id, part, ending }: Answer): void => {
    if (kind === 'ended') {
      waiting.get(id)?.(performance.now())
      waiting.delete(id)
    }
    if (!runs.has(id)) return
    if (kind === 'ended') runs.delete(id)
    const futures = part?.futures ?? ending?.answer?.futures ?? 0
    if (futures === 0) return
    lastFutures = futures
    if (futures >= SETTLED) {
      // On screen after the frame that follows.
      requestAnimationFrame(() => {
        setTimeout(() => (watched.settledAt = performance.now()))
      })
    }
  }

  const native = {
    listen: Reflect.get<Worker, 'addEventListener'>(Worker.prototype, 'addEventListener'),
    send: Reflect.get<Worker, 'postMessage'>(Worker.prototype, 'postMessage'),
  }
  Object.assign(Worker.prototype, {
    // An answer must be counted before the page hears it, which asks the next question at once.
    addEventListener(this: Worker, ...given: Parameters<Worker['addEventListener']>): void {
      if (engine === undefined && given[0] === 'message') {
        hold(this)
        native.listen.call(this, 'message', (event) => {
          hear((event as MessageEvent<Answer>).data)
        })
      }
      native.listen.apply(this, given)
    },
    postMessage(this: Worker, ...given: Parameters<Worker['postMessage']>): void {
      const call = given[0] as Call
      if (this === engine && call.kind === 'ask' && call.job.asker === 'band') ask(call)
      native.send.apply(this, given)
    },
  })

  function hold(worker: Worker): void {
    engine = worker
  }

  function ask(call: Call): void {
    const { question, id } = call.job
    if (watched.force !== null) call.job.question = { ...question, precision: watched.force }
    watched.study = question
    runs.add(id)
    most = Math.max(most, runs.size)
  }

  new MutationObserver((changes) => {
    if (changes.some(({ target }) => target instanceof Element && target.matches('path.middle'))) hasChanged = true
  }).observe(document, { subtree: true, attributes: true, attributeFilter: ['d'] })

  const frame = (now: number): void => {
    if (last > 0) frames.push(now - last)
    last = now
    if (hasChanged) {
      bands += 1
      least = Math.min(least, lastFutures)
      hasChanged = false
    }
    requestAnimationFrame(frame)
  }
  requestAnimationFrame(frame)
  addEventListener('pointerup', () => (watched.releasedAt = performance.now()), { capture: true })
}
