import type { StrategyDeclaration } from '../policy.ts'

/** Plans start by a calendar that suits little growth, whatever happens. */
export const fixedLow: StrategyDeclaration = {
  id: 'fixedLow',
  label: { nl: 'Vaste kalender, laag', en: 'Fixed calendar, low' },
  help: {
    nl: 'Plannen starten volgens een kalender die bij weinig groei past, wat er ook gebeurt.',
    en: 'Plans start by a calendar that suits little growth, whatever happens.',
  },
  levers: { strategy: 'fixedLow' },
}
