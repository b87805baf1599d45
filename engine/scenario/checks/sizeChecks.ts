/** Whether sizes and numbers of jobs make a region. */
import type { Complaint } from '../complaints/complaint.ts'
import { fieldOf, itemsOf } from '../names.ts'

type Tell = (complaint: Complaint, keys: readonly unknown[], found: unknown) => void

/** Checks that large plots have a range of sizes, and that somebody works in the region. */
export function checkSizes(parsed: unknown, tell: Tell): void {
  const [least, most] = ['largeThreshold', 'largeMaximum'].map((id) =>
    fieldOf(fieldOf(fieldOf(parsed, 'constants'), id), 'value'),
  )
  if (typeof least === 'number' && typeof most === 'number' && least > most) {
    tell(aboveMaximum(most), ['constants', 'largeThreshold', 'value'], least)
  }
  const jobs = itemsOf(parsed, 'sectors').map((sector) => fieldOf(fieldOf(sector, 'jobs'), 'value'))
  if (jobs.length > 0 && jobs.every((count) => count === 0)) tell(nobody, ['sectors'], 0)
}

function aboveMaximum(bound: number): Complaint {
  return {
    what: { nl: 'Een grote kavel begint boven de grootste', en: 'A large plot starts above the largest' },
    allowed: { nl: `hooguit ${String(bound)} ha`, en: `at most ${String(bound)} ha` },
    hint: { nl: 'Verlaag dit getal of verhoog largeMaximum.', en: 'Lower this number or raise largeMaximum.' },
  }
}

const nobody: Complaint = {
  what: { nl: 'Geen enkele sector heeft banen', en: 'No sector has any jobs' },
  allowed: { nl: 'ten minste één baan', en: 'at least one job' },
  hint: { nl: 'Vul jobs in bij een sector.', en: 'Fill in jobs of a sector.' },
}
