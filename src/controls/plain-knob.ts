import type { Origin } from './knob.ts'

/** What every knob without a slider shows. */
export interface PlainKnob {
  readonly id: string
  readonly label: string
  readonly help: string
  readonly origin: Origin | null
  readonly changed: boolean
  /** Whether the knob stands where it does nothing. */
  readonly neutral: boolean
  readonly onreset: () => void
}
