import type { StrategyDeclaration } from '../policy.ts'

/** Plans start by a calendar that suits much growth, whatever happens. */
export const fixedHigh: StrategyDeclaration = {
  id: 'fixedHigh',
  label: { nl: 'Vaste kalender, hoog', en: 'Fixed calendar, high' },
  help: {
    nl: 'Plannen starten volgens een kalender die bij veel groei past, wat er ook gebeurt.',
    en: 'Plans start by a calendar that suits much growth, whatever happens.',
  },
  levers: { strategy: 'fixedHigh' },
}
