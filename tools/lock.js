import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { ROOT } from './call.js'

const LOCK = join(ROOT, 'dist', '.lock')

/**
 * Does the work while no other process of this project installs or builds. Waits its turn.
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<T>} what the work returns
 */
export async function alone(work) {
  mkdirSync(join(ROOT, 'dist'), { recursive: true })
  while (!take()) await sleep(100)
  const release = () => rmSync(LOCK, { force: true })
  process.once('exit', release)
  try {
    return await work()
  } finally {
    process.removeListener('exit', release)
    release()
  }
}

/** The file holds its owner's process number; the file of a process that is gone is swept away. */
function take() {
  try {
    writeFileSync(LOCK, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error
    if (ownerIsGone()) rmSync(LOCK, { force: true })
    return false
  }
}

function ownerIsGone() {
  try {
    const owner = Number(readFileSync(LOCK, 'utf8'))
    // Empty for a moment between being made and being filled.
    if (!owner) return Date.now() - statSync(LOCK).mtimeMs > 5000
    process.kill(owner, 0)
    return false
  } catch (error) {
    return isCode(error, 'ESRCH')
  }
}

/**
 * @param {unknown} error
 * @param {string} code
 */
function isCode(error, code) {
  return error instanceof Error && 'code' in error && error.code === code
}
