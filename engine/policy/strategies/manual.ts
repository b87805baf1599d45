import type { StrategyDeclaration } from '../policy.ts'

/** You choose yourself in which year each plan is prepared, started or scrapped. */
export const manual: StrategyDeclaration = {
  id: 'manual',
  label: { nl: 'Met de hand', en: 'By hand' },
  help: {
    nl: 'U kiest zelf in welk jaar elk plan wordt voorbereid, gestart of geschrapt.',
    en: 'You choose yourself in which year each plan is prepared, started or scrapped.',
  },
  levers: { strategy: 'manual' },
}
