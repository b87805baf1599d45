/**
 * The machines that can run the lane rooms: TypeScript (f64, everywhere), WebAssembly in f64 (the same bits, faster) and in f32 (faster still, for
 * the picture while dragging). All read one compiled memory and give their columns in the same order.
 */
import * as f32Code from 'virtual:lanes-f32x4'
import * as f64Code from 'virtual:lanes-f64x2'
import { runDemand, runSupply } from '../../model/block.ts'
import { drawColumn } from '../../model/inputs.ts'
import * as layout from '../memory/layout.ts'
import type { LinkableCode } from './link.ts'
import type { Machine } from './machine.ts'
import { type Memory, enter, withColumns } from '../memory/memory.ts'
import { wasmMachine } from './wasmMachine.ts'

/** What runs the kernel: `ts` plain TypeScript, `f64` and `f32` WebAssembly SIMD. */
export const BACKENDS = ['ts', 'f64', 'f32'] as const
export type Backend = (typeof BACKENDS)[number]

/** Futures that plain TypeScript runs in a few milliseconds. */
const TYPESCRIPT_SLICE = 16

const codes = { f64: f64Code, f32: f32Code }
/** A module with nothing in it: the magic number and the version. */
const EMPTY_MODULE = Uint8Array.of(0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0)
const usable = new Map<'f64' | 'f32', LinkableCode | null>()

/** The code of a WebAssembly backend; null where this machine cannot run it: there is no WebAssembly, none with SIMD, or a page's policy forbids it. */
function codeOf(backend: 'f64' | 'f32'): LinkableCode | null {
  const known = usable.get(backend)
  if (known !== undefined) return known
  const { code, links } = codes[backend]
  const bytes = Uint8Array.from(atob(code), (letter) => letter.charCodeAt(0))
  const found = mayCompile() && WebAssembly.validate(bytes) ? { bytes, links } : null
  usable.set(backend, found)
  return found
}

/** Whether WebAssembly may be compiled here: a page's policy lets code be judged and still refuses to compile any. */
function mayCompile(): boolean {
  if (typeof WebAssembly !== 'object') return false
  try {
    return new WebAssembly.Module(EMPTY_MODULE) instanceof WebAssembly.Module
  } catch {
    return false
  }
}

/** The backend that will run when this one is asked for: itself, or TypeScript where WebAssembly SIMD is missing. */
export function usableBackend(asked: Backend): Backend {
  return asked === 'ts' || codeOf(asked) !== null ? asked : 'ts'
}

/** Puts a compiled memory into a machine. The layout is set to this memory. */
export function machineFor(memory: Memory, asked: Backend): Machine {
  const backend = usableBackend(asked)
  enter(memory)
  const code = backend === 'ts' ? null : codeOf(backend)
  if (code !== null) return wasmMachine(code, memory, backend === 'f64' ? 8 : 4)
  const own = withColumns(memory)
  const { numbers } = own
  const demand = numbers.subarray(layout.TOO_MANY, layout.FAILED_OUT)
  // The layout belongs to whichever memory was entered last.
  const [whole, used] = [layout.PARCEL - layout.TOO_MANY, layout.PARCELS_USED - layout.TOO_MANY]
  return {
    parameters: numbers.subarray(layout.PARAMETER, layout.TOO_MANY),
    demand,
    demandUsed: () => whole + demand[used],
    results: numbers.subarray(layout.FAILED_OUT, layout.SLOTS),
    draw: (block, parameter, asNormal) => {
      enter(own)
      drawColumn(block, parameter, asNormal ? 1 : 0)
    },
    groups: layout.GROUPS,
    slice: TYPESCRIPT_SLICE,
    runDemand: (block, from, to) => {
      enter(own)
      runDemand(block, from, to)
    },
    runSupply: (block, from, to) => {
      enter(own)
      runSupply(block, from, to)
    },
    release: () => undefined,
  }
}
