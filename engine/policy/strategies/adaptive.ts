import type { StrategyDeclaration } from '../policy.ts'

/** The region measures each year and every four years starts plans if too little land is in sight. */
export const adaptive: StrategyDeclaration = {
  id: 'adaptive',
  label: { nl: 'Adaptief, elke vier jaar', en: 'Adaptive, every four years' },
  help: {
    nl: 'De regio meet elk jaar en start om de vier jaar plannen als er te weinig grond in beeld is.',
    en: 'The region measures each year and every four years starts plans if too little land is in sight.',
  },
  levers: { strategy: 'adaptive', reviewInterval: 4 },
}
