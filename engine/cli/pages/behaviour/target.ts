import { quantilesOf } from '../../../bands/quantiles.ts'
import { type Behaviour, each, percent, plain, signed } from './behaviour.ts'
import { change, estimate } from './measure.ts'
import { VARIANTS } from './variants.ts'

/** The intensification target and what delivers it. */
export const target: Behaviour = {
  title: 'A target and the capacity behind it',
  needs: ['noTarget', 'emptyTarget', 'adaptive', 'renew34', 'renew70', 'slow70'],
  tell: (regions) => {
    const ids = ['adaptive', 'renew34', 'renew70', 'slow70'] as const
    const shares = (values: Float64Array) =>
      quantilesOf(values, [0.1, 0.5, 0.9]).map((value) => `${plain(100 * value, 1)} %`)
    const tables = each(regions).map(([name, { of }]) => ({
      head: [
        `${name}: target 20 % in 2040`,
        'delivered P10',
        'P50',
        'P90',
        'target met',
        'waiting, ha·yr, against 4 ha a year',
      ],
      rows: ids.map((id) => [
        id === 'adaptive' ? 'renew 4 ha a year, as now' : VARIANTS[id].label,
        ...shares(of(id).deliveredShare),
        percent(estimate(of(id).targetMet), 1),
        signed(change(of('adaptive').waiting, of(id).waiting)),
      ]),
    }))
    const claims = each(regions).flatMap(([name, region]) => {
      const { of } = region
      const [without, empty] = [of('noTarget'), of('emptyTarget')]
      const most = Math.max(
        ...without.shortfall.map((values, t) =>
          values.reduce((top, value, f) => Math.max(top, Math.abs(empty.shortfall[t][f] - value)), 0),
        ),
      )
      const [, now] = quantilesOf(of('adaptive').deliveredShare, [0.1, 0.5])
      const met70 = estimate(of('renew70').targetMet)
      const slow = estimate(of('slow70').targetMet)
      const [low34, mid34, high34] = quantilesOf(of('renew34').deliveredShare, [0.1, 0.5, 0.9]).map(
        (value) => 100 * value,
      )
      const claims = [
        {
          says: `${name}: raising the target without capacity changes nothing`,
          holds: most === 0,
          measured: `largest difference of the shortfall in any future and year: ${most === 0 ? 'exactly 0' : `${plain(most, 6)} ha`}`,
          why: { fails: 'A target must never deliver by itself: this is a fault.' },
        },
      ]
      // The figures that were expected are of the default region.
      if (region !== regions.amersfoort) return claims
      return [
        ...claims,
        {
          says: `${name}: at the pace seen so far, 4 ha renewed per year, intensification meets one or two per cent of demand`,
          holds: now >= 0.01 && now <= 0.02,
          measured: `median ${plain(100 * now, 1)} %`,
          why: { fails: 'Demand or the gain per renewed hectare differs from what the pace was set against.' },
        },
        {
          says: `${name}: 34 ha a year meets about 5, 11 and 20 per cent of it (P10, P50, P90)`,
          holds: Math.abs(low34 - 5) <= 1 && Math.abs(mid34 - 11) <= 1.5 && Math.abs(high34 - 20) <= 1,
          measured: `${plain(low34, 1)}, ${plain(mid34, 1)} and ${plain(high34, 1)} %`,
          why: {
            fails: 'Demand, the gain per renewed hectare or the brake of low vacancy differ from what was expected.',
          },
        },
        {
          says: `${name}: about 70 ha a year meets a target of 20 % in half of the futures`,
          holds: Math.abs(met70.mean - 0.5) <= 0.05,
          measured: `met in ${percent(met70, 1)} of the futures`,
          why: {
            holds: `Only if it reaches its strength in four years: in eight years, ${percent(slow, 1)}.`,
            fails: `The programme comes to its strength too late or stalls where vacancy is low; reached in eight years instead of four it is ${percent(slow, 1)}.`,
          },
        },
      ]
    })
    return { tables, claims }
  },
}
