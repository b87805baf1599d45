import type { Page } from '../page.svelte.ts'

/**
 * Makes one of something for each page and gives it again ever after.
 * It is made outside the room that asks first: a derived of a component that is gone is stale (Svelte's `derived_inert`).
 */
export function lasting<T>(make: (page: Page) => T): (page: Page) => T {
  const made = new WeakMap<Page, { readonly kept: T }>()
  return (page) => {
    const known = made.get(page)
    if (known !== undefined) return known.kept
    let fresh: T | undefined
    $effect.root(() => {
      fresh = make(page)
    })
    const kept = fresh as T
    made.set(page, { kept })
    return kept
  }
}
