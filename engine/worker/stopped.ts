import type { Text } from '../base/text.ts'

/** Why a run has no answer: a newer one took its place, it was called off, or the host broke down. */
export type StopReason = 'superseded' | 'cancelled' | 'failed'

const TEXTS: Readonly<Record<StopReason, Text>> = {
  superseded: { nl: 'Vervangen door een nieuwere berekening.', en: 'Replaced by a newer calculation.' },
  cancelled: { nl: 'De berekening is afgebroken.', en: 'The calculation was cancelled.' },
  failed: {
    nl: 'Het rekenen is mislukt. Probeer het opnieuw; helpt dat niet, laad de pagina dan opnieuw.',
    en: 'The calculation failed. Try again; if that does not help, reload the page.',
  },
}

/** What a run's promise is rejected with; only `failed` is worth telling a user. */
export class RunStopped extends Error {
  readonly reason: StopReason
  /** For the screen; the error's own message holds the technical cause. */
  readonly text: Text

  constructor(reason: StopReason, cause?: string) {
    super(cause ?? reason)
    this.name = 'RunStopped'
    this.reason = reason
    this.text = TEXTS[reason]
  }
}
