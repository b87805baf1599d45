/**
 * Loaded before a program of Node (`--import`): ends the thread that has just answered, at the answers named in KILL_AT, and says so on standard error.
 * A thread that is ended like this tells nobody before it is gone.
 */
import { syncBuiltinESMExports } from 'node:module'
import threads from 'node:worker_threads'

const at = (process.env['KILL_AT'] ?? '').split(',').map(Number)
let answers = 0

class Mortal extends threads.Worker {
  /** @param {ConstructorParameters<typeof threads.Worker>} given */
  constructor(...given) {
    super(...given)
    this.on('message', (/** @type {{ kind: string }} */ { kind }) => {
      if (kind !== 'reduced') return
      answers += 1
      if (!at.includes(answers)) return
      process.stderr.write(`killed at answer ${answers}\n`)
      void this.terminate()
    })
  }
}

threads.Worker = Mortal
syncBuiltinESMExports()
