/** What can be wrong with a table of futures, in words. */
import type { Complaint } from '../scenario/complaints/complaint.ts'

/** A run too large to be kept future by future. */
export function streamedRun(run: number, most: number): Complaint {
  return {
    what: {
      nl: 'Van zoveel toekomsten wordt geen tabel bewaard; ze worden geteld en losgelaten',
      en: 'No table is kept of so many futures; they are counted and let go',
    },
    allowed: { nl: `ten hoogste ${String(most)} toekomsten`, en: `at most ${String(most)} futures` },
    hint: { nl: 'Vraag minder toekomsten.', en: 'Ask for fewer futures.' },
    got: String(run),
  }
}

/** Weights that are more or fewer than the futures. */
export function weightsMissing(found: number, futures: number): Complaint {
  return {
    what: { nl: 'Er is niet één gewicht per toekomst', en: 'There is not one weight per future' },
    allowed: { nl: `${String(futures)} gewichten`, en: `${String(futures)} weights` },
    hint: {
      nl: 'Geef een gewicht aan elke toekomst die meetelt; 0 laat haar weg.',
      en: 'Give a weight to every future that counts; 0 leaves it out.',
    },
    got: String(found),
  }
}

/** A weight below 0, or no finite number. */
export const badWeight: Complaint = {
  what: { nl: 'Dit is geen gewicht', en: 'This is no weight' },
  allowed: { nl: 'een eindig getal van 0 of meer', en: 'a finite number of 0 or more' },
  hint: { nl: 'Geef 0 om de toekomst weg te laten.', en: 'Give 0 to leave the future out.' },
}

/** Weights that are all 0. */
export const noWeight: Complaint = {
  what: { nl: 'Geen enkele toekomst heeft gewicht', en: 'No future has any weight' },
  allowed: { nl: 'ten minste één gewicht boven 0', en: 'at least one weight above 0' },
  hint: { nl: 'Geef een toekomst die past een gewicht boven 0.', en: 'Give a future that fits a weight above 0.' },
  got: '0',
}
