import { expect, test } from 'vitest'
import { LEVERS } from '../../engine/policy/shelf.ts'
import { read, sourceFiles } from '../support/sourceFiles.ts'

/** The numbers of the equations in docs/model.md, in the order in which they stand there. */
const stated = [...read('docs/model.md').matchAll(/^\*\*E(\d+)\*\*/gm)].map(([, number]) => Number(number))
const engine = sourceFiles('engine').filter((file) => file.endsWith('.ts'))

/** The equations that a text names: `E12`, and all of `E13 to E16`. */
function cited(text: string): number[] {
  const ranges = [...text.matchAll(/\bE(\d+) to E(\d+)\b/g)].flatMap(([, first, last]) => {
    return Array.from({ length: Number(last) - Number(first) + 1 }, (_, i) => Number(first) + i)
  })
  return [...ranges, ...[...text.matchAll(/\bE(\d+)\b/g)].map(([, number]) => Number(number))]
}

test('the equations of docs/model.md are numbered from E0 on, each once', () => {
  expect(stated.length).toBeGreaterThan(45)
  expect(stated).toEqual(stated.map((_, i) => i))
})

test('every equation that the engine names stands in docs/model.md', () => {
  const unknown = engine.flatMap((file) =>
    cited(read(file))
      .filter((number) => !stated.includes(number))
      .map((number) => `${file}: E${String(number)}`),
  )
  expect(unknown).toEqual([])
})

test('docs/model.md refers to no equation it does not have', () => {
  expect(cited(read('docs/model.md')).filter((number) => !stated.includes(number))).toEqual([])
})

test('every equation is named in the engine, where it is computed', () => {
  // A lever names the equation it works in; it computes nothing.
  const places = engine.filter((file) => !file.startsWith('engine/policy/levers/'))
  const named = new Set(places.flatMap((file) => cited(read(file))))
  expect(stated.filter((number) => !named.has(number)).map((number) => `E${String(number)}`)).toEqual([])
})

test('every lever names the one equation in which it works', () => {
  for (const { id, equation } of Object.values(LEVERS)) expect(cited(equation), id).toHaveLength(1)
  expect(Object.values(LEVERS).filter(({ equation }) => !stated.includes(Number(equation.slice(1))))).toEqual([])
})
