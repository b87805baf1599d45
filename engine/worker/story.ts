import { type Story, tell } from '../analysis/story/story.ts'
import type { Policy } from '../policy/policy.ts'
import type { Study } from '../study/study.ts'
import { breathe } from '../threads/breathe.ts'

/** One future of a study, told under several policies; of the study its scenario, assumptions and seed count. */
export interface StoryAsk {
  readonly study: Study
  /** Number of the future, 0 or more. */
  readonly future: number
}

/**
 * Tells one future under each policy in turn; between two policies it can be called off.
 *
 * @param policies one or more, looked up already
 * @returns undefined when it was called off
 */
export async function storyOf(
  { study, future }: StoryAsk,
  policies: readonly Policy[],
  {
    signal,
    onProgress,
  }: { readonly signal?: { readonly aborted: boolean }; readonly onProgress?: (done: number, asked: number) => void },
): Promise<Story | undefined> {
  const { scenario, overrides, seed, mode, sampling } = study
  let story: Story | undefined
  for (const [i, policy] of policies.entries()) {
    const told = tell({ scenario, policies: [policy], overrides, seed, mode, sampling, future })
    story = story === undefined ? told : { ...story, tellings: [...story.tellings, ...told.tellings] }
    onProgress?.(i + 1, policies.length)
    await breathe()
    if (signal?.aborted === true) return undefined
  }
  return story
}
