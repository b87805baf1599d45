import { calibrate } from '../pages/calibration/calibrate.ts'
import { calibrationPage } from '../pages/calibration/page.ts'
import { pageCommand } from './page.ts'

/** Futures behind the committed page. */
const FUTURES = 4096

/** The command `calibration`: the page docs/calibration.md, its sentences chosen by the numbers. */
export const calibration = pageCommand({
  name: 'calibration',
  purpose: 'Holds the default region against published figures and independent checks and prints docs/calibration.md.',
  scenarios: ['regio-amersfoort', 'noord-brabant-2022'],
  futures: FUTURES,
  print: async ([region, worked], runner) =>
    calibrationPage(await calibrate(region, worked, FUTURES, runner), region, FUTURES),
})
