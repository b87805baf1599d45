/** What two fields of a file say together, and cannot both be true. */
import type { Problem } from '../../base/problem.ts'
import { leverBounds } from '../../policy/bounds.ts'
import { LEVERS } from '../../policy/shelf.ts'
import { problemOf, type Complaint, type Language } from '../complaints/complaint.ts'
import { unknownName } from '../complaints/figures.ts'
import { correlationProblem } from './correlationChecks.ts'
import {
  areaUnknown,
  duplicate,
  endsTooEarly,
  endsTooLate,
  largeTwice,
  reviewOutside,
  sumsToOne,
} from '../complaints/cross.ts'
import { placeOf } from '../complaints/issueProblems.ts'
import { fieldOf, isYear, itemsOf, type Names } from '../names.ts'
import { LIMITS } from '../schema/schema.ts'
import { checkSizes } from './sizeChecks.ts'
import { SUM_TOLERANCE } from './tableChecks.ts'

type Tell = (complaint: Complaint, keys: readonly unknown[], found: unknown) => void

/**
 * Checks that need more than one place of the file: ids told twice, years, sums over municipalities, areas of
 * estimates, correlations. Reads raw or half-parsed JSON of any shape, so that these problems are told together
 * with all others.
 *
 * @param parsed what the schema made of the file: figures that were good are in base units, others as they stood
 */
export function crossProblems(parsed: unknown, names: Names, language: Language): readonly Problem[] {
  const problems: Problem[] = []
  const tell: Tell = (complaint, keys, found) => problems.push(problemOf(complaint, placeOf(keys), found, language))
  checkIds(parsed, tell)
  checkYears(parsed, tell)
  checkOrigin(parsed, tell)
  checkSizes(parsed, tell)
  checkEstimates(parsed, names, tell)
  const large = names.large
  if (large.length > 1) tell(largeTwice(large), ['segments'], large.join(', '))
  const wrong = correlationProblem(itemsOf(parsed, 'correlations'))
  if (wrong !== null) tell(wrong, ['correlations'], itemsOf(parsed, 'correlations'))
  return problems
}

function checkIds(parsed: unknown, tell: Tell): void {
  for (const list of ['segments', 'sectors', 'municipalities', 'plans']) {
    const seen = new Map<unknown, number>()
    itemsOf(parsed, list).forEach((item, i) => {
      const id = fieldOf(item, 'id')
      const before = seen.get(id)
      if (typeof id === 'string' && before !== undefined)
        tell(duplicate(`${list}[${String(before)}]`), [list, i, 'id'], id)
      if (before === undefined) seen.set(id, i)
    })
  }
}

function checkYears(parsed: unknown, tell: Tell): void {
  const [base, end, review] = ['baseYear', 'endYear', 'firstReview'].map((key) => fieldOf(parsed, key))
  if (!isYear(base) || !isYear(end)) return
  if (!(end > base)) tell(endsTooEarly(base), ['endYear'], end)
  else if (end - base > LIMITS.horizon) tell(endsTooLate(base, LIMITS.horizon), ['endYear'], end)
  const { low, high } = leverBounds(LEVERS.firstReview, { baseYear: base, endYear: end })
  if (typeof review === 'number' && !(review >= low && review <= high))
    tell(reviewOutside(low, high), ['firstReview'], review)
}

function checkOrigin(parsed: unknown, tell: Tell): void {
  const shares = itemsOf(parsed, 'municipalities').map((item) => fieldOf(fieldOf(item, 'origin'), 'value'))
  if (shares.length === 0 || !shares.every((share) => typeof share === 'number')) return
  const sum = shares.reduce((total, share) => total + share, 0)
  if (Math.abs(sum - 1) > SUM_TOLERANCE) tell(sumsToOne(sum), ['municipalities'], sum)
}

function checkEstimates(parsed: unknown, names: Names, tell: Tell): void {
  itemsOf(parsed, 'estimates').forEach((estimate, i) => {
    const area = fieldOf(estimate, 'area')
    if (typeof area === 'string' && !areaExists(area, names)) tell(areaUnknown(names), ['estimates', i, 'area'], area)
    const sources = fieldOf(estimate, 'source')
    if (!Array.isArray(sources)) return
    sources.forEach((id: unknown, k) => {
      if (typeof id !== 'string' || names.sources.includes(id)) return
      tell(unknownName('source', id, names.sources), ['estimates', i, 'source', k], id)
    })
  })
}

function areaExists(area: string, names: Names): boolean {
  if (area === 'region') return true
  const [kind, ...rest] = area.split(':')
  const id = rest.join(':')
  if (kind === 'group') return names.groups.includes(id)
  if (kind === 'municipality') return names.municipalities.includes(id)
  if (kind === 'segment') return names.segments.includes(id)
  return kind === 'outside' && id !== ''
}
