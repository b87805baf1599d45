/** What deciding along the way does against a plan that was fixed beforehand. */
import { type Behaviour, each, plain, signed, told, variantTable } from './behaviour.ts'
import { type Region, change, estimate, isBelow, thirds } from './measure.ts'
import { VARIANTS, type VariantId } from './variants.ts'

const FIXED = ['fixedLow', 'fixedMid', 'fixedHigh'] as const satisfies readonly VariantId[]

/** The fixed plan with the least land in stock that has no less of it than the adaptive one. */
function rival({ of }: Region): (typeof FIXED)[number] {
  const bank = (id: VariantId): number => estimate(of(id).bank).mean
  const enough = FIXED.filter((id) => bank(id) >= bank('adaptive'))
  return enough.sort((a, b) => bank(a) - bank(b))[0] ?? 'fixedHigh'
}

/** With the same land in stock, adapting against a fixed plan. */
export const adapting: Behaviour = {
  title: 'Adapting with the same land in stock',
  needs: [...FIXED, 'adaptive', 'yearly', 'atOnce'],
  tell: (regions) => {
    const parts = each(regions).map(([name, region]) => {
      const adaptive = region.of('adaptive')
      const id = rival(region)
      const fixed = region.of(id)
      const { low, high } = thirds(adaptive)
      const less = change(fixed.notServed, adaptive.notServed)
      const gap = (values: Float64Array): number => estimate(values, high).mean - estimate(values, low).mean
      const [wide, narrow] = [gap(fixed.notServed), gap(adaptive.notServed)]
      const ratio = estimate(adaptive.notServed).mean / estimate(fixed.notServed).mean
      const floor = estimate(region.of('atOnce').notServed).mean / estimate(fixed.notServed).mean
      const banks = `land in stock ${told(estimate(adaptive.bank), 1)} ha against ${told(estimate(fixed.bank), 1)} ha (${VARIANTS[id].label})`
      return {
        table: variantTable(region, [...FIXED, 'adaptive', 'yearly', 'atOnce'], {
          [`${name}: land in stock, ha`]: ({ bank }) => told(estimate(bank), 1),
          'not served, ha·yr': ({ notServed }) => told(estimate(notServed)),
          'low-demand third': ({ notServed }) => told(estimate(notServed, low)),
          'high-demand third': ({ notServed }) => told(estimate(notServed, high)),
          'open land used, ha': ({ openLand }) => told(estimate(openLand)),
        }),
        claims: [
          {
            says: `${name}: with no more land in stock than a fixed plan, adapting leaves less demand unserved`,
            holds: isBelow(less),
            measured: `${signed(less)} ha·yr (${plain(100 * (ratio - 1), 1)} %), ${banks}`,
            why: {
              fails: 'What is started late under a rule is started early by the calendar, whether it is needed or not.',
            },
          },
          {
            says: `${name}: it narrows the gap between futures with much and with little demand`,
            holds: narrow < wide,
            measured: `gap ${plain(narrow)} against ${plain(wide)} ha·yr`,
            why: { fails: 'Land that comes where demand is high comes too late to close the gap.' },
          },
          {
            says: `${name}: it roughly halves what is not served`,
            holds: ratio < 0.6,
            measured: `${plain(100 * ratio)} % of the fixed plan's`,
            why: {
              fails: `Every plan at the first review, the most that timing can do, still leaves ${plain(100 * floor)} % of it: procedures, refusals, plans that fall through and the grid decide the rest.`,
            },
          },
        ],
      }
    })
    return { tables: parts.map(({ table }) => table), claims: parts.flatMap(({ claims }) => claims) }
  },
}
