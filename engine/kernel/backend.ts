/**
 * The machines that can run the lane rooms: TypeScript (f64, everywhere), WebAssembly in f64 (the same bits, faster) and in f32 (faster still, for
 * the picture while dragging). All read one compiled memory and give their columns in the same order.
 */
import { code as f32Code } from 'virtual:lanes-f32x4'
import { code as f64Code } from 'virtual:lanes-f64x2'
import { runBlock } from './block.ts'
import * as layout from './layout.ts'
import { BLOCK_FUTURES, type Memory, enter } from './memory.ts'
import { wasmMachine } from './wasmMachine.ts'

/** What runs the kernel: `ts` plain TypeScript, `f64` and `f32` WebAssembly SIMD. */
export const BACKENDS = ['ts', 'f64', 'f32'] as const
export type Backend = (typeof BACKENDS)[number]

/** A memory in a machine. */
export interface Machine {
  /** [parameter][1024] of the block to run, to be filled before `run`. */
  readonly parameters: Float64Array | Float32Array
  /** Runs a block with the parameters as they stand. */
  readonly run: (block: number) => void
  /** [1024] failure codes, then [series][year 0..T][1024], after `run`; overwritten by the next. */
  readonly results: Float64Array | Float32Array
}

const codes: Readonly<Record<'f64' | 'f32', string>> = { f64: f64Code, f32: f32Code }
const usable = new Map<'f64' | 'f32', Uint8Array | null>()

/** The bytes of a WebAssembly backend; null where this machine cannot run them (no WebAssembly, or none with SIMD). */
function bytesOf(backend: 'f64' | 'f32'): Uint8Array | null {
  const known = usable.get(backend)
  if (known !== undefined) return known
  const bytes = Uint8Array.from(atob(codes[backend]), (letter) => letter.charCodeAt(0))
  const found = typeof WebAssembly === 'object' && WebAssembly.validate(bytes) ? bytes : null
  usable.set(backend, found)
  return found
}

/** The backend that will run when this one is asked for: itself, or TypeScript where WebAssembly SIMD is missing. */
export function usableBackend(asked: Backend): Backend {
  return asked === 'ts' || bytesOf(asked) !== null ? asked : 'ts'
}

/** Puts a compiled memory into a machine. The layout is set to this memory. */
export function machineFor(memory: Memory, asked: Backend): Machine {
  const backend = usableBackend(asked)
  enter(memory)
  const size = { parameters: layout.PARAMETERS * BLOCK_FUTURES, results: resultsLength() }
  const bytes = backend === 'ts' ? null : bytesOf(backend)
  if (backend !== 'ts' && bytes !== null) {
    return wasmMachine(bytes, memory, { ...size, slots: layout.PARAMETER, lane: backend === 'f64' ? 8 : 4 })
  }
  const numbers = new Float64Array(layout.SLOTS)
  numbers.set(memory.numbers)
  const own = { integers: memory.integers, numbers }
  return {
    parameters: numbers.subarray(layout.PARAMETER, layout.PARAMETER + size.parameters),
    results: numbers.subarray(layout.FAILED_OUT, layout.FAILED_OUT + size.results),
    run: (block) => {
      enter(own)
      runBlock(block)
    },
  }
}

function resultsLength(): number {
  return (1 + layout.SERIES * (layout.T + 1)) * BLOCK_FUTURES
}
