/** A compiled memory inside a WebAssembly instance: integers first, then slots of 16 bytes, then columns of 1,024 numbers. */
import { invariant } from '../base/invariant.ts'
import type { Machine } from './backend.ts'
import type { Memory } from './memory.ts'

/** AssemblyScript's own data lies below this address. */
const FIRST_BYTE = 65_536
const PAGE = 65_536
const SLOT_BYTES = 16

/** Sizes of a memory, and the bytes of one number: 8 for f64, 4 for f32. */
interface Sizes {
  readonly slots: number
  readonly parameters: number
  readonly results: number
  readonly lane: 4 | 8
}

interface Kernel {
  readonly memory: WebAssembly.Memory
  readonly useMemory: (slots: number, integers: number) => void
  readonly runGroups: (block: number, from: number, to: number) => void
}

const modules = new WeakMap<Uint8Array, WebAssembly.Module>()

/** Puts a memory into a fresh instance; compiling a module takes a few milliseconds once. */
export function wasmMachine(bytes: Uint8Array, memory: Memory, sizes: Sizes): Machine {
  const module = modules.get(bytes) ?? new WebAssembly.Module(bytes)
  modules.set(bytes, module)
  const kernel = new WebAssembly.Instance(module, { env: { abort: stopped } }).exports as unknown as Kernel
  const slotsAt = aligned(FIRST_BYTE + memory.integers.byteLength)
  const columnsAt = slotsAt + sizes.slots * SLOT_BYTES
  const resultsAt = columnsAt + sizes.parameters * sizes.lane
  const end = resultsAt + sizes.results * sizes.lane
  const missing = Math.ceil(end / PAGE) - kernel.memory.buffer.byteLength / PAGE
  if (missing > 0) kernel.memory.grow(missing)
  const buffer = kernel.memory.buffer
  new Int32Array(buffer, FIRST_BYTE, memory.integers.length).set(memory.integers)
  const Numbers = sizes.lane === 8 ? Float64Array : Float32Array
  const width = SLOT_BYTES / sizes.lane
  const slots = new Numbers(buffer, slotsAt, sizes.slots * width)
  for (let i = 0; i < sizes.slots; i++) slots.fill(memory.numbers[i], i * width, (i + 1) * width)
  kernel.useMemory(slotsAt, FIRST_BYTE)
  return {
    parameters: new Numbers(buffer, columnsAt, sizes.parameters),
    results: new Numbers(buffer, resultsAt, sizes.results),
    run: (block) => {
      kernel.runGroups(block, 0, 1024 / width)
    },
  }
}

function aligned(byte: number): number {
  return Math.ceil(byte / SLOT_BYTES) * SLOT_BYTES
}

function stopped(): void {
  invariant(false, 'the WebAssembly kernel stopped itself')
}
