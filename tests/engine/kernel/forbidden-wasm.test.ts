import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { PATH_BITS, pathBits } from '../../support/documentBits.ts'

beforeEach(() => {
  vi.resetModules()
})
afterEach(() => {
  vi.unstubAllGlobals()
})

describe('where WebAssembly cannot run', () => {
  it('plain TypeScript runs when the policy of the page forbids to compile it', async () => {
    class Refused {
      constructor() {
        throw new WebAssembly.CompileError('blocked by the policy of the page')
      }
    }
    vi.stubGlobal('WebAssembly', { validate: () => true, Module: Refused, CompileError: WebAssembly.CompileError })
    const { usableBackend } = await import('../../../engine/kernel/machines/backend.ts')
    expect(usableBackend('f64')).toBe('ts')
    const { directRunner } = await import('../../support/directRunner.ts')
    const runner = directRunner()
    expect(runner.lanes('f32')).toEqual({ backend: 'TypeScript f64', precision: 'f64' })
    expect(await pathBits(runner)).toBe(PATH_BITS)
  })

  it('and where there is none', async () => {
    vi.stubGlobal('WebAssembly', undefined)
    const { usableBackend } = await import('../../../engine/kernel/machines/backend.ts')
    expect([usableBackend('f64'), usableBackend('f32'), usableBackend('ts')]).toEqual(['ts', 'ts', 'ts'])
  })
})
