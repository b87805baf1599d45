import { type Behaviour, each, percent, plain, signed, told, variantTable } from './behaviour.ts'
import { change, estimate, isBelow, shareLower } from './measure.ts'

/** Serving firms across the border. */
export const pooling: Behaviour = {
  title: 'Each for itself, or one region',
  needs: ['fixedAlone', 'fixedMid', 'fixedTogether', 'alone', 'adaptive', 'together'],
  tell: (regions) => {
    const tables = each(regions).map(([name, region]) =>
      variantTable(region, ['fixedAlone', 'fixedMid', 'fixedTogether', 'alone', 'adaptive', 'together'], {
        [`${name}: not served, ha·yr`]: ({ notServed }) => told(estimate(notServed)),
        'open land used, ha': ({ openLand }) => told(estimate(openLand), 1),
        'unused, ha·yr': ({ unused }) => told(estimate(unused)),
      }),
    )
    const claims = each(regions).flatMap(([name, { of }]) => {
      const [alone, today, together] = [of('fixedAlone'), of('fixedMid'), of('fixedTogether')]
      const gain = change(today.notServed, together.notServed)
      const loss = change(alone.notServed, today.notServed)
      const land = change(today.openLand, together.openLand)
      const worse = shareLower(together.notServed, alone.notServed)
      return [
        {
          says: `${name}: full cooperation serves more demand without a hectare more`,
          holds: isBelow(gain) && land.mean === 0 && land.error === 0,
          measured: `${signed(gain)} ha·yr not served against today, ${signed(loss)} from each for itself to today, ${plain(land.mean, 1)} ha of open land (fixed calendar)`,
          why: { fails: 'The land that is used differs.' },
        },
        {
          says: `${name}: in no future does the region do better each for itself (fixed calendar)`,
          holds: worse.mean === 0,
          measured: `better in ${percent(worse, 1)} of the futures`,
          why: { fails: 'What a neighbour gives away today may be missed by its own firms later.' },
        },
      ]
    })
    return { tables, claims }
  },
}

/** The sieve, the back door and large plots. */
export const refusing: Behaviour = {
  title: 'The sieve and the back door',
  needs: ['sieve', 'leaky', 'frontDoor', 'backDoor'],
  tell: (regions) => {
    const tables = each(regions).map(([name, region]) =>
      variantTable(region, ['sieve', 'leaky', 'frontDoor', 'backDoor'], {
        [`${name}: refused, ha`]: ({ refused }) => told(estimate(refused), 1),
        'waiting, ha·yr': ({ waiting }) => told(estimate(waiting)),
        'not served, ha·yr': ({ notServed }) => told(estimate(notServed)),
        'large parcels placed, ha': ({ largePlaced }) => told(estimate(largePlaced), 2),
      }),
    )
    const claims = each(regions).flatMap(([name, { of }]) => {
      const leak = change(of('sieve').refused, of('leaky').refused)
      const waiting = change(of('backDoor').waiting, of('frontDoor').waiting)
      const large = change(of('backDoor').largePlaced, of('frontDoor').largePlaced)
      return [
        {
          says: `${name}: where municipalities each sieve in their own way, refused demand leaks to the neighbours`,
          holds: isBelow(leak),
          measured: `${signed(leak, 1)} ha refused`,
          why: { fails: 'Nobody next door admits what was refused.' },
        },
        {
          says: `${name}: closing the back door serves small firms better and places fewer large ones`,
          holds: isBelow(waiting) && isBelow(large),
          measured: `waiting ${signed(waiting, 1)} ha·yr, large parcels ${signed(large, 2)} ha, under a renewal of 34 ha a year`,
          why: {
            fails:
              'Large parcels are few and seldom find enough vacancy in one municipality, so the door is hardly used.',
            holds: 'Both are small: a large parcel seldom finds enough vacancy in one municipality.',
          },
        },
      ]
    })
    return { tables, claims }
  },
}
