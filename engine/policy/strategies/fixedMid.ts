import type { StrategyDeclaration } from '../policy.ts'

/** Plans start by a calendar that suits middling growth, whatever happens. */
export const fixedMid: StrategyDeclaration = {
  id: 'fixedMid',
  label: { nl: 'Vaste kalender, midden', en: 'Fixed calendar, middle' },
  help: {
    nl: 'Plannen starten volgens een kalender die bij middelmatige groei past, wat er ook gebeurt.',
    en: 'Plans start by a calendar that suits middling growth, whatever happens.',
  },
  levers: { strategy: 'fixedMid' },
}
