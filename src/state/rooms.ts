/** The rooms of the page that exist, in the order of the bar; a room that does not exist is not in it. */
export const ROOMS = [
  { id: 'verhaal' },
  { id: 'verkennen' },
  { id: 'vergelijken' },
  { id: 'streefwaarde' },
  { id: 'gemeenten' },
] as const

export type RoomId = (typeof ROOMS)[number]['id']

/** The room of a page that nobody has asked anything of. */
export const FRESH_ROOM: RoomId = 'verkennen'

/** Tells whether a text names a room. */
export function isRoom(id: string): id is RoomId {
  return ROOMS.some((room) => room.id === id)
}
