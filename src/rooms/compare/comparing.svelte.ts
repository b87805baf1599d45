import { untrack } from 'svelte'
import { type AskedPolicy, type Comparison, type Estimated, type Part, estimatedAt } from '../../engine.ts'
import type { Page } from '../../state/page.svelte.ts'
import { OWN_POLICY, POLICY_FILES } from '../../state/policies.ts'
import { questionKey } from '../../state/question.ts'
import { SIZES } from '../../state/studies.svelte.ts'
import { Asking } from '../../state/asking/asking.svelte.ts'
import { lasting } from '../../state/asking/lasting.svelte.ts'
import { type Pair, bestOf, pairsOf } from './finding.ts'

/** What the room of comparison knows: the policies side by side, and what of a gain is due to other assumptions. */
export class Comparing {
  readonly #page: Page
  readonly compare: Asking<'compare'>
  readonly attribute: Asking<'attribute'>

  constructor(page: Page) {
    this.#page = page
    this.compare = new Asking(page.client, 'compare', 'compare')
    this.attribute = new Asking(page.client, 'attribute', 'attribute')
  }

  /** The names of the policies that are asked for. */
  get names(): readonly string[] {
    return this.#page.controls.settings.policies
  }

  /** The newest comparison; while a new one is computed this is still the old one. */
  readonly comparison: Comparison | null = $derived.by(() => this.compare.answer?.value ?? null)

  /** The names of the policies in the comparison on screen. */
  readonly shown: readonly string[] = $derived.by(() => this.comparison?.runs.map(({ policy }) => policy.id) ?? [])

  /** The further policies against the first, in the year and by the measure on screen. */
  readonly pairs: readonly Pair[] = $derived.by(() => {
    const { comparison } = this
    return comparison === null
      ? []
      : pairsOf(comparison, this.#page.outcome, this.#page.controls.settings.area, this.#page.controls.settings.year)
  })

  /** The policy that does best against the first. */
  readonly best: Pair | null = $derived.by(() => bestOf(this.pairs))

  readonly #study = $derived.by(() => ({ ...this.#page.question, futures: SIZES.settled, paths: 0 }))
  readonly #studyKey: string = $derived.by(() => questionKey(this.#study))
  readonly #key: string = $derived.by(() => `${this.#studyKey} ${this.names.join()}`)

  /** Asks for what is on screen whenever that changes; for an effect. */
  submit(): void {
    const key = this.#key
    untrack(() => {
      this.compare.ask(key, {
        study: this.#study,
        policies: this.names.map((name) => this.#asked(name)),
        files: POLICY_FILES,
      })
    })
  }

  /** Asks what the changed assumptions did, once the comparison is there; for an effect. */
  submitAttribution(): void {
    const [settled, best] = [this.compare.settled, this.best]
    const changed = this.#page.controls.settings.overrides
    const key = `${this.#key} ${best?.to ?? ''}`
    if (!settled || best === null || Object.keys(changed).length === 0) return
    untrack(() => {
      this.attribute.ask(key, {
        study: { ...this.#study, overrides: {} },
        changed,
        from: this.#asked(best.from),
        to: this.#asked(best.to),
        files: POLICY_FILES,
      })
    })
  }

  /** What the changed assumptions did and what the policy, in the year on screen; null when nothing was changed or it is not known. */
  readonly parts: { readonly total: Estimated; readonly assumptions: Estimated; readonly policy: Estimated } | null =
    $derived.by(() => {
      const { answer } = this.attribute
      const { best } = this
      // They belong to the comparison on screen, also while a newer one is computed.
      const shown = this.compare.answer
      if (answer === null || best === null || shown?.whole !== true) return null
      if (answer.key !== `${shown.key} ${best.to}`) return null
      const found = answer.value[best.key]
      const at = this.comparison?.runs[0]?.years.indexOf(this.#page.controls.settings.year) ?? -1
      const of = (part: Part | undefined): Estimated | undefined => estimatedAt(part?.mean, part?.errors, at)
      const [total, assumptions, policy] = [of(found?.total), of(found?.assumptions), of(found?.policy)]
      return total === undefined || assumptions === undefined || policy === undefined
        ? null
        : { total, assumptions, policy }
    })

  /** Puts another policy in a place; one that stands elsewhere already changes places with it. */
  put(place: number, name: string): void {
    const names = [...this.names]
    const there = names.indexOf(name)
    const before = names[place]
    if (there >= 0 && before !== undefined) names[there] = before
    names[place] = name
    this.#page.controls.setView({ policies: names })
  }

  remove(place: number): void {
    this.#page.controls.setView({ policies: this.names.filter((_, i) => i !== place) })
  }

  leave(): void {
    this.compare.leave()
    this.attribute.leave()
  }

  #asked(name: string): AskedPolicy {
    return name === OWN_POLICY ? { id: OWN_POLICY, levers: this.#page.controls.levers } : { id: name, named: true }
  }
}

/** Gives the page's comparison; what was computed is still there after a look in another room. */
export const comparingOf = lasting((page) => new Comparing(page))
