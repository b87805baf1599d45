import type { Component } from 'svelte'
import type { RoomId } from '../rooms.ts'

/** The rooms that are fetched when somebody goes there; `verkennen` comes with the page. */
export const LATER: Readonly<Record<Exclude<RoomId, 'verkennen'>, () => Promise<{ readonly default: Component }>>> = {
  vergelijken: () => import('./compare/Compare.svelte'),
  streefwaarde: () => import('./target/Target.svelte'),
  verhaal: () => import('./story/StoryRoom.svelte'),
  gemeenten: () => import('./municipalities/Municipalities.svelte'),
}
