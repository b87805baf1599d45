/** `npm run build:lanes`: compiles the lane rooms to WebAssembly in every width; fails with the compiler's own words. */
import { installWhatIsMissing } from './install.js'

await installWhatIsMissing()
// Not before: the compiler may just have been installed.
const { WIDE, compileLanes } = await import('./lanes.js')
try {
  for (const width of WIDE)
    console.log(`${width}  ${Buffer.from((await compileLanes(width)).code, 'base64').length} bytes`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
