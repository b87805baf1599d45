/** Native C from the lane source, at the same vector width: what the machine gives where no WebAssembly stands between. */
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { machineFor } from '../engine/kernel/machines/backend.ts'
import { columnsOf, fillColumns } from '../engine/kernel/columns.ts'
import { compile } from '../engine/kernel/compile.ts'
import { enter } from '../engine/kernel/memory/memory.ts'
import * as layout from '../engine/kernel/memory/layout.ts'
import { planOf } from '../engine/study/plan.ts'
import { type ClockName, now } from './clock.ts'
import type { Contestant } from './contestants.ts'
import { type Document, studyFor } from './ours.ts'
import { translate } from './native/translate.ts'

const BLOCK = 1024
const ROOMS = [
  'kernel/memory/layout',
  'lanes/short',
  'lanes/functions',
  'random/draw',
  ...['inputs', 'handover', 'vacancy', 'economy', 'demand', 'arrivals', 'gross', 'large', 'sieve'].map(model),
  ...['intensification', 'plans', 'allocation', 'monitor', 'decide', 'book', 'start', 'year', 'block'].map(model),
].map((room) => `engine/${room}.ts`)
/** No fused multiply-add: the same bits as everywhere. */
const FLAGS = [
  '-O3',
  '-march=native',
  '-mprefer-vector-width=128',
  '-ffp-contract=off',
  '-fwrapv',
  '-fno-strict-aliasing',
  '-fno-pie',
  '-no-pie',
  '-w',
]

/** So that the two sides can be told apart by whoever counts. */
const NO_INLINE = '__attribute__((noinline)) $&'

function model(name: string): string {
  return `model/${name}`
}

/** A run on native code and the same run in WebAssembly, both the kernel alone. */
export interface Native {
  readonly contestant: Contestant
  /** The same with sizes and addresses as constants. */
  readonly linked: Contestant
  readonly kernel: Contestant
  /** Native code without the supply side. */
  readonly demand: Contestant
  /** Instructions per group of four futures and year, of the linked program for any x86. */
  readonly instructions: Instructions | { readonly reason: string }
}

/** Instructions of a group of four futures in a year, kernel alone. */
export interface Instructions {
  /** Supply side alone, over a kept demand side. */
  readonly warm: number
  /** Both sides. */
  readonly cold: number
}

/** The program with sizes and addresses as constants of this run, as the linked WebAssembly has them (engine/kernel/machines/link.ts). */
function withConstants(program: string, values: Readonly<Record<string, unknown>>): string {
  const constant = (line: string, name: string): string =>
    name in values ? `#ifdef LINKED\n#define k_${name} (${String(values[name])})\n#else\n${line}\n#endif` : line
  return program
    .replace(/^static int32_t k_(\w+) = 0;$/gm, constant)
    .replace(/^static \w+ (k_layOut|layout_\w+)\([^)]*\) \{[^]*?^\}$/gm, (body) => `#ifndef LINKED\n${body}\n#endif`)
}

/** Translates, compiles and checks; or tells why it could not. */
export function nativeOrReason(
  document: Document,
  futures: number,
  clock: ClockName,
): Native | { readonly reason: string } {
  const compiler = ['cc', 'gcc', 'clang'].find((each) => spawnSync(each, ['--version']).status === 0)
  if (compiler === undefined) return { reason: 'there is no C compiler here' }
  if (process.arch !== 'x64') return { reason: 'its lanes are written for x86' }
  const { request } = planOf(studyFor(document, futures, { backend: 'f32' }))
  const memory = compile(request)
  const machine = machineFor(memory, 'f32')
  layout.layOut(4)
  const sizes = { ...layout }
  enter(memory)
  const program = 'dist/bench/native'
  try {
    const parts = ['bench/native/lanes.h', 'bench/native/main.c'].map((file) => readFileSync(file, 'utf8'))
    const lanes = withConstants(translate(ROOMS), sizes).replace(/^static void k_run(Demand|Supply)/gm, NO_INLINE)
    writeFileSync(`${program}.c`, [parts[0], lanes, parts[1]].join('\n'))
  } catch (error) {
    return { reason: `no translation: ${error instanceof Error ? error.message : String(error)}` }
  }
  for (const [name, define] of [
    [program, '-DF32'],
    [`${program}-linked`, '-DLINKED'],
    [`${program}-demand`, '-DDEMAND_ALONE'],
    [`${program}-counted`, '-DLINKED'],
  ]) {
    // Whoever counts instructions knows those of older machines only.
    const machineFlags = name.endsWith('-counted') ? FLAGS.map((flag) => flag.replace('=native', '=x86-64-v2')) : FLAGS
    const flags = [...machineFlags, '-DF32', define, '-o', name, `${program}.c`, '-lm']
    const made = spawnSync(compiler, flags, { encoding: 'utf8' })
    if (made.status !== 0) return { reason: `does not compile: ${made.stderr.split('\n')[0] ?? ''}` }
  }
  const columns = columnsOf(request.scenario, request.overrides, false, request.inputs)
  const blocks = Math.ceil(futures / BLOCK)
  const parameters = Array.from({ length: blocks }, (_, block) => {
    const draw = (column: number, asNormal: boolean): void => {
      machine.draw(block, column, asNormal)
    }
    fillColumns(machine.parameters, columns, draw, block)
    return Float32Array.from(machine.parameters)
  })
  const head = [
    memory.integers.length,
    layout.PARAMETER,
    machine.parameters.length,
    machine.demand.length,
    machine.results.length,
  ]
  const constants = memory.numbers.slice(0, layout.PARAMETER)
  const dump = (file: string, of: readonly Float32Array[]): void => {
    const parts = [Int32Array.of(...head, of.length), memory.integers, constants, ...of]
    writeFileSync(file, Buffer.concat(parts.map((part) => Buffer.from(part.buffer, part.byteOffset, part.byteLength))))
  }
  dump(`${program}.dump`, parameters)
  dump(`${program}-counted.dump`, parameters.slice(0, 1))

  const native = (name = program): number => {
    const { stdout, status, stderr } = spawnSync(name, [`${program}.dump`, `${program}.out`, clock], {
      encoding: 'utf8',
    })
    if (status !== 0) throw new Error(`native: ${stderr}`)
    return Number(stdout)
  }
  const wasm = (check?: (block: number) => void): number => {
    let spent = 0
    for (let block = 0; block < blocks; block++) {
      machine.parameters.set(parameters[block])
      const begin = now(clock)
      machine.runDemand(block, 0, machine.groups)
      machine.runSupply(block, 0, machine.groups)
      spent += now(clock) - begin
      check?.(block)
    }
    return spent
  }
  native()
  const theirs = new Float32Array(new Uint8Array(readFileSync(`${program}.out`)).buffer)
  let differing = 0
  wasm((block) => {
    const from = block * machine.results.length
    for (const [i, value] of machine.results.entries()) if (!Object.is(value, theirs[from + i])) differing++
  })
  if (differing > 0) return { reason: `${String(differing)} results differ from those of f32x4` }
  return {
    contestant: {
      id: 'native',
      label: 'native C, f32x4, the kernel alone',
      futures,
      once: () => Promise.resolve(native()),
    },
    linked: {
      id: 'linked',
      label: 'native C, f32x4, sizes and addresses constant, the kernel alone',
      futures,
      once: () => Promise.resolve(native(`${program}-linked`)),
    },
    kernel: {
      id: 'kernel',
      label: 'WebAssembly f32x4, the kernel alone',
      futures,
      once: () => Promise.resolve(wasm()),
    },
    demand: {
      id: 'demand',
      label: 'native C, f32x4, the demand side alone',
      futures,
      once: () => Promise.resolve(native(`${program}-demand`)),
    },
    instructions: countInstructions(`${program}-counted`, sizes.GROUPS * sizes.T),
  }
}

/**
 * Counts the instructions of both sides with callgrind.
 *
 * @param groupYears of one round of the program, which runs two
 */
function countInstructions(program: string, groupYears: number): Instructions | { readonly reason: string } {
  const of = (side: string): number => {
    const flags = ['--tool=callgrind', `--toggle-collect=k_run${side}*`, '--callgrind-out-file=/dev/null']
    const { stderr } = spawnSync('valgrind', [...flags, program, `${program}.dump`, `${program}.out`, 'cpu'], {
      encoding: 'utf8',
    })
    return Number(/Collected : (\d+)/.exec(stderr)?.[1]) / (2 * groupYears)
  }
  const [demand, supply] = [of('Demand'), of('Supply')]
  return demand > 0 && supply > 0
    ? { warm: supply, cold: demand + supply }
    : { reason: 'callgrind does not count here' }
}
