import { shown } from '../base/problem.ts'
import { type Fault, firstOf, isBetween, LARGEST, unusable } from './faults.ts'
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
  faults,
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

function faults(d: Discrete): Fault[] {
  return firstOf(
    () => [...listFaults(d.values, 'values', -LARGEST), ...listFaults(d.weights, 'weights', 0)],
    () => (d.values.length === d.weights.length ? [] : [unlike(d)]),
    () => (d.weights.reduce((sum, weight) => sum + weight, 0) >= 1 / LARGEST ? [] : [weightless]),
  )
}

function listFaults(list: unknown, name: string, least: number): Fault[] {
  if (Array.isArray(list) && list.length > 0 && list.length <= MOST_VALUES) {
    return Array.from(list as unknown[]).flatMap((item, i) =>
      isBetween(item, least, LARGEST) ? [] : [unusable(`.${name}[${i}]`, `${name}[${i}]`, item, least, LARGEST)],
    )
  }
  return [
    {
      at: `.${name}`,
      what: { nl: `${name} is geen bruikbare lijst`, en: `${name} is no usable list` },
      got: shown(list),
      allowed: { nl: `een lijst van 1 tot ${MOST_VALUES} getallen`, en: `a list of 1 to ${MOST_VALUES} numbers` },
      hint: { nl: 'Schrijf bijvoorbeeld [1, 2, 3].', en: 'Write for example [1, 2, 3].' },
    },
  ]
}

function unlike(d: Discrete): Fault {
  return {
    at: '',
    what: { nl: 'values en weights zijn niet even lang', en: 'values and weights differ in number' },
    got: `${d.values.length} values, ${d.weights.length} weights`,
    allowed: { nl: 'evenveel gewichten als waarden', en: 'as many weights as values' },
    hint: { nl: 'Geef elke waarde een gewicht.', en: 'Give every value a weight.' },
  }
}

const weightless: Fault = {
  at: '.weights',
  what: { nl: 'geen enkele waarde heeft gewicht', en: 'no value has a weight' },
  got: '0',
  allowed: { nl: 'een som boven 0', en: 'a sum above 0' },
  hint: { nl: 'Geef minstens een waarde een gewicht boven 0.', en: 'Give at least one value a weight above 0.' },
}
