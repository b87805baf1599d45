/** How much slower the first call of a fresh process is than a warm one. */
import { spawnSync } from 'node:child_process'
import { now } from './clock.ts'
import { documentOf, openRunner, studyFor } from './ours.ts'

const FUTURES = 8192
const WARM_CALLS = 6

/** Runs in a process of its own: prints seconds of the first and of the quickest warm call. */
export async function firstCall(): Promise<void> {
  const document = documentOf('scenarios/regio-amersfoort.json', 'default')
  const study = studyFor(document, FUTURES, { backend: 'f32' })
  const runner = openRunner('f32', 1)
  const times: number[] = []
  for (let call = 0; call <= WARM_CALLS; call++) {
    const begin = now('wall')
    await runner.run(study)
    times.push(now('wall') - begin)
  }
  console.log(JSON.stringify({ first: times[0], warm: Math.min(...times.slice(1)) }))
}

/** First over warm, in several fresh processes. */
export function firstCallRatios(times: number): readonly number[] {
  return Array.from({ length: times }, () => {
    const program = process.argv[1]
    const { stdout } = spawnSync(process.execPath, [program, '--first-call'], { encoding: 'utf8' })
    const { first, warm } = JSON.parse(stdout) as { first: number; warm: number }
    return first / warm
  })
}
