import { countShort } from '../../charts/dots-geometry.ts'
import { type Summary, isUncertain } from '../../engine.ts'
import { isLargeScale } from '../../state/areas.ts'
import type { Page } from '../../state/page.svelte.ts'
import { type Series, chanceIn, middleIn, seriesIn } from '../../state/series.ts'
import { countUncertain } from '../../state/uncertainty.ts'
import type { Known } from '../../text/numbers.ts'
import { outcomeValue } from '../../text/outcome.ts'
import { type Finding, assumedText, chanceText, middleText } from './sentences.ts'
import { exploreWords } from './words.ts'

type Shown = Pick<Page, 'controls' | 'insights' | 'language' | 'outcome' | 'studies'>

/** Says what stands below the headline: the chance, the middle, large firms, and on what the answer rests. */
export function linesBelow(found: Finding, series: Series, page: Shown): readonly string[] {
  const { controls, language } = page
  const { settings, loaded } = controls
  const words = exploreWords[language.code]
  const chance = chanceIn(series, settings.year)
  const all = countUncertain(loaded.scenario, {}).uncertain
  return [
    ...(chance === undefined ? [] : [chanceText(chance.value, language.numbers.chance(chance), language.words)]),
    `${middleText(found, words)}${comparedText(page)}.`,
    ...largeFirms(page),
    assumedText(countUncertain(loaded.scenario, settings.overrides), all, words),
    weightsText(chance !== undefined, page),
  ]
}

/** Says what the default gives, once something is changed. */
function comparedText({ controls, insights, language, outcome }: Shown): string {
  const { area, year } = controls.settings
  const standard = middleIn(insights.default, outcome, area, year)
  if (controls.changed === 0 || standard === null) return ''
  return exploreWords[language.code].below.default(written(outcome, standard, language))
}

/** Large firms never wait: beside their queue stands what was refused. */
function largeFirms({ controls, language, outcome, studies }: Shown): readonly string[] {
  const { area, year } = controls.settings
  if (outcome !== 'shortfall' || !isLargeScale(area, controls.loaded.scenario)) return []
  const refused = middleIn(studies.summary, 'cumulativeLargeRefused', area, year)
  const said = refused === null ? null : written('cumulativeLargeRefused', refused, language)
  return [exploreWords[language.code].below.largeFirms(year, said)]
}

/** Says on what the chances rest: the weights of the growth paths, and what the outer paths alone give. */
function weightsText(hasChance: boolean, page: Shown): string {
  const { below } = exploreWords[page.language.code]
  const growth = page.controls.loaded.scenario.assumptions.growthPosition
  if (page.controls.settings.overrides.growthPosition !== undefined) return below.pathFixed
  if (growth === undefined || !isUncertain(growth.value)) return below.pathCertain
  if (!hasChance) return `${below.weights}.`
  return `${below.weights}${below.paths(dotsOn(page.insights.low, page), dotsOn(page.insights.high, page))}.`
}

/** The dots of one growth path alone; an ellipsis until they are known. */
function dotsOn(summary: Summary | null, { controls, language, outcome }: Shown): string {
  const { area, year } = controls.settings
  const path = summary === null ? null : seriesIn(summary, outcome, area)
  const dots = path?.dots[path.years.indexOf(year) - 1] ?? []
  if (path === null || path.threshold === null || dots.length === 0) return '…'
  return exploreWords[language.code].below.dotsOf(countShort(dots, path.threshold), dots.length)
}

function written(outcome: string, value: Known, { numbers, words }: Shown['language']): string {
  return outcomeValue(outcome, value, numbers, words)
}
