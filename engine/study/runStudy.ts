/** One study from its first block to its summary. */
import { invariant } from '../base/invariant.ts'
import { interned } from '../scenario/interned.ts'
import { type AnalysisOptions, MOST_COUNTED, type Stretch, reducedBlocks } from './blocks.ts'
import type { Digest } from './digest.ts'
import { decisionSharpness, sizesUpTo } from './enough.ts'
import { Kept } from './kept.ts'
import { BLOCK, type StudyPlan, planOf } from './plan.ts'
import { Reader } from './reductions/bytes.ts'
import { kept as keptReduction } from './reductions/kept.ts'
import { streamed as streamedReduction } from './reductions/streamed.ts'
import type { Runner } from './runner.ts'
import { Streamed } from './streamed.ts'
import { DEFAULT_FUTURES, MOST_EXACT, type Study } from './study.ts'
import { summarise, withheldReason } from './summarise.ts'
import type { Summary } from './summary.ts'

export interface StudyOptions extends AnalysisOptions {
  /** Sizes, rising, at which to tell what there is so far; those not below the study's own are passed over. A study that stops by itself has its own (E55). */
  readonly stages?: readonly number[]
  /** Hears each stage and, last, the whole. */
  readonly onSummary?: (summary: Summary) => void
  /** Hears every number of every block, in the order of the blocks. */
  readonly onDigest?: (digest: Digest) => void
}

/** What was gathered so far. */
class Gathered {
  readonly kept = new Kept()
  streamed: Streamed | undefined
  private readonly plan: StudyPlan
  private readonly withErrors: boolean

  constructor(plan: StudyPlan, withErrors: boolean) {
    this.plan = plan
    this.withErrors = withErrors
  }

  get whole(): Kept | Streamed {
    return this.streamed ?? this.kept
  }

  /** Takes blocks that are counted and not kept; what was kept so far is counted with them. */
  stream(bytes: Uint8Array): void {
    const next = Streamed.read(new Reader(bytes))
    this.streamed ??= this.begun()
    if (this.streamed === undefined) this.streamed = next
    else this.streamed.join(next)
  }

  private begun(): Streamed | undefined {
    if (this.kept.blocks.length === 0) return undefined
    const streamed = Streamed.from(0, this.plan.thresholds, this.withErrors)
    for (const digest of this.kept.blocks) streamed.add(digest)
    return streamed
  }
}

/**
 * Runs a study and merges its blocks in their order, whatever order they come in.
 *
 * A study with `enough` grows through its sizes and stops at the first at which its decision number is sharp enough (E55); its summary is that of a study of so many futures.
 * Progress is told in futures, of all that were asked or of those up to the next size of a growing run.
 *
 * @returns the summary of all futures
 * @throws CalledOff when called off, and what a runner throws
 */
export async function runStudy(asked: Study, runner: Runner, options: StudyOptions = {}): Promise<Summary> {
  // A scenario that came over a line is another object each time; what is known of it is known by the object.
  const study = { ...asked, scenario: interned(asked.scenario) }
  const { futures, enough } = study
  invariant(Number.isInteger(futures) && futures >= 1, `a study of ${String(futures)} futures`)
  const { onSummary, onProgress, onDigest, pause } = options
  const plan = planOf(study)
  const ran = runner.lanes(study.precision)
  const stages = (enough === null ? (options.stages ?? []) : sizesUpTo(futures)).filter((stage) => stage < futures)
  const pending = [...stages, futures]
  const gathered = new Gathered(plan, study.detail)
  const tell = async (asked: number): Promise<Summary> => {
    const { whole, kept, streamed } = gathered
    const summary = await summarise(
      study,
      plan,
      {
        census: whole.census,
        statistics: (cell) => whole.statistics(cell),
        quantiles: streamed ? 'sketch' : 'exact',
        kept,
        asked,
      },
      ran,
      pause,
    )
    onSummary?.(summary)
    return summary
  }
  // Beyond the size at which it may stop, a growing run asks for nothing yet.
  const wanted = (): number => Math.ceil((enough === null ? futures : pending[0]) / BLOCK)
  const isEnough = (): boolean => {
    const { whole } = gathered
    if (enough === null || whole.census.futures < enough.least) return false
    // What is withheld stays so with more of the same.
    if (withheldReason(whole.census) !== undefined) return true
    const sharpness = decisionSharpness(plan, (cell) => whole.statistics(cell), whole.census.count)
    return sharpness === undefined || sharpness.halfWidth <= enough.within
  }
  const stretches = stretchesOf(study, stages, onDigest !== undefined)
  for await (const { bytes, stretch } of reducedBlocks(runner, { studies: [study] }, stretches, options, wanted)) {
    const digests = onDigest !== undefined || stretch === 0 ? keptReduction.read(bytes[0]) : []
    for (const digest of digests) onDigest?.(digest)
    if (stretch === 0) for (const digest of digests) gathered.kept.add(digest)
    else gathered.stream(bytes[bytes.length - 1])
    const done = gathered.whole.census.futures
    while (pending.length > 1 && done >= pending[1]) pending.shift()
    onProgress?.(done, enough === null ? futures : pending[0])
    if (done < pending[0]) continue
    if (done === futures) break
    if (isEnough()) return tell(done)
    pending.shift()
    // Without a rule to stop, a stage too large to keep says nothing that the whole will not say.
    if (enough !== null || stretch === 0) await tell(enough === null ? futures : pending[0])
  }
  return tell(futures)
}

/** First the futures that are kept one by one, then those that are counted alone. */
function stretchesOf(study: Study, stages: readonly number[], withDigests: boolean): readonly Stretch[] {
  const keep = { id: keptReduction.id, options: { run: 0, of: 'cells' } }
  const count = { id: streamedReduction.id, options: { run: 0, withErrors: study.detail } }
  return [
    { reductions: [keep], to: Math.ceil(keptOf(study, stages) / BLOCK), most: 1 },
    {
      reductions: withDigests ? [keep, count] : [count],
      to: Math.ceil(study.futures / BLOCK),
      most: withDigests ? 1 : MOST_COUNTED,
    },
  ]
}

/** Futures kept one by one: all of a study that is small enough, and the beginning of a larger one, for its stages and for single futures. */
function keptOf({ futures, detail }: Study, stages: readonly number[]): number {
  if (futures <= MOST_EXACT) return futures
  return Math.max(0, ...stages.filter((stage) => stage <= MOST_EXACT), detail ? DEFAULT_FUTURES : 0)
}
