import type { Area, DistributionKey, Levers, Overrides } from '../engine.ts'
import type { LanguageCode } from '../text/numbers.ts'

/** What a cell of a map can show: the chance of too little, how many hectares too little, or how many are not served. */
export const MAP_LAYERS = ['probability', 'hectares', 'notServed'] as const
export type MapLayer = (typeof MAP_LAYERS)[number]

/** Everything a user can set and a link can carry; levers and overrides hold only what differs from the scenario. */
export interface Settings {
  readonly scenario: string
  readonly levers: Partial<Levers>
  readonly overrides: Overrides
  readonly year: number
  readonly outcome: string
  readonly area: Area
  readonly seed: string
  readonly language: LanguageCode
  readonly singles: boolean
  /** What the room of comparison sets side by side, by name; the first is what the others are measured against. */
  readonly policies: readonly string[]
  /** The chance of too little that the stress test accepts, 0..1. */
  readonly atMost: number
  /** Number of the future that the room of the story tells. */
  readonly future: number
  /** The policy that the room of the story tells beside the knobs, by name. */
  readonly against: string
  /** The plan of which the room of the target tells until when it can wait, by its id; empty where none is chosen. */
  readonly plan: string
  /** What the maps of the room of the target show in their cells. */
  readonly layer: MapLayer
  /** How the room of municipalities shares out the regional task. */
  readonly key: DistributionKey
}

/** What a page shows when nobody has set anything; the year belongs to the scenario. */
export const FRESH = {
  outcome: 'shortfall',
  area: 'region',
  seed: 'raadstafel',
  language: 'nl',
  singles: false,
  policies: ['none', 'own', 'adaptivePrepared'],
  atMost: 0.5,
  future: 417,
  against: 'adaptivePrepared',
  plan: '',
  layer: 'probability',
  key: 'origin',
} as const satisfies Partial<Settings>

/** The year a fresh page speaks about: 2040, or the end of a scenario that stops earlier. */
export function freshYear(endYear: number): number {
  return Math.min(2040, endYear)
}

/** The settings of a fresh page with this scenario. */
export function freshSettings(scenario: string, endYear: number): Settings {
  return { ...FRESH, scenario, levers: {}, overrides: {}, year: freshYear(endYear) }
}
