import type { Component } from 'svelte'
import type { RoomId } from '../state/rooms.ts'

/** The rooms that are fetched when somebody goes there; `verkennen` comes with the page. */
export const LATER: Readonly<Record<Exclude<RoomId, 'verkennen'>, () => Promise<{ readonly default: Component }>>> = {
  vergelijken: () => import('../rooms/compare/Compare.svelte'),
  streefwaarde: () => import('../rooms/stress/Stress.svelte'),
  verhaal: () => import('../rooms/story/StoryRoom.svelte'),
  gemeenten: () => import('../rooms/municipalities/Municipalities.svelte'),
}
