import type { Evidence } from '../../base/figure.ts'
import { sourceMissing, unknownName } from '../complaints/figures.ts'
import type { Reading } from '../complaints/reading.ts'
import type { Report } from '../complaints/report.ts'

/** Checks that a figure names known sources, and at least one where its evidence asks for it. */
export function checkSources(
  figure: { readonly source: readonly string[]; readonly evidence: Evidence },
  reading: Reading,
  report: Report,
): void {
  const known = reading.names?.sources
  if (known === undefined) return
  figure.source.forEach((id, i) => {
    if (!known.includes(id)) report(unknownName('source', id, known), ['source', i])
  })
  const asks = figure.evidence === 'published' || figure.evidence === 'derived'
  if (asks && figure.source.length === 0) report(sourceMissing(figure.evidence), ['source'])
}
