/**
 * `npm run bench -- drag [--seconds N] [--rounds N] [--json]`: the built page in Chromium while a slider is dragged, and the engine in a worker of Chromium against one of Node.
 *
 * A round drags a slider to and fro, lets go and waits for the settled answer: as shipped (f32 while dragging, f64 at rest), all in f64 and all in f32.
 * The page is not changed for it: a script that is loaded first listens to what it sends its worker, and for the last two writes the width of the numbers into the question.
 */
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { Worker, isMainThread, parentPort } from 'node:worker_threads'
import { type Browser, type Page, chromium } from 'playwright'
import { preview } from 'vite'
import type { Study } from '../engine/study/study.ts'
import type { Summary } from '../engine/study/summary.ts'
import { createHost } from '../engine/worker/host.ts'
import { alone } from '../engine/threads/alone.ts'
import { middle } from './clock.ts'
import { type Watch, watch } from './dragWatch.ts'

const PORT = 4313
/** Hectares renewed a year: it moves every year of the band. */
const SLIDER = '[data-knob=programmeCapacity] input[type=range]'
const FUTURES = 8192
/** Futures of a band while a slider is dragged. */
const COARSE = 1024
const MODES = { shipped: null, f64: 'f64', f32: 'f32' } as const
type Mode = keyof typeof MODES

/** What one drag showed; times in milliseconds. */
interface Drag {
  readonly seconds: number
  readonly framesPerSecond: number
  readonly p95Frame: number
  readonly bands: number
  readonly mostInFlight: number
  readonly leastFutures: number
  readonly settled: number
}

if (isMainThread) await drag()
else answerAsWorker()

async function drag(): Promise<void> {
  const args = process.argv.slice(2)
  const numberOf = (flag: string, otherwise: number): number => {
    const at = args.indexOf(flag)
    return at >= 0 ? Number(args[at + 1]) : otherwise
  }
  const seconds = numberOf('--seconds', 3)
  const rounds = numberOf('--rounds', 5)
  const loadBefore = loadavg()[0]
  const served = await serve()
  const browser = await chromium.launch({
    executablePath: await browserPath(),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
  try {
    const page = await opened(browser, served.url)
    const drags: Record<Mode, Drag[]> = { shipped: [], f64: [], f32: [] }
    for (let round = 0; round < rounds; round++) {
      for (const mode of Object.keys(MODES) as Mode[]) {
        drags[mode].push(await dragged(page, mode, seconds))
        console.error(`round ${String(round + 1)} of ${String(rounds)}, ${mode}`)
      }
    }
    const speed = await browserAgainstNode(page, 2 * rounds)
    const report = {
      machine: {
        cpu: cpus()[0]?.model ?? 'unknown',
        cores: cpus().length,
        node: process.version,
        browser: browser.version(),
        load: [loadBefore, loadavg()[0]],
      },
      rounds,
      drags: Object.fromEntries(Object.entries(drags).map(([mode, all]) => [mode, summed(all)])),
      speed,
    }
    console.log(args.includes('--json') ? JSON.stringify(report, null, 2) : words(report))
  } finally {
    await browser.close()
    await served.close()
  }
}

async function serve(): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  const { buildPage } = (await tool('build.js')) as { buildPage: () => Promise<string> }
  await buildPage()
  const server = await preview({
    configFile: join(process.cwd(), 'vite.config.ts'),
    logLevel: 'error',
    preview: { port: PORT, open: false },
  })
  return { url: server.resolvedUrls?.local[0] ?? '', close: () => server.close() }
}

async function browserPath(): Promise<string> {
  const { findBrowser } = (await tool('find-browser.js')) as { findBrowser: () => Promise<string | null> }
  const found = await findBrowser()
  if (found === null) throw new Error('There is no Chromium here.')
  return found
}

/** A tool of the project as it stands: bundled it would look for the project elsewhere. */
function tool(name: string): Promise<unknown> {
  return import(/* @vite-ignore */ pathToFileURL(join(process.cwd(), 'tools', name)).href)
}

async function opened(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  await page.addInitScript(watch)
  await page.goto(url)
  await page.locator(SLIDER).waitFor()
  await page.waitForFunction(() => (window as unknown as Watch).watched.settledAt > 0)
  return page
}

async function dragged(page: Page, mode: Mode, seconds: number): Promise<Drag> {
  const slider = page.locator(SLIDER)
  const box = await slider.boundingBox()
  if (box === null) throw new Error('the slider is not on screen')
  const y = box.y + box.height / 2
  const at = (share: number): number => box.x + box.width * (0.1 + 0.8 * share)
  const value = await slider.evaluate((input: HTMLInputElement) => {
    return (Number(input.value) - Number(input.min)) / (Number(input.max) - Number(input.min))
  })
  await page.evaluate((force) => {
    ;(window as unknown as Watch).watched.force = force
  }, MODES[mode])
  // The thumb itself: a press elsewhere would jump.
  await page.mouse.move(box.x + 0.5 * box.height + value * (box.width - box.height), y)
  await page.mouse.down()
  await page.evaluate(() => {
    ;(window as unknown as Watch).watched.begin()
  })
  const begin = performance.now()
  for (let now = begin; now < begin + 1000 * seconds; now = performance.now()) {
    const turn = ((now - begin) / 1500) % 2
    await page.mouse.move(at(turn < 1 ? turn : 2 - turn), y)
  }
  const seen = await page.evaluate(() => (window as unknown as Watch).watched.end())
  await page.mouse.up()
  await page.waitForFunction(() => {
    const { settledAt, releasedAt } = (window as unknown as Watch).watched
    return settledAt > releasedAt && releasedAt > 0
  })
  const settled = await page.evaluate(() => {
    const { settledAt, releasedAt } = (window as unknown as Watch).watched
    return settledAt - releasedAt
  })
  // Work in the background begins when the picture has settled; the next drag should not meet it.
  await page.waitForTimeout(1500)
  const frames = [...seen.frames].sort((a, b) => a - b)
  return {
    seconds: seen.milliseconds / 1000,
    framesPerSecond: (1000 * frames.length) / seen.milliseconds,
    p95Frame: frames[Math.floor(0.95 * frames.length)],
    bands: seen.bands,
    mostInFlight: seen.mostInFlight,
    leastFutures: seen.leastFutures,
    settled,
  }
}

/** The same study in the page's worker and in a worker of Node, in turn; both on f32 lanes and one thread, from question to answer. */
async function browserAgainstNode(page: Page, rounds: number) {
  const asked = await page.evaluate(() => (window as unknown as Watch).watched.study)
  if (asked === null) throw new Error('the page asked nothing')
  const study: Study = { ...(asked as Study), futures: FUTURES, enough: null, precision: 'f32' }
  const thread = new Worker(fileURLToPath(import.meta.url))
  const inNode = async (): Promise<number> => {
    const begin = performance.now()
    await new Promise<Summary>((done) => {
      thread.once('message', done)
      thread.postMessage(study)
    })
    return performance.now() - begin
  }
  const inBrowser = (asked: Study = study): Promise<number> =>
    page.evaluate((again) => (window as unknown as Watch).watched.run(again), asked as unknown)
  const [node, browser, coarse]: [number[], number[], number[]] = [[], [], []]
  // Both compile in two steps; what is measured is the quick code.
  for (let i = 0; i < 3; i++) {
    await inNode()
    await inBrowser()
  }
  for (let round = 0; round < rounds; round++) {
    node.push(await inNode())
    browser.push(await inBrowser())
    coarse.push(await inBrowser({ ...study, futures: COARSE }))
  }
  await thread.terminate()
  const ratios = node.map((milliseconds, i) => milliseconds / browser[i])
  return {
    futures: FUTURES,
    nodeMilliseconds: middle(node),
    browserMilliseconds: middle(browser),
    coarseMilliseconds: middle(coarse),
    browserOverNode: { median: middle(ratios), low: Math.min(...ratios), high: Math.max(...ratios) },
  }
}

function answerAsWorker(): void {
  const host = createHost(alone(), (news) => {
    if (news.kind === 'ended' && news.ending.how === 'whole') parentPort?.postMessage(news.ending.answer)
  })
  let id = 0
  parentPort?.on('message', (question: Study) => {
    host({ kind: 'ask', job: { id: (id += 1), kind: 'study', question, asker: 'bench', priority: 'settled' } })
  })
}

function summed(all: readonly Drag[]) {
  const of = (pick: (drag: Drag) => number): number => middle(all.map(pick))
  return {
    framesPerSecond: of(({ framesPerSecond }) => framesPerSecond),
    p95FrameMilliseconds: of(({ p95Frame }) => p95Frame),
    bandsPerSecond: of(({ bands, seconds }) => bands / seconds),
    bandsPerFrame: of(({ bands, seconds, framesPerSecond }) => bands / (seconds * framesPerSecond)),
    mostInFlight: Math.max(...all.map(({ mostInFlight }) => mostInFlight)),
    leastFutures: Math.min(...all.map(({ leastFutures }) => leastFutures)),
    settledMilliseconds: {
      median: of(({ settled }) => settled),
      low: Math.min(...all.map(({ settled }) => settled)),
      high: Math.max(...all.map(({ settled }) => settled)),
    },
  }
}

interface Report {
  readonly machine: {
    readonly cpu: string
    readonly cores: number
    readonly node: string
    readonly browser: string
    readonly load: readonly number[]
  }
  readonly rounds: number
  readonly drags: Readonly<Record<string, ReturnType<typeof summed>>>
  readonly speed: Awaited<ReturnType<typeof browserAgainstNode>>
}

function words({ machine, rounds, drags, speed }: Report): string {
  const names: Readonly<Record<string, string>> = {
    shipped: 'as shipped: f32 while dragging, f64 at rest',
    f64: 'f64 throughout',
    f32: 'f32 throughout',
  }
  const { browserOverNode: ratio } = speed
  return [
    `${machine.cpu}, ${String(machine.cores)} cores, Chromium ${machine.browser}, Node ${machine.node}; load ${machine.load.map((load) => load.toFixed(2)).join(' and ')}; ${String(rounds)} rounds`,
    '',
    '| lanes | frames per second | p95 frame, ms | bands per second | bands per frame | requests in flight | futures per band | settled 8,192, ms (range) |',
    '|---|---|---|---|---|---|---|---|',
    ...Object.entries(drags).map(([mode, told]) => {
      const { median, low, high } = told.settledMilliseconds
      const cells = [
        names[mode],
        told.framesPerSecond.toFixed(0),
        told.p95FrameMilliseconds.toFixed(0),
        told.bandsPerSecond.toFixed(0),
        told.bandsPerFrame.toFixed(2),
        String(told.mostInFlight),
        told.leastFutures.toLocaleString('en'),
        `${median.toFixed(0)} (${low.toFixed(0)} to ${high.toFixed(0)})`,
      ]
      return `| ${cells.join(' | ')} |`
    }),
    '',
    `${speed.futures.toLocaleString('en')} futures on f32 in one worker: Node ${speed.nodeMilliseconds.toFixed(0)} ms, Chromium ${speed.browserMilliseconds.toFixed(0)} ms; Chromium has ${ratio.median.toFixed(2)} of Node's speed (${ratio.low.toFixed(2)} to ${ratio.high.toFixed(2)}). A coarse run of 1,024 takes ${speed.coarseMilliseconds.toFixed(0)} ms from question to answer.`,
  ].join('\n')
}
