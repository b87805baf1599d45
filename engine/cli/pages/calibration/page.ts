import type { Calibration, Placed, PlacedCheck, PlacedFigure } from './calibrate.ts'
import type { Percentile } from './percentile.ts'
import type { Estimate, Scenario } from '../../../scenario/types.ts'
import { DEFAULT_SEED } from '../../../study/study.ts'

/** Writes docs/calibration.md. */
export function calibrationPage(found: Calibration, scenario: Scenario, futures: number): string {
  const { worlds, figures, checks, worked } = found
  const own = figures.filter(({ comparable }) => comparable.own !== null)
  const near = figures.filter(({ comparable, series }) => comparable.own === null && series !== null)
  const left = figures.filter(({ comparable }) => comparable.own === null)
  const lines = [
    '# Calibration',
    '',
    `Printed by \`npm run --silent calibration > docs/calibration.md\` from ${String(futures)} futures of ${scenario.id} with seed \`${DEFAULT_SEED}\`; a test prints it again and compares. Do not edit it by hand.`,
    '',
    'The growth paths of the default region were **fitted**: the published shortages rest on high scenarios and were put near P75 of the band, between them and the independent checks below. Agreement with the published figures is therefore no validation of the model.',
    '',
    'Pn says that n per cent of the futures lie below the figure, give or take its Monte Carlo error. Each figure is tried in three worlds: with the forecast error `modelError` as shipped, without it (1 in every future), and with its median moved from 0.9 to 1.0. Shortages and demand are those under no new plans and no renewal, as published shortages stand against hard supply without intensification.',
    '',
    '## Published figures on exactly their own outcome, area and period',
    '',
    ...figureTable(own, worlds, scenario),
    '',
    '## Published figures that the model cannot meet on their own terms',
    '',
    ...left.map(({ comparable: { estimate, reason } }) => `- ${estimate.what.en} (${rangeIn(estimate)}): ${reason}.`),
    '',
    'Of these, where most of the period can be computed, from the base year on:',
    '',
    ...figureTable(near, worlds, scenario),
    '',
    '## Independent checks, not fitted',
    '',
    table(['check', 'published', 'median of the model', ...worlds], checks.map(checkRow)),
    '',
    ...checks.map(verdict),
    '',
    '## A worked case: Noord-Brabant 2022 to 2030',
    '',
    'The same engine on the figures of the province, at medians without shocks, on its low and its high path (ha):',
    '',
    table(
      ['', 'published low', 'computed', 'published high', 'computed'],
      worked.map(({ what, published, computed }) => [
        what,
        String(published[0]),
        computed[0].toFixed(1),
        String(published[1]),
        computed[1].toFixed(1),
      ]),
    ),
  ]
  return `${lines.join('\n')}\n`
}

function figureTable(figures: readonly PlacedFigure[], worlds: readonly string[], { sources }: Scenario): string[] {
  const rows = figures.map(({ comparable: { estimate }, series, worlds: places }) => [
    estimate.what.en,
    estimate.source.map((id) => sources[id]?.title ?? id).join('; '),
    series === null ? '' : `\`${series.outcome}\`, ${series.area}, ${String(series.from)} to ${String(series.to)}`,
    rangeIn(estimate),
    places[0]?.median.toFixed(0) ?? '',
    ...places.map(rangeOfPlaces),
  ])
  return [table(['figure', 'source', 'held against', 'published', 'median of the model', ...worlds], rows)]
}

const CHECKS: Readonly<Partial<Record<PlacedCheck['id'], { readonly name: string; readonly unit: '%' | 'ha/yr' }>>> = {
  demandShare: { name: 'gross demand per year of the first eight years, over the stock: Noord-Brabant', unit: '%' },
  landInUse: {
    name: 'growth of land in use (stock less vacant) to the end of the horizon, own policy: the Netherlands to 2050',
    unit: '%',
  },
  issuance: { name: 'mean issuance per year, own policy: Foodvalley, most years', unit: 'ha/yr' },
  meanIssuance: { name: 'mean issuance per year, own policy: Foodvalley, long-run mean', unit: 'ha/yr' },
  delivered: {
    name: 'share of demand delivered on existing parks by the target year, own policy: what provinces expect',
    unit: '%',
  },
}

function checkRow({ id, low, high, worlds }: PlacedCheck): string[] {
  const { name, unit } = CHECKS[id] ?? { name: id, unit: '%' }
  const told = (value: number): string => (unit === '%' ? `${(100 * value).toFixed(2)} %` : `${value.toFixed(1)} ha/yr`)
  const range = low === high ? told(low) : `${told(low)} to ${told(high)}`
  return [name, range, told(worlds[0].median), ...worlds.map(rangeOfPlaces)]
}

/** Says inside or outside by the shipped world: outside means that nine in ten futures lie on one side. */
function verdict({ id, worlds }: PlacedCheck): string {
  const [{ low, high }] = worlds
  const above = 1 - high.share
  const name = CHECKS[id]?.name ?? id
  const percent = (share: number): string => `${(100 * share).toFixed(0)} %`
  const sides = `${percent(low.share)} of the futures lie below the range and ${percent(above)} above it`
  if (low.share > 0.9) return `- **Outside**: ${name}. ${sides}: the model gives less. ${WHY_LESS[id] ?? ''}`.trimEnd()
  if (above > 0.9) return `- **Outside**: ${name}. ${sides}: the model gives more.`
  return `- **Inside**: ${name}. ${sides}.`
}

const WHY_LESS: Readonly<Partial<Record<PlacedCheck['id'], string>>> = {
  meanIssuance:
    'Foodvalley is another set of municipalities, with land to sell in those years; here almost nothing is issuable until plans are ready.',
  delivered: 'At 4 ha renewed per year the target is a wish; what capacity it takes stands in behaviour.md.',
}

function rangeOfPlaces({ low, high }: Placed): string {
  return low.share === high.share ? percentile(low) : `${percentile(low)} to ${percentile(high)}`
}

function percentile({ share, error }: Percentile): string {
  return `P${(100 * share).toFixed(0)} ± ${(100 * error).toFixed(1)}`
}

function rangeIn({ low, high, unit }: Pick<Estimate, 'low' | 'high' | 'unit'>): string {
  const told = (value: number): string => (unit === '1' ? `${(100 * value).toFixed(0)} %` : `${String(value)} ${unit}`)
  return low === high ? told(low) : `${told(low)} to ${told(high)}`
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}
