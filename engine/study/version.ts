import { version } from '../../package.json'

/** Version of the engine, the project's own; every export carries it. */
export const ENGINE_VERSION: string = version
