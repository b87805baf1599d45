import type { ViewSetting } from './setting.ts'

/** Futures that have a number on the page: those of a settled picture. */
export const NUMBERED = 8192

/** The future that can be told and is nearest. */
export function nearestFuture(future: number): number {
  return Math.max(0, Math.min(NUMBERED - 1, Math.round(future)))
}

/** Number of the future that the room of the story tells. */
export const future: ViewSetting<'future', number> = {
  id: 'future',
  name: 'future',
  whose: 'shared',
  fresh: () => 417,
  write: String,
  read: (text) => (/^\d{1,4}$/.test(text) && Number(text) < NUMBERED ? Number(text) : null),
  allowed: () => `0–${NUMBERED - 1}`,
}
