import type { Client } from '../../engine.ts'

/** A client for as long as somebody is in the room: its threads are let go when the room is left. */
export class Lent {
  readonly #open: () => Client
  #client: Client | undefined

  constructor(open: () => Client) {
    this.#open = open
  }

  client(): Client {
    return (this.#client ??= this.#open())
  }

  close(): void {
    this.#client?.close()
    this.#client = undefined
  }
}
