/**
 * Makes the sizes and addresses of a run constants in compiled code.
 *
 * The kernel reads them as globals, which a machine loads anew at every use. Here each such read becomes a constant of five
 * bytes, whatever its value; the host writes the values of its run at these places (engine/kernel/machines/link.ts) before it compiles.
 * WebAssembly core specification 2.0, chapter 5 (binary format): a padded LEB128 number is a valid one.
 */

import { FIRST_OFFSET } from './offsets.js'

/** @typedef {Readonly<Record<string, readonly number[]>>} Links byte positions of every constant to write, by what it is: a global's name, or a sum of products of whole numbers and names */

const GLOBAL_GET = 0x23
const CONSTANT = 0x41
const PADDED_CONSTANT = [0x41, 0x80, 0x80, 0x80, 0x80, 0x00]
const EXPORTS = 7
const CODE = 10
const GLOBAL = 3

/**
 * @param {Uint8Array} module as compiled, its linked globals exported
 * @param {readonly string[]} [offsets] texts of the offsets that are numbered in it (tools/offsets.js)
 * @returns {{ bytes: Uint8Array, links: Links }} the module with open constants and without these exports
 * @throws {Error} at an instruction that is not known here
 */
export function withLinks(module, offsets = []) {
  /** @type {Map<number, string>} */
  const linked = new Map()
  /** @type {Record<string, number[]>} */
  const links = {}
  const out = [...module.subarray(0, 8)]
  const read = new Reader(module, 8)
  while (read.at < module.length) {
    const id = read.byte()
    const size = read.number()
    const section = read.take(size)
    if (id === EXPORTS) put(out, id, exportsOf(section, linked))
    else if (id !== CODE) put(out, id, [...section])
    else {
      const { code, places } = codeOf(section, linked, offsets)
      const start = put(out, id, code)
      for (const [place, name] of places) (links[name] ??= []).push(start + place)
    }
  }
  return { bytes: Uint8Array.from(out), links }
}

class Reader {
  /**
   * @param {Uint8Array} bytes
   * @param {number} at
   */
  constructor(bytes, at = 0) {
    this.bytes = bytes
    this.at = at
  }
  byte() {
    return this.bytes[this.at++]
  }
  number() {
    let value = 0
    for (let shift = 0; ; shift += 7) {
      const byte = this.byte()
      value |= (byte & 127) << shift
      if (byte < 128) return value >>> 0
    }
  }
  /** @param {number} count */
  take(count) {
    this.at += count
    return this.bytes.subarray(this.at - count, this.at)
  }
}

/** @param {number} value */
function leb(value) {
  const bytes = []
  for (; value > 127; value >>>= 7) bytes.push((value & 127) | 128)
  return [...bytes, value]
}

/**
 * Appends a section and tells where its contents start.
 *
 * @param {number[]} out
 * @param {number} id
 * @param {readonly number[]} contents
 */
function put(out, id, contents) {
  out.push(id, ...leb(contents.length))
  const start = out.length
  for (const byte of contents) out.push(byte)
  return start
}

/**
 * The exports without the globals, which are listed in `linked` by their index.
 *
 * @param {Uint8Array} section
 * @param {Map<number, string>} linked
 */
function exportsOf(section, linked) {
  const read = new Reader(section)
  const kept = []
  for (let left = read.number(); left > 0; left--) {
    const from = read.at
    const name = new TextDecoder().decode(read.take(read.number()))
    const kind = read.byte()
    const index = read.number()
    if (kind === GLOBAL) linked.set(index, name)
    else kept.push(section.subarray(from, read.at))
  }
  return [...leb(kept.length), ...kept.flatMap((entry) => [...entry])]
}

/**
 * @param {Uint8Array} section
 * @param {ReadonlyMap<number, string>} linked
 * @param {readonly string[]} offsets
 */
function codeOf(section, linked, offsets) {
  const read = new Reader(section)
  const count = read.number()
  const code = leb(count)
  /** @type {[place: number, name: string][]} */
  const places = []
  for (let left = count; left > 0; left--) {
    const { body, constants } = bodyOf(read.take(read.number()), linked, offsets)
    code.push(...leb(body.length))
    for (const [place, name] of constants) places.push([code.length + place, name])
    for (const byte of body) code.push(byte)
  }
  return { code, places }
}

/**
 * @param {Uint8Array} bytes
 * @param {ReadonlyMap<number, string>} linked
 * @param {readonly string[]} offsets
 */
function bodyOf(bytes, linked, offsets) {
  const read = new Reader(bytes)
  for (let groups = read.number(); groups > 0; groups--) {
    read.number()
    read.byte()
  }
  const body = [...bytes.subarray(0, read.at)]
  /** @type {[place: number, name: string][]} */
  const constants = []
  while (read.at < bytes.length) {
    const from = read.at
    const operation = read.byte()
    const name = operation === GLOBAL_GET ? linked.get(read.number()) : undefined
    if (name !== undefined) {
      constants.push([body.length + 1, name])
      body.push(...PADDED_CONSTANT)
      continue
    }
    if (operation !== GLOBAL_GET) passOperands(read, operation)
    const last = lastNumber(bytes.subarray(from, read.at), operation)
    const offset = offsets[last.value - FIRST_OFFSET]
    if (offset !== undefined) constants.push([body.length + last.at, offset])
    body.push(...bytes.subarray(from, read.at))
  }
  return { body, constants }
}

/**
 * Where an instruction has an offset, or a constant that an offset was made of, and which.
 *
 * @param {Uint8Array} instruction
 * @param {number} operation
 */
function lastNumber(instruction, operation) {
  const isVector = operation === 0xfd
  const read = new Reader(instruction, 1)
  const isAccess = between(operation, 0x28, 0x3e) || (isVector && read.number() <= 11)
  if (!isAccess && operation !== CONSTANT) return { at: 0, value: 0 }
  // Its alignment comes first.
  if (isAccess) read.number()
  return { at: read.at, value: read.number() }
}

/**
 * Moves past what follows the opcode of an instruction.
 *
 * @param {Reader} read
 * @param {number} operation
 */
function passOperands(read, operation) {
  if (operation === 0xfd) passVectorOperands(read)
  else if (operation === 0xfc) passManyOperands(read)
  else if (operation === 0x0e) for (let left = read.number() + 1; left > 0; left--) read.number()
  else if (operation === 0x11 || between(operation, 0x28, 0x3e)) passNumbers(read, 2)
  else if (between(operation, 0x02, 0x04) || between(operation, 0x0c, 0x0d) || operation === 0x10) passNumbers(read, 1)
  else if (between(operation, 0x20, 0x24) || between(operation, 0x3f, 0x42)) passNumbers(read, 1)
  else if (operation === 0x43) read.take(4)
  else if (operation === 0x44) read.take(8)
  else if (!(operation < 0x1c || between(operation, 0x45, 0xc4))) throw unknown(operation)
}

/** @param {Reader} read */
function passVectorOperands(read) {
  const operation = read.number()
  if (operation <= 11 || between(operation, 92, 93)) passNumbers(read, 2)
  else if (between(operation, 12, 13)) read.take(16)
  else if (between(operation, 21, 34)) read.take(1)
  else if (between(operation, 84, 91)) {
    passNumbers(read, 2)
    read.take(1)
  }
}

/** @param {Reader} read */
function passManyOperands(read) {
  const operation = read.number()
  if (operation === 10) passNumbers(read, 2)
  else if (operation === 11) passNumbers(read, 1)
  else if (operation > 7) throw unknown(operation)
}

/**
 * @param {Reader} read
 * @param {number} count
 */
function passNumbers(read, count) {
  for (let left = count; left > 0; left--) read.number()
}

/**
 * @param {number} value
 * @param {number} from
 * @param {number} to
 */
function between(value, from, to) {
  return value >= from && value <= to
}

/** @param {number} operation */
function unknown(operation) {
  return new Error(`tools/links.js does not know instruction 0x${operation.toString(16)}`)
}
