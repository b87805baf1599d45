/**
 * `npm run components`: constructs the lattice components of the known names and writes engine/random/components.ts.
 *
 * Component by component: each next component is the candidate that makes the shifted lattice of all names so far most even, for 128, 1,024 and 8,192
 * points (a replicate of 1,024, 8,192 and 65,536 futures). Measure: the worst-case error in a weighted Korobov space of smoothness 2;
 * source: Dick, Kuo and Sloan (2013), High-dimensional integration: the quasi-Monte Carlo way, Acta Numerica 22, 133-288, section 5.
 * Names of draws made once come in the order of their influence on the shortfall, with weights to match; yearly draws keep a component by hash, since there are
 * more of them than a replicate has points to keep apart. Renewing the table changes every number.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './call.js'

const SIZES = [128, 1024, 8192]
const CANDIDATES = 2000
/** Scales all weights down, so that pairs of names count most and high orders hardly; tried at 1, 0.15 and 0.04 on the shortfall of regio-amersfoort. */
const TAPER = 0.04

/** @type {unknown} */
const file = JSON.parse(readFileSync(join(ROOT, 'scenarios', 'regio-amersfoort.json'), 'utf8'))
const scenario = /** @type {Record<'sectors' | 'plans', { id: string }[]>} */ (file)
const sectors = scenario.sectors.map(({ id }) => id)
const plans = scenario.plans.map(({ id }) => id)

/** @type {[name: string, weight: number][]} */
const NAMES = [
  ...once(['growthPosition', 'modelError', 'transition'], 0.8),
  ...once(['giveUp', 'landTrendError', 'waitingScale', 'withdrawal', 'gridReadyYear', 'leadScale'], 0.4),
  ...once(
    sectors.flatMap((s) => [`growthError.${s}`, `landPerJob.${s}`]),
    0.25,
  ),
  ...once(['issuableScale', 'footloose', 'fallScale', 'replaced', 'release', 'recessionChance', 'recessionDepth'], 0.2),
  ...once(
    sectors.map((s) => `parkShare.${s}`),
    0.12,
  ),
  ...once(
    plans.flatMap((p) => [`lead.${p}`, `fallOut.${p}`]),
    0.1,
  ),
  ...once(['stockScale', 'gainPerHa', 'deliveryFactor', 'deliveryDelay', 'largePerYear'], 0.1),
]

/** @param {string[]} names @param {number} weight @returns {[string, number][]} */
function once(names, weight) {
  return names.map((name) => [name, TAPER * weight])
}

/** @type {Map<number, Float64Array>} the kernel 2 pi^2 (x^2 - x + 1/6) at x = i / n */
const kernels = new Map(
  SIZES.map((n) => [n, Float64Array.from({ length: n }, (_, i) => 2 * Math.PI ** 2 * ((i / n) ** 2 - i / n + 1 / 6))]),
)
const products = new Map(SIZES.map((n) => [n, new Float64Array(n).fill(1)]))

/** Walks the points of the lattice with one more component: the product so far and the kernel at each point. @param {number} z @param {(product: Float64Array, i: number, kernel: number) => void} visit */
function walk(z, visit) {
  for (const n of SIZES) {
    const kernel = /** @type {Float64Array} */ (kernels.get(n))
    const product = /** @type {Float64Array} */ (products.get(n))
    const component = z & (n - 1)
    for (let i = 0, x = 0; i < n; i++, x = (x + component) & (n - 1)) visit(product, i, kernel[x])
  }
}

/** How uneven the points become when this component joins. @param {number} z */
function unevenness(z) {
  let sum = 0
  walk(z, (product, i, kernel) => {
    sum += product[i] * kernel
  })
  return sum
}

/** Candidates: odd 32-bit numbers from a Weyl sequence, the same in every run. */
const candidates = Array.from(
  { length: CANDIDATES },
  (_, i) => (Math.imul(i + 1, 0x9e3779b1) ^ (Math.imul(i + 1, 0x85ebca6b) >>> 13)) | 1,
)

/** @type {Record<string, number>} */
const table = {}
for (const [name, weight] of NAMES) {
  const scores = candidates.map(unevenness)
  const best = scores.indexOf(Math.min(...scores))
  const [z] = candidates.splice(best, 1)
  walk(z, (product, i, kernel) => {
    product[i] *= 1 + weight * kernel
  })
  table[name] = z
}
const lines = Object.entries(table).map(([name, z]) => `  ${/^\w+$/.test(name) ? name : `'${name}'`}: ${String(z)},`)
writeFileSync(
  join(ROOT, 'engine', 'random', 'components.ts'),
  `/** Lattice components of the known names, constructed by \`npm run components\` (tools/components.js says how); never edited by hand. */
export const COMPONENTS: Readonly<Partial<Record<string, number>>> = {
${lines.join('\n')}
}
`,
)
process.stderr.write(`${String(Object.keys(table).length)} components written\n`)
