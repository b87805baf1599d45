import type { Answer, RecordLever } from '../lever.ts'

/** The municipality's own answer per plan id; a plan that is not named answers by chance. */
export const answer: RecordLever<Answer, 'answer'> = {
  id: 'answer',
  label: { nl: 'Antwoord van de gemeente per plan', en: 'Answer of the municipality per plan' },
  help: {
    nl: 'Per plan: ja, nee, of het toeval laten beslissen.',
    en: 'Per plan: yes, no, or leave it to chance.',
  },
  kind: 'record',
  item: 'answer',
  unit: '1',
  neutral: {},
  fallback: {},
  equation: 'E32',
  theme: 'region',
}
