import type { StrategyDeclaration } from '../policy.ts'

/** Only plans already adopted go on. This shows what happens if the region decides nothing. */
export const none: StrategyDeclaration = {
  id: 'none',
  label: { nl: 'Geen nieuwe plannen', en: 'No new plans' },
  help: {
    nl: 'Alleen plannen die al vastliggen gaan door. Zo ziet u wat er gebeurt als de regio niets besluit.',
    en: 'Only plans already adopted go on. This shows what happens if the region decides nothing.',
  },
  levers: { strategy: 'none' },
}
