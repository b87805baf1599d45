import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Scenario } from '../scenario/types.ts'

const known = new WeakMap<Scenario, string>()

/**
 * Names a scenario by its content: the first 16 hex digits of SHA-256 over its JSON in base units, keys sorted, without spaces.
 *
 * A small library rather than the browser's own, which is absent on plain http.
 */
export function scenarioHash(scenario: Scenario): string {
  const found = known.get(scenario) ?? bytesToHex(sha256(utf8ToBytes(JSON.stringify(sorted(scenario))))).slice(0, 16)
  known.set(scenario, found)
  return found
}

/** Copies plain data with the keys of every object in the order of their characters. */
export function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  return Object.fromEntries(entries.map(([key, item]) => [key, sorted(item)]))
}
