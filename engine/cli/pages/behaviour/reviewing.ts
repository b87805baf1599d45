/** What the rhythm and the triggers of reviews do. */
import { type Behaviour, each, plain, signed, told, variantTable } from './behaviour.ts'
import { leadTime, preparedLeadTime } from './leadTime.ts'
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
  needs: [
    'fixedMid',
    'fixedHigh',
    'trigger2',
    'trigger4',
    'trigger6',
    'adaptive',
    'trigger11',
    'trigger14',
    'belowLead',
    'belowLeadNaive',
    'belowPreparedLead',
  ],
  tell: (regions) => {
    const rising = ['trigger2', 'trigger4', 'trigger6', 'adaptive', 'trigger11', 'trigger14'] as const
    const tables = each(regions).map(([name, region]) =>
      variantTable(region, ['fixedMid', 'fixedHigh', ...rising, 'belowLead', 'belowLeadNaive'], {
        [`${name}: not served, ha·yr`]: ({ notServed }) => told(estimate(notServed)),
        'unused, ha·yr': ({ unused }) => told(estimate(unused)),
        'land in stock, ha': ({ bank }) => told(estimate(bank), 1),
      }),
    )
    const claims = each(regions).flatMap(([name, { scenario, of }]) => {
      const steps = rising.slice(1).map((id, i) => change(of(rising[i]).notServed, of(id).notServed))
      const fixed = of('fixedMid')
      const { low, high } = thirds(fixed)
      const against = (id: VariantId) => {
        const loss = change(fixed.notServed, of(id).notServed)
        const [bank, fixedBank] = [estimate(of(id).bank), estimate(fixed.bank)]
        const part = (chosen: (future: number) => boolean) => signed(change(fixed.notServed, of(id).notServed, chosen))
        return {
          loses: loss.mean > 2 * loss.error,
          loss: `${signed(loss)} ha·yr`,
          measured: `${signed(loss)} ha·yr, land in stock ${told(bank, 1)} ha against ${told(fixedBank, 1)} ha`,
          fails: `In the low-demand third it is ${part(low)} ha·yr, in the high-demand third ${part(high)}, with ${bank.mean < fixedBank.mean ? 'less' : 'more'} land in stock: the calendar does not see in which future it is.`,
        }
      }
      const [lead, prepared] = [leadTime(scenario), preparedLeadTime(scenario)]
      const [below, naive, belowPrepared] = [
        against('belowLead'),
        against('belowLeadNaive'),
        against('belowPreparedLead'),
      ]
      const belowHigh = change(of('fixedHigh').notServed, of('belowLead').notServed)
      const queue = naive.loses
        ? `It holds when the queue is left out of cover: ${naive.loss}. A queue that counts as land that is missing makes the rule start long before the land itself is down to the trigger.`
        : `Leaving the queue out of cover does not change that: ${naive.loss}.`
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
          holds: two.loses,
          measured: two.measured,
          why: { fails: two.fails },
        },
        {
          says: `${name}: so is a trigger of four years`,
          holds: four.loses,
          measured: four.measured,
          why: { fails: four.fails },
        },
        {
          says: `${name}: a trigger of ${String(lead.justBelow)} years, just below lead time plus margin, is worse than a fixed plan`,
          holds: below.loses,
          measured: `${below.measured}; against the high path ${signed(belowHigh)} ha·yr, land in stock there ${told(estimate(of('fixedHigh').bank), 1)} ha. By the stated lead times half of the hectares that can be started are through their procedure in ${plain(lead.median, 1)} years and four fifths in ${plain(lead.withMargin, 1)}; the difference is the margin`,
          why: {
            fails: `${below.fails} ${queue} Prepared plans take ${plain(prepared.median, 1)} years, with the margin ${plain(prepared.withMargin, 1)}; a trigger just below that, ${String(prepared.justBelow)} years, gives ${belowPrepared.loss}.`,
          },
        },
      ]
    })
    return { tables, claims }
  },
}
