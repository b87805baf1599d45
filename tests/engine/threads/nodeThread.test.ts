import { describe, expect, it } from 'vitest'
import { fakeOpen, fakeQuestion } from '../../support/fakeOpened.ts'
import { ENGINE_BUILD } from '../../../engine/study/build.ts'
import { nodeThread } from '../../../engine/threads/nodeThread.ts'
import { startPool } from '../../../engine/threads/pool.ts'

const SUMS = { id: 'sums', options: null }

/** A script of a thread that says it is here and answers every order with the block it is over. */
const ANSWERING = `
import { parentPort } from 'node:worker_threads'
parentPort.on('message', (message) => {
  if (message.kind !== 'reduce') return
  const bytes = [new Uint8Array([message.blocks.from])]
  parentPort.postMessage({ kind: 'reduced', order: message.order, bytes }, bytes.map(({ buffer }) => buffer))
})
parentPort.postMessage({ kind: 'here', build: '${ENGINE_BUILD}' })`

function poolOf(script: string, troubles: string[] = []) {
  const start = nodeThread(new URL(`data:text/javascript,${encodeURIComponent(script)}`))
  return startPool({
    size: 2,
    lanes: 'typescript',
    open: fakeOpen(),
    start,
    onTrouble: (cause) => troubles.push(cause),
  })
}

/** The first byte of each of some blocks. */
async function bytesOf(pool: ReturnType<typeof poolOf>): Promise<readonly number[]> {
  const question = fakeQuestion('one')
  const answers = await Promise.all([0, 1, 2, 3, 4].map((from) => pool.run(question, [SUMS], { from, to: from + 1 })))
  pool.close()
  return answers.map(([bytes]) => bytes[0])
}

const HERE = await bytesOf(
  startPool({ size: 0, lanes: 'typescript', open: fakeOpen(), start: nodeThread(new URL('data:,')) }),
)

describe('a pool of threads of Node', () => {
  it('sends orders and hears answers', async () => {
    expect(await bytesOf(poolOf(ANSWERING))).toEqual([0, 1, 2, 3, 4])
  })

  it('does without a script that throws, ends at once or is not there', async () => {
    const troubles: string[] = []
    expect(await bytesOf(poolOf("throw new Error('no memory')", troubles))).toEqual(HERE)
    expect(await bytesOf(poolOf('process.exit(3)', troubles))).toEqual(HERE)
    expect(await bytesOf(poolOf("import './nowhere.js'", troubles))).toEqual(HERE)
    expect(troubles).toHaveLength(3)
    expect(troubles.slice(0, 2)).toEqual(['no memory', 'it ended with code 3'])
  })

  it('does without threads that die with every order', async () => {
    const script = ANSWERING.replace("if (message.kind !== 'reduce') return", 'process.exit(4)')
    const troubles: string[] = []
    expect(await bytesOf(poolOf(script, troubles))).toEqual(HERE)
    expect(troubles).toEqual(['it ended with code 4'])
  })
})
