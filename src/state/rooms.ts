import type { Text } from '../engine.ts'

/** A room as links name it and the bar shows it; `shell/open.ts` opens it. */
interface Room {
  /** Small letters, as a link writes it. */
  readonly id: string
  readonly label: Text
}

/** The rooms of the page that exist, in the order of the bar; a room that does not exist is not in it. */
export const ROOMS = [
  { id: 'verhaal', label: { nl: 'Verhaal', en: 'Story' } },
  { id: 'verkennen', label: { nl: 'Verkennen', en: 'Explore' } },
  { id: 'vergelijken', label: { nl: 'Vergelijken', en: 'Compare' } },
  { id: 'streefwaarde', label: { nl: 'Streefwaarde', en: 'Target' } },
  { id: 'gemeenten', label: { nl: 'Gemeenten', en: 'Municipalities' } },
] as const satisfies readonly Room[]

export type RoomId = (typeof ROOMS)[number]['id']

/** The room of a page that nobody has asked anything of. */
export const FRESH_ROOM: RoomId = 'verkennen'

/** Tells whether a text names a room. */
export function isRoom(id: string): id is RoomId {
  return ROOMS.some((room) => room.id === id)
}
