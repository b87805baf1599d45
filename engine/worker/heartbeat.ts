/** Time is counted in ticks, of which a machine that slept has missed all but one: sleep breaks nothing. */
const TICK_MS = 1000
/** A host that has not said a word after this long will not; slow lines need a while to load it. */
const FIRST_WORD_TICKS = 30
/** Silence after which a host is asked whether it is there. */
const PING_TICKS = 5
/** Silence after which a host is given up, that asked and did not answer included. */
const SILENT_TICKS = 20

/** Tells a host that works from one that is gone, while something is waited for. */
export class Heartbeat {
  private readonly ping: () => void
  private readonly giveUp: (cause: string) => void
  private isHere = false
  private silent = 0
  private timer: ReturnType<typeof setInterval> | undefined

  /**
   * @param ping asks the host for a word
   * @param giveUp hears that the host is gone
   */
  constructor(ping: () => void, giveUp: (cause: string) => void) {
    this.ping = ping
    this.giveUp = giveUp
  }

  /** Notes that the host said something, whatever it was. */
  heard(): void {
    this.isHere = true
    this.silent = 0
  }

  /** Counts while something is waited for, and not otherwise. */
  watch(isWaiting: boolean): void {
    if (isWaiting === (this.timer !== undefined)) return
    clearInterval(this.timer)
    this.silent = 0
    this.timer = isWaiting ? setInterval(() => this.tick(), TICK_MS) : undefined
  }

  private tick(): void {
    this.silent += 1
    if (!this.isHere) {
      if (this.silent >= FIRST_WORD_TICKS) this.giveUp('the host does not answer')
    } else if (this.silent >= SILENT_TICKS) this.giveUp('the host fell silent')
    else if (this.silent % PING_TICKS === 0) this.ping()
  }
}
