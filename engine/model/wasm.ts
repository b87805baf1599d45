/** The door of the WebAssembly build: the constants that the host links (tools/links.js) and what it may call. */
export * from '../kernel/memory/layout'
export { runDemand, runSupply } from './block'
export { drawColumn } from './inputs'
