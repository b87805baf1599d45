import { type Behaviour, each, plain, signed, told, variantTable } from './behaviour.ts'
import { type Region, change, estimate, isBelow, thirds } from './measure.ts'
import type { VariantId } from './variants.ts'

const PAIRS = [
  ['yearly', 'adaptive'],
  ['yearlyReady', 'ready'],
  ['yearlyUncounted', 'uncounted'],
  ['yearlyReadyUncounted', 'readyUncounted'],
  ['yearlyShort', 'short'],
  ['yearlyTrigger4', 'trigger4'],
  ['yearlyTrigger14', 'trigger14'],
] as const satisfies readonly (readonly [VariantId, VariantId])[]

/** What it costs to decide every fourth year only. */
export const reviewing: Behaviour = {
  title: 'Deciding every year or every four years',
  needs: PAIRS.flat(),
  tell: (regions) => {
    const cost = ({ of }: Region, [yearly, fourth]: (typeof PAIRS)[number]) =>
      change(of(yearly).notServed, of(fourth).notServed)
    const share = (region: Region, pair: (typeof PAIRS)[number]): number =>
      (100 * cost(region, pair).mean) / estimate(region.of(pair[0]).notServed).mean
    const tables = each(regions).map(([name, region]) =>
      variantTable(region, PAIRS.flat(), {
        [`${name}: not served, ha·yr`]: ({ notServed }) => told(estimate(notServed)),
        'land in stock, ha': ({ bank }) => told(estimate(bank), 1),
        'unused, ha·yr': ({ unused }) => told(estimate(unused)),
      }),
    )
    const claims = each(regions).flatMap(([name, region]) => {
      const [plainCost, readyCost, without, uncounted, short, low, high] = PAIRS.map((pair) => cost(region, pair))
      return [
        {
          says: `${name}: a review every four years costs something`,
          holds: plainCost.mean > 2 * plainCost.error,
          measured: `${signed(plainCost)} ha·yr not served (${plain(share(region, PAIRS[0]), 1)} %)`,
          why: { fails: 'A rule that decides more often also decides on passing news.' },
        },
        {
          says: `${name}: it costs little when six options are prepared`,
          holds: readyCost.mean < plainCost.mean / 2,
          measured: `${signed(readyCost)} ha·yr with six prepared plans, ${signed(plainCost)} without`,
          why: {
            fails: `A prepared plan counts for half its land in the position, so the rule waits longer before it asks, and a missed review weighs more. Where prepared plans do not count, the cost is ${signed(uncounted)} with and ${signed(without)} ha·yr without them: it is the counting that decides, not the preparing.`,
          },
        },
        {
          says: `${name}: it costs little when procedures take less than half as long`,
          holds: short.mean < plainCost.mean / 2,
          measured: `${signed(short)} ha·yr (${plain(share(region, PAIRS[4]), 1)} %)`,
          why: {
            fails: `The cost depends on where the trigger lies, not on the length of procedures: ${signed(low)} ha·yr with a trigger of 4 years, ${signed(plainCost)} with 8, ${signed(high)} with 14.`,
          },
        },
      ]
    })
    const [backlog, balance] = each(regions).map(([, region]) => share(region, PAIRS[0]))
    const matters = {
      says: 'the review interval matters more in a region in balance than in one with a backlog',
      holds: balance > backlog,
      measured: `${plain(balance, 1)} % against ${plain(backlog, 1)} % of what is not served under a yearly review`,
      why: { holds: 'With a backlog any sensible rule starts nearly everything at its first review.' },
    }
    return { tables, claims: [...claims, matters] }
  },
}

/** Where the trigger of a rule lies. */
export const triggers: Behaviour = {
  title: 'Where the trigger lies',
  needs: ['fixedMid', 'trigger2', 'trigger4', 'trigger6', 'adaptive', 'trigger11', 'trigger14'],
  tell: (regions) => {
    const rising = ['trigger2', 'trigger4', 'trigger6', 'adaptive', 'trigger11', 'trigger14'] as const
    const tables = each(regions).map(([name, region]) =>
      variantTable(region, ['fixedMid', ...rising], {
        [`${name}: not served, ha·yr`]: ({ notServed }) => told(estimate(notServed)),
        'unused, ha·yr': ({ unused }) => told(estimate(unused)),
        'land in stock, ha': ({ bank }) => told(estimate(bank), 1),
      }),
    )
    const claims = each(regions).flatMap(([name, { of }]) => {
      const steps = rising.slice(1).map((id, i) => change(of(rising[i]).notServed, of(id).notServed))
      const against = (id: VariantId) => {
        const loss = change(of('fixedMid').notServed, of(id).notServed)
        const banks = `land in stock ${told(estimate(of(id).bank), 1)} ha against ${told(estimate(of('fixedMid').bank), 1)} ha`
        const { low, high } = thirds(of('fixedMid'))
        const part = (chosen: (future: number) => boolean) =>
          signed(change(of('fixedMid').notServed, of(id).notServed, chosen))
        const fails = `In the low-demand third it is ${part(low)} ha·yr, in the high-demand third ${part(high)}, with less land in stock: the calendar does not see in which future it is.`
        return { loss, fails, measured: `${signed(loss)} ha·yr, ${banks}` }
      }
      const [two, four] = [against('trigger2'), against('trigger4')]
      return [
        {
          says: `${name}: the earlier the trigger, the less is not served`,
          holds: steps.every(isBelow),
          measured: `from a trigger of 2 years to one of 14: ${steps.map((step) => signed(step)).join(', ')} ha·yr per step`,
          why: { fails: 'One step is within its Monte Carlo error.', holds: 'It is paid with land that lies unused.' },
        },
        {
          says: `${name}: a trigger of two years, far below the lead time, is worse than a fixed plan`,
          holds: two.loss.mean > 2 * two.loss.error,
          measured: two.measured,
          why: { fails: two.fails },
        },
        {
          says: `${name}: so is a trigger of four years`,
          holds: four.loss.mean > 2 * four.loss.error,
          measured: four.measured,
          why: { fails: four.fails },
        },
      ]
    })
    return { tables, claims }
  },
}
