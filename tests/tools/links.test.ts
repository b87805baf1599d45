import { expect, test } from 'vitest'
import { linked } from '../../engine/kernel/machines/link.ts'
import { withLinks } from '../../tools/links.js'

const [FUNCTION, I32, GLOBAL_GET, END] = [0x60, 0x7f, 0x23, 0x0b]
const text = (word: string): number[] => [word.length, ...Buffer.from(word)]

/** A module with a global `size`, exported, and a function `read` that gives it plus `more`, an instruction that is passed by. */
function moduleThatReads(...more: number[]): Uint8Array {
  const body = [0, GLOBAL_GET, 0, ...more, END]
  const sections: [number, number[]][] = [
    [1, [1, FUNCTION, 0, 1, I32]],
    [3, [1, 0]],
    [6, [1, I32, 1, 0x41, 7, END]],
    [7, [2, ...text('size'), 3, 0, ...text('read'), 0, 0]],
    [10, [1, body.length, ...body]],
  ]
  const header = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]
  return Uint8Array.from([...header, ...sections.flatMap(([id, bytes]) => [id, bytes.length, ...bytes])])
}

function answerOf(bytes: Uint8Array<ArrayBuffer>): unknown {
  const { read } = new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports as { read: () => number }
  return read()
}

test.each([0, 1, 63, 64, 127, 128, 65_536, 2 ** 31 - 1, -1])('a linked module knows %i as a constant', (size) => {
  const code = withLinks(moduleThatReads())
  expect(Object.keys(code.links)).toEqual(['size'])
  expect(answerOf(Uint8Array.from(linked(code, { size })))).toBe(size)
  expect(
    WebAssembly.Module.exports(new WebAssembly.Module(Uint8Array.from(code.bytes))).map(({ name }) => name),
  ).toEqual(['read'])
})

test('bytes that look like a read of the global are passed by inside another instruction', () => {
  // i32.const 0x23 (LEB128), i32.add
  const code = withLinks(moduleThatReads(0x41, 0x23, 0x6a))
  expect(code.links['size']).toHaveLength(1)
  expect(answerOf(Uint8Array.from(linked(code, { size: 1000 })))).toBe(1035)
})

test('linking leaves the code it starts from as it is, and asks for every value', () => {
  const code = withLinks(moduleThatReads())
  const before = Uint8Array.from(code.bytes)
  linked(code, { size: 5 })
  expect(code.bytes).toEqual(before)
  expect(() => linked(code, {})).toThrow('no value for size')
})

test('an instruction it does not know is refused', () => {
  expect(() => withLinks(moduleThatReads(0xd0))).toThrow('0xd0')
})
