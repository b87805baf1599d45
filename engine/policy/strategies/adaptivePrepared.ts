import type { StrategyDeclaration } from '../policy.ts'

/** As adaptive, with six soft plans made ready before the first decision. */
export const adaptivePrepared: StrategyDeclaration = {
  id: 'adaptivePrepared',
  label: { nl: 'Adaptief met plannen op voorraad', en: 'Adaptive with plans kept ready' },
  help: {
    nl: 'Als adaptief, en zes zachte plannen liggen al klaar voor het eerste besluit.',
    en: 'As adaptive, with six soft plans made ready before the first decision.',
  },
  levers: { strategy: 'adaptive', reviewInterval: 4, preparedOptions: 6 },
}
