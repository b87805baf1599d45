/** The door of the WebAssembly build: what the host may call. */
export { useMemory } from 'lanes'
export { runGroups } from './block'
