/** A compiled memory inside a WebAssembly instance: integers, then slots of 16 bytes, then columns of 1,024 numbers. */
import { invariant } from '../../base/invariant.ts'
import type { Machine } from './machine.ts'
import * as layout from '../memory/layout.ts'
import { type LinkableCode, linked } from './link.ts'
import { BLOCK_FUTURES, type Memory, enter } from '../memory/memory.ts'

const PAGE = 65_536
const SLOT_BYTES = 16
/** Futures that WebAssembly runs in a few milliseconds. */
const SLICE_FUTURES = 128
/** Modules kept: a region keeps its own while levers move, a comparison has a few. */
const KEPT = 8
/** Instances of each that wait for a run; each takes some 5 to 10 MB. */
const IDLE = 1

interface Kernel {
  readonly memory: WebAssembly.Memory
  readonly runDemand: (block: number, from: number, to: number) => void
  readonly runSupply: (block: number, from: number, to: number) => void
  readonly drawColumn: (block: number, parameter: number, asNormal: number) => void
}

/** Kernels linked to some sizes, and those of them that no run has in hand. */
interface Linked {
  readonly module: WebAssembly.Module
  readonly idle: Kernel[]
}

const modules = new Map<string, Linked>()

/**
 * Puts a memory into an instance of the kernel, linked to its sizes. The layout is left set to this memory.
 *
 * @param lane bytes of one number: 8 for f64, 4 for f32
 */
export function wasmMachine(code: LinkableCode, memory: Memory, lane: 4 | 8): Machine {
  const width = SLOT_BYTES / lane
  layout.layOut(width)
  const sizes = { ...layout }
  enter(memory)
  const { module, idle } = linkedFor(code, sizes)
  // A fresh memory has to be found page by page, which takes as long as a few hundred futures.
  const kernel =
    idle.pop() ?? (new WebAssembly.Instance(module, { env: { abort: stopped } }).exports as unknown as Kernel)
  const missing = Math.ceil((sizes.SLOTS * SLOT_BYTES - kernel.memory.buffer.byteLength) / PAGE)
  if (missing > 0) kernel.memory.grow(missing)
  const buffer = kernel.memory.buffer
  new Int32Array(buffer, 0, memory.integers.length).set(memory.integers)
  const Numbers = lane === 8 ? Float64Array : Float32Array
  const slots = new Numbers(buffer, sizes.FIRST_SLOT * SLOT_BYTES, (sizes.PARAMETER - sizes.FIRST_SLOT) * width)
  for (let i = 0; i < slots.length; i++) slots[i] = memory.numbers[Math.floor(i / width)]
  const column = (slot: number, count: number): Float64Array | Float32Array =>
    new Numbers(buffer, slot * SLOT_BYTES, count * BLOCK_FUTURES)
  const demand = new Numbers(buffer, sizes.TOO_MANY * SLOT_BYTES, (sizes.FAILED_OUT - sizes.TOO_MANY) * width)
  return {
    parameters: column(sizes.PARAMETER, sizes.PARAMETERS),
    results: column(sizes.FAILED_OUT, 1 + sizes.SERIES * (sizes.T + 1)),
    draw: (block, parameter, asNormal) => {
      kernel.drawColumn(block, parameter, asNormal ? 1 : 0)
    },
    groups: sizes.GROUPS,
    slice: SLICE_FUTURES / width,
    demand,
    demandUsed: () => (sizes.PARCEL - sizes.TOO_MANY) * width + demand[BLOCK_FUTURES] * width,
    runDemand: kernel.runDemand,
    runSupply: kernel.runSupply,
    release: () => {
      if (idle.length < IDLE) idle.push(kernel)
    },
  }
}

/** The kernel linked to these constants; compiled once per region and width, which takes some ten milliseconds. */
function linkedFor(code: LinkableCode, sizes: Readonly<Record<string, unknown>>): Linked {
  const values = Object.fromEntries(Object.keys(code.links).map((sum) => [sum, valueOf(sum, sizes)]))
  const key = JSON.stringify([code.bytes.length, values])
  const known = modules.get(key) ?? { module: new WebAssembly.Module(linked(code, values)), idle: [] }
  modules.delete(key)
  modules.set(key, known)
  for (const oldest of modules.keys()) if (modules.size > KEPT) modules.delete(oldest)
  return known
}

/** Works out a sum of products of whole numbers and names, such as `16*QUANTITY+48*C`. */
function valueOf(sum: string, sizes: Readonly<Record<string, unknown>>): number {
  const factor = (text: string): number => Number(text in sizes ? sizes[text] : text)
  return sum
    .split('+')
    .reduce((total, product) => total + product.split('*').reduce((x, text) => x * factor(text), 1), 0)
}

function stopped(): void {
  invariant(false, 'the WebAssembly kernel stopped itself')
}
