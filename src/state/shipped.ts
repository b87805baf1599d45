import amersfoort from '../../scenarios/regio-amersfoort.json?raw'
import balance from '../../scenarios/regio-in-balans.json?raw'
import brabant from '../../scenarios/noord-brabant-2022.json?raw'
import type { Text } from '../engine.ts'

/** A scenario that comes with the page, as the text of its file: it is read by the same way as a user's own. */
interface Shipped {
  readonly id: string
  readonly title: Text
  readonly text: string
}

/** The shipped scenarios in the order of the menu; the first is the one a fresh page shows. */
export const SHIPPED = [
  shipped('regio-amersfoort', amersfoort),
  shipped('regio-in-balans', balance),
  shipped('noord-brabant-2022', brabant),
] as const

/** The id under which a user's own file stands in a link. */
export const OWN_FILE = 'eigen-bestand'

/** Tells whether a text names a shipped scenario. */
export function isShipped(id: string): boolean {
  return SHIPPED.some((scenario) => scenario.id === id)
}

// Only the title is taken unread: the menu needs it before anybody has chosen.
function shipped(id: string, text: string): Shipped {
  const { title } = JSON.parse(text) as { readonly title: Text }
  return { id, title, text }
}
