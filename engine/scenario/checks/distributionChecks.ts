import { problems, quantile, type Distribution } from '../../distributions/index.ts'
import { both, type Complaint } from '../complaints/complaint.ts'
import type { Scale } from '../declared/scale.ts'
import type { Report } from '../complaints/report.ts'

/** The outermost draws that can occur (model.md section 2: u = (x + 0.5) / 2^32). */
const OUTERMOST = [0.5 / 4294967296, 1 - 0.5 / 4294967296] as const

/** Checks that a distribution in base units can exist and keeps to the bounds of its field. */
export function checkDistribution(distribution: Distribution, scale: Scale, report: Report): void {
  const found = problems(distribution, '', 'en')
  const inDutch = problems(distribution, '', 'nl')
  found.forEach((en, i) => {
    const nl = inDutch[i]
    const path = en.where.split(/[.[\]]+/).filter((key) => key !== '')
    report(
      {
        what: { nl: `Deze verdeling kan niet bestaan: ${nl.what}`, en: `This distribution cannot exist: ${en.what}` },
        allowed: { nl: nl.allowed, en: en.allowed },
        hint: { nl: nl.hint, en: en.hint },
        got: en.got,
      },
      ['value', ...path],
    )
  })
  if (found.length > 0) return
  const [least, most] = OUTERMOST.map((u) => quantile(distribution, u))
  if (least < scale.low) report(reaches(least, scale), ['value'])
  else if (most > scale.high) report(reaches(most, scale), ['value'])
}

function reaches(value: number, scale: Scale): Complaint {
  const unit = scale.unit === '1' ? '' : ` ${scale.unit}`
  const rounded = String(Number(value.toPrecision(3)))
  return {
    what: {
      nl: `Deze verdeling geeft soms onmogelijke waarden, zoals ${rounded.replace('.', ',')}${unit}`,
      en: `This distribution sometimes gives impossible values, such as ${rounded}${unit}`,
    },
    allowed: both(`${String(scale.low)} .. ${String(scale.high)}${unit}`),
    hint: {
      nl: 'Maak de verdeling smaller, of geef haar grenzen met low en high (quantiles, truncatedNormal).',
      en: 'Make the distribution narrower, or give it bounds with low and high (quantiles, truncatedNormal).',
    },
    got: rounded,
  }
}
