/**
 * The page's only door to the engine: every other file of `src/` imports from here, and this file only from
 * the engine's own front door.
 */
export * from '../engine/index.ts'
