/** Text width of an A4 page, in CSS pixels. */
const PAPER = 680

/** Whether the page is on its way to the printer; charts know only the sizes they had on screen. */
class Paper {
  #printing: boolean = $state(false)

  get printing(): boolean {
    return this.#printing
  }

  /** Begins or ends printing; whoever calls flushes, because the printer does not wait. */
  print(on: boolean): void {
    this.#printing = on
  }

  /**
   * Gives the width to draw at, in pixels: on paper a chart is scaled as a whole (app.css), and one drawn much wider than the sheet would
   * get tiny letters.
   *
   * @param part the part of the sheet that the chart gets, 0..1
   */
  drawn(width: number, part = 1): number {
    return this.#printing ? Math.min(width, PAPER * part) : width
  }
}

export const paper = new Paper()
