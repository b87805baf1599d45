/** What prepared plans do. */
import { type Behaviour, each, percent, signed } from './behaviour.ts'
import { type Region, change, isBelow, shareLower } from './measure.ts'
import { VARIANTS, type VariantId } from './variants.ts'

const COMPARED = [
  'ready',
  'quiet',
  'quietReady',
  'readyUncounted',
  'uncounted',
  'short',
  'yearly',
  'trigger14',
  'together',
  'renew34',
  'renew70',
] as const satisfies readonly VariantId[]

/** What prepared plans and shorter procedures do beside the other levers. */
export const preparing: Behaviour = {
  title: 'Prepared plans and shorter procedures',
  needs: ['adaptive', 'fixedHigh', 'fixedHighReady', ...COMPARED],
  tell: (regions) => {
    const effect = ({ of }: Region, id: VariantId) => change(of('adaptive').notServed, of(id).notServed)
    const helped = ({ of }: Region, id: VariantId) => shareLower(of('adaptive').notServed, of(id).notServed)
    const tables = each(regions).map(([name, region]) => ({
      head: [
        `${name}: against adaptive, every four years`,
        'not served, ha·yr',
        'unused, ha·yr',
        'futures with less not served',
      ],
      rows: COMPARED.map((id) => [
        VARIANTS[id].label,
        signed(effect(region, id)),
        signed(change(region.of('adaptive').unused, region.of(id).unused)),
        percent(helped(region, id)),
      ]),
    }))
    const claims = each(regions).flatMap(([name, region]) => {
      const ready = effect(region, 'ready')
      const uncounted = change(region.of('uncounted').notServed, region.of('readyUncounted').notServed)
      const fixed = change(region.of('fixedHigh').notServed, region.of('fixedHighReady').notServed)
      const open = change(region.of('adaptive').openLand, region.of('ready').openLand)
      const quiet = change(region.of('quiet').notServed, region.of('quietReady').notServed)
      const signal = isBelow(quiet)
        ? `The counting of these six alone does not undo them: with the yearly signal off they make ${signed(quiet)} ha·yr. With the signal on, further plans are prepared and counted as well.`
        : `The counting of these six alone is enough: with the yearly signal off, so that no further plans are prepared, they still make ${signed(quiet)} ha·yr.`
      const gains = COMPARED.map((id) => effect(region, id).mean)
      const short = effect(region, 'short')
      const best = COMPARED[gains.indexOf(Math.min(...gains))]
      return [
        {
          says: `${name}: six prepared plans leave less demand unserved`,
          holds: isBelow(ready),
          measured: `${signed(ready)} ha·yr, less in ${percent(helped(region, 'ready'))} of the futures`,
          why: {
            fails: `A prepared plan counts for half its land in the position. Cover looks better, so the rule asks for less: ${signed(open)} ha of open land by the end. ${signal} The shorter procedure itself helps: where prepared plans do not count it saves ${signed(uncounted)} ha·yr, under a fixed calendar for the high path ${signed(fixed)} ha·yr. Prepared plans should not be counted as land, or the trigger must be raised with them.`,
          },
        },
        {
          says: `${name}: shorter procedures beat every other lever`,
          holds: best === 'short',
          measured: `${signed(short)} ha·yr with procedures of less than half the length; most by "${VARIANTS[best].label}", ${signed(effect(region, best))} ha·yr`,
          why: {
            fails:
              'With land for about ten years a procedure is often over before its land is missed, and renewal gives land that needs none.',
          },
        },
      ]
    })
    return { tables, claims }
  },
}
