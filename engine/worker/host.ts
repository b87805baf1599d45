import { parseScenario } from '../scenario/parse.ts'
import { ENGINE_BUILD } from '../study/build.ts'
import type { Runner } from '../study/runner.ts'
import { Desk } from './desk.ts'
import type { Host, News } from './protocol.ts'

/** Makes the side that calculates, whatever thread it stands on; its first word goes out at once. */
export function createHost(runner: Runner, tell: (news: News) => void): Host {
  const desk = new Desk(runner, tell)
  tell({ kind: 'here', build: ENGINE_BUILD })
  return (request) => {
    switch (request.kind) {
      case 'ask':
        desk.ask(request.job)
        break
      case 'stop':
        desk.stop(request.id)
        break
      case 'read': {
        const { id, text, language } = request
        tell({ kind: 'read', id, read: parseScenario(text, { language }) })
        break
      }
      case 'ping':
        tell({ kind: 'here', build: ENGINE_BUILD })
    }
  }
}
