import type { StrategyDeclaration } from '../policy.ts'

/** The region measures each year and also decides each year whether plans must start. */
export const adaptiveYearly: StrategyDeclaration = {
  id: 'adaptiveYearly',
  label: { nl: 'Adaptief, elk jaar', en: 'Adaptive, every year' },
  help: {
    nl: 'De regio meet elk jaar en besluit ook elk jaar of er plannen moeten starten.',
    en: 'The region measures each year and also decides each year whether plans must start.',
  },
  levers: { strategy: 'adaptive', reviewInterval: 1 },
}
