/** The report of a bench in words. */
import { RATIOS } from './ratios.ts'

interface Report {
  readonly machine: {
    readonly cpu: string
    readonly cores: number
    readonly node: string
    readonly python: string | null
  }
  readonly clock: string
  readonly rounds: number
  readonly quietRounds: number
  readonly microsecondsPerFuture: Readonly<Record<string, { label: string; futures: number; median: number }>>
  readonly ratios: Readonly<Record<string, number | null>>
  readonly spread: Readonly<
    Record<string, { low?: number | undefined; high?: number | undefined; reason?: string | undefined }>
  >
}

const LABELS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(RATIOS.map(({ id, label }) => [id, label])),
  firstOverWarm: 'first call of a fresh process over a warm one, f32x4',
  instructionsPerGroupYearCold: 'instructions of four futures in a year, both sides, native C',
  instructionsPerGroupYearWarm: 'the same, the supply side alone',
}

/** Lays the report out as two Markdown tables. */
export function words({ machine, clock, rounds, quietRounds, microsecondsPerFuture, ratios, spread }: Report): string {
  const lines = [
    `${machine.cpu}, ${String(machine.cores)} cores, Node ${machine.node}, ${machine.python ?? 'no numpy'}`,
    `${String(rounds)} interleaved rounds, ${String(quietRounds)} of them quiet; ${clock} time`,
    '',
    '| program | futures timed | microseconds per future |',
    '|---|---|---|',
    ...Object.values(microsecondsPerFuture).map(
      ({ label, futures, median }) => `| ${label} | ${String(futures)} | ${short(median)} |`,
    ),
    '',
    '| ratio | median | range |',
    '|---|---|---|',
    ...Object.entries(ratios).map(([id, median]) => {
      const { low, high, reason } = spread[id] ?? {}
      const told = median === null ? '-' : short(median)
      const range = low === undefined || high === undefined ? (reason ?? '') : `${short(low)} to ${short(high)}`
      return `| ${LABELS[id] ?? id} (\`${id}\`) | ${told} | ${range} |`
    }),
  ]
  return lines.join('\n')
}

/** Three significant digits. */
function short(value: number): string {
  return Number(value.toPrecision(3)).toLocaleString('en', { maximumFractionDigits: 3 })
}
