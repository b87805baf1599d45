import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as lanes from '../../../engine/lanes/index.ts'
import { inlined } from '../../../tools/lanes.js'
import { read, sourceFiles } from '../../support/sourceFiles.ts'

/** An expression as lane rooms write it, and what the lanes themselves make of it. */
interface Expression {
  readonly text: string
  readonly value: number
}

const leaf: fc.Arbitrary<Expression> = fc
  .double({ noNaN: false })
  .map((value) => ({ text: `splat(${literal(value)})`, value: lanes.splat(value) }))

function literal(value: number): string {
  return Object.is(value, -0) ? '-0' : String(value)
}

const COMPARISONS = { lt: lanes.lt, le: lanes.le, gt: lanes.gt, ge: lanes.ge, eq: lanes.eq } as const
const BINARY = {
  add: lanes.add,
  sub: lanes.sub,
  mul: lanes.mul,
  div: lanes.div,
  min: lanes.min,
  max: lanes.max,
} as const
const UNARY = { neg: lanes.neg, abs: lanes.abs, sqrt: lanes.sqrt, floor: lanes.floor } as const
const anyOf = <T extends object>(table: T) => fc.constantFrom(...(Object.keys(table) as (keyof T & string)[]))

const { expression } = fc.letrec<{ expression: Expression }>((tie) => {
  const part = tie('expression')
  return {
    expression: fc.oneof(
      { maxDepth: 5, withCrossShrink: true },
      leaf,
      fc.tuple(anyOf(UNARY), part).map(([name, a]) => ({ text: `${name}(${a.text})`, value: UNARY[name](a.value) })),
      fc
        .tuple(anyOf(BINARY), part, part)
        .map(([name, a, b]) => ({ text: `${name}(${a.text}, ${b.text})`, value: BINARY[name](a.value, b.value) })),
      fc.tuple(anyOf(COMPARISONS), part, part, part, part).map(([name, a, b, c, d]) => ({
        text: `select(and(${name}(${a.text}, ${b.text}), not(eq(${c.text}, ${d.text}))), ${c.text}, ${d.text})`,
        value: lanes.select(
          lanes.and(COMPARISONS[name](a.value, b.value), lanes.not(lanes.eq(c.value, d.value))),
          c.value,
          d.value,
        ),
      })),
    ),
  }
})

test('an expression with its operations written in place has the same bits', async () => {
  const expressions = fc.sample(expression, { numRuns: 500, seed: 9 })
  const code = inlined(
    `export const values = [\n${expressions.map(({ text }) => text).join(',\n')}\n]`,
    'expressions.ts',
  )
  const body = code
    .replace(/^import.*\n/, '')
    .replace(
      'export const values',
      `const min = (a, b) => (b < a ? b : a), max = (a, b) => (a < b ? b : a)\nexport const values`,
    )
  const { values } = (await import(`data:text/javascript,${encodeURIComponent(body)}`)) as {
    readonly values: readonly number[]
  }
  expect(values).toHaveLength(expressions.length)
  for (const [i, { text, value }] of expressions.entries()) expect(Object.is(values[i], value), text).toBe(true)
})

test('brackets of the language itself survive', () => {
  const written = inlined('mul(a - b, c ? d : get(e + m * k))', 'x.ts').replaceAll(' ', '')
  expect(written).toContain('((a-b)*(c?d:$numbers[(e+m*k)]))')
})

test('no lane room keeps a call of an operation that is written in place', () => {
  const rooms = sourceFiles('engine').filter(
    (file) => read(file).startsWith('// lane room') && read(file).includes("from 'lanes'"),
  )
  expect(rooms.length).toBeGreaterThan(10)
  for (const file of rooms) {
    const body = inlined(read(file), file).replace(/^import[^;]*?from '[^']*'$/gms, '')
    expect(body.match(/(?<![.\w])(add|sub|mul|div|neg|get|set|select|splat)\(/g) ?? [], file).toEqual([])
  }
})
