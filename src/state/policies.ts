import adaptiveNaive from '../../scenarios/policies/adaptiveNaive.json?raw'
import betterMonitor from '../../scenarios/policies/betterMonitor.json?raw'
import eachForItself from '../../scenarios/policies/eachForItself.json?raw'
import fullCooperation from '../../scenarios/policies/fullCooperation.json?raw'
import renew34 from '../../scenarios/policies/renew34.json?raw'
import renew70 from '../../scenarios/policies/renew70.json?raw'
import { MOST_POLICIES, STRATEGIES, type Text } from '../engine.ts'

/** A policy that can be put beside others under its own name. */
export interface NamedPolicy {
  readonly id: string
  readonly label: Text
  readonly help: Text
  readonly group: 'here' | 'strategies' | 'files'
}

/** The knobs as they stand, under the name a link knows them by. */
export const OWN_POLICY = 'own'

/** The texts of the policy files that come with the page; the engine reads them. */
export const POLICY_FILES: Readonly<Record<string, string>> = {
  adaptiveNaive,
  betterMonitor,
  renew34,
  renew70,
  eachForItself,
  fullCooperation,
}

const HERE: readonly NamedPolicy[] = [
  {
    id: OWN_POLICY,
    label: { nl: 'Uw instelling', en: 'Your setting' },
    help: { nl: 'De knoppen zoals ze in Verkennen staan.', en: 'The knobs as they stand in Explore.' },
    group: 'here',
  },
  {
    id: 'default',
    label: { nl: 'Standaard van het scenario', en: 'The scenario’s default' },
    help: { nl: 'Alle keuzes zoals het scenario ze noemt.', en: 'Every choice as the scenario states it.' },
    group: 'here',
  },
]

// A programme by hand is a list of steps of its own and comes in through the knobs.
const strategies = Object.values(STRATEGIES)
  .filter(({ id }) => id !== 'manual')
  .map(({ id, label, help }): NamedPolicy => ({ id, label, help, group: 'strategies' }))

// Only name and explanation are taken unread, for the menu.
const files = Object.entries(POLICY_FILES).map(([id, text]): NamedPolicy => {
  const { label, help } = JSON.parse(text) as { readonly label: Text; readonly help?: Text }
  return { id, label, help: help ?? { nl: '', en: '' }, group: 'files' }
})

/** Every policy that can be compared, in the order of the menu. */
export const NAMED_POLICIES: readonly NamedPolicy[] = [...HERE, ...strategies, ...files]
export const POLICY_NAMES: readonly string[] = NAMED_POLICIES.map(({ id }) => id)
/** Every policy that can stand beside the knobs. */
export const OTHER_POLICY_NAMES: readonly string[] = POLICY_NAMES.filter((id) => id !== OWN_POLICY)

/** Finds a policy by its name. */
export function namedPolicy(id: string): NamedPolicy | undefined {
  return NAMED_POLICIES.find((policy) => policy.id === id)
}

/** Reads the names in a link: one to four different ones that exist, else null. */
export function readPolicies(text: string): readonly string[] | null {
  const names = text.split(',')
  const isGood = names.length <= MOST_POLICIES && new Set(names).size === names.length
  return isGood && names.every((name) => POLICY_NAMES.includes(name)) ? names : null
}
