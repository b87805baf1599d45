import { type Text, RunStopped } from '../../engine.ts'

/** What went wrong: words for the screen, and the technical cause. */
export interface Failure {
  readonly text: Text
  readonly cause: string
}

/** Says what went wrong; null when nothing did: work that was called off or overtaken is no failure. */
export function failureOf(error: unknown): Failure | null {
  const isOurs = error instanceof RunStopped
  if (isOurs && error.reason !== 'failed') return null
  const text = isOurs ? error.text : { nl: 'Het rekenen is mislukt.', en: 'The calculation failed.' }
  return { text, cause: error instanceof Error ? error.message : String(error) }
}
