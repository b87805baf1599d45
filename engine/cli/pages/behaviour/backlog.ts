import { type Behaviour, percent, plain, signed, told, variantTable } from './behaviour.ts'
import { change, estimate, isBelow, shareLower } from './measure.ts'

/** A region that is short already. */
export const backlog: Behaviour = {
  title: 'A region with a backlog',
  needs: ['none', 'fixedHigh', 'adaptive', 'yearly', 'trigger14', 'naive', 'together'],
  tell: ({ amersfoort }) => {
    const { of, scenario } = amersfoort
    const first = scenario.baseYear + 1
    const relief = of('none').shortfall.map((values, t) =>
      Math.min(
        ...(['fixedHigh', 'yearly', 'trigger14'] as const).map((id) => change(values, of(id).shortfall[t]).mean),
      ),
    )
    const felt = first + relief.findIndex((ha) => ha <= -1)
    const waits = change(of('fixedHigh').waiting, of('adaptive').waiting)
    const unused = change(of('fixedHigh').unused, of('adaptive').unused)
    const part = waits.mean / estimate(of('fixedHigh').waiting).mean
    const naive = change(of('adaptive').notServed, of('naive').notServed)
    const gain = change(of('adaptive').notServed, of('together').notServed)
    const ha = of('adaptive').shortfall.length - 1
    const gained = change(of('adaptive').shortfall[ha], of('together').shortfall[ha])
    return {
      tables: [
        variantTable(amersfoort, ['none', 'fixedHigh', 'adaptive', 'yearly', 'naive', 'together'], {
          'regio-amersfoort: waiting, ha·yr': ({ waiting }) => told(estimate(waiting)),
          'not served, ha·yr': ({ notServed }) => told(estimate(notServed)),
          'unused, ha·yr': ({ unused: idle }) => told(estimate(idle)),
        }),
      ],
      claims: [
        {
          says: 'whatever is decided, nothing helps before about 2030',
          holds: felt >= 2029 && felt <= 2031,
          measured: `the first year in which any rule takes a hectare off the mean shortfall is ${String(felt)}`,
          why: {
            holds: 'Procedures, the grid and phasing take longer.',
            fails: 'Plans come earlier or later than that.',
          },
        },
        {
          says: 'adaptive programming equals a calendar for the high path on shortage and leaves less land unused',
          holds: Math.abs(part) < 0.05 && isBelow(unused),
          measured: `waiting ${signed(waits)} ha·yr (${plain(100 * part, 1)} %), unused ${signed(unused)} ha·yr`,
          why: { fails: 'The two differ by more than a twentieth, or leave as much unused.' },
        },
        {
          says: 'leaving the queue out of cover costs dearly',
          holds: naive.mean > 2 * naive.error && naive.mean > 0.03 * estimate(of('adaptive').notServed).mean,
          measured: `${signed(naive)} ha·yr not served, more in ${percent(shareLower(of('naive').notServed, of('adaptive').notServed))} of the futures`,
          why: {
            holds: 'An empty shelf issues nothing and then looks like little demand.',
            fails: 'The effect is small.',
          },
        },
        {
          says: 'cooperation is worth hectares',
          holds: isBelow(gain),
          measured: `${signed(gain)} ha·yr not served and ${signed(gained, 1)} ha waiting in ${String(scenario.endYear)}, from today to full cooperation`,
          why: { fails: 'Neighbours have nothing to give.' },
        },
      ],
    }
  },
}
