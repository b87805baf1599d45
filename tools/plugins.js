import { nameOfBuild } from './engine-build.js'
import { inlineLanes, wideLanes } from './lanes.js'

/** What every build of the engine needs, for the page, its workers, the command line and a test alike. */
export function enginePlugins() {
  return [inlineLanes(), wideLanes(), nameOfBuild()]
}
