import { type Problem, shown } from '../base/problem.ts'
import { LARGEST } from './checks.ts'
import type { Kind } from './kind.ts'

/** One of a few values, in any order, each as likely as its weight says. */
export interface Discrete {
  readonly kind: 'discrete'
  readonly values: readonly number[]
  /** As many as values; they need not add up to 1. */
  readonly weights: readonly number[]
}

const MOST_VALUES = 1000

export const discrete: Kind<Discrete> = {
  label: { nl: 'enkele waarden', en: 'discrete' },
  problems,
  inverse: (d) => {
    const { values, reached } = sorted(d)
    const total = reached[reached.length - 1]
    return (u) => values[firstReaching(reached, u * total)]
  },
  mean: (d) => {
    const total = d.weights.reduce((sum, weight) => sum + weight, 0)
    return d.values.reduce((sum, value, i) => sum + value * (d.weights[i] / total), 0)
  },
  isUncertain: (d) => sorted(d).values.some((value, _, all) => value !== all[0]),
  scaled: (d, factor) => ({ ...d, values: d.values.map((value) => value * factor) }),
}

/** The values that can come up, from small to large, with the weight reached at each. */
function sorted(d: Discrete): { values: number[]; reached: number[] } {
  const order = d.values.map((_, i) => i).filter((i) => d.weights[i] > 0)
  order.sort((i, j) => d.values[i] - d.values[j])
  let sum = 0
  return { values: order.map((i) => d.values[i]), reached: order.map((i) => (sum += d.weights[i])) }
}

function firstReaching(reached: readonly number[], weight: number): number {
  let low = 0
  let high = reached.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (reached[middle] < weight) low = middle + 1
    else high = middle
  }
  return low
}

function problems(d: Discrete, where: string): Problem[] {
  const lists = [
    ...listProblems(d.values, `${where}.values`, -LARGEST),
    ...listProblems(d.weights, `${where}.weights`, 0),
  ]
  if (lists.length > 0) return lists
  const { values, weights } = d
  if (values.length !== weights.length) {
    const got = `${values.length} values and ${weights.length} weights`
    return [
      {
        where,
        what: 'values and weights differ in number',
        got,
        allowed: 'as many weights as values',
        hint: 'Give every value its weight.',
      },
    ]
  }
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  if (total >= 1 / LARGEST) return []
  const hint = 'Give at least one value a weight above 0.'
  return [
    {
      where: `${where}.weights`,
      what: 'no value has a weight',
      got: `a sum of ${shown(total)}`,
      allowed: 'a sum above 0',
      hint,
    },
  ]
}

function listProblems(list: unknown, where: string, least: number): Problem[] {
  const allowed = `a list of 1 to ${MOST_VALUES} numbers from ${least} to ${LARGEST}`
  if (!Array.isArray(list) || list.length === 0 || list.length > MOST_VALUES) {
    const got = Array.isArray(list) ? `${list.length} numbers` : shown(list)
    return [{ where, what: 'the list cannot be used', got, allowed, hint: 'Write a list such as [1, 2, 3].' }]
  }
  return Array.from(list as unknown[]).flatMap((item, i) =>
    typeof item === 'number' && item >= least && item <= LARGEST
      ? []
      : [
          {
            where: `${where}[${i}]`,
            what: 'this cannot stand in the list',
            got: shown(item),
            allowed,
            hint: 'Give a finite number.',
          },
        ],
  )
}
