import { DEFAULT_SEED } from '../../study/study.ts'
import type { Claim, Table } from '../pages/behaviour/behaviour.ts'
import { type BehaviourTold, tellBehaviours } from '../pages/behaviour/shelf.ts'
import { pageCommand } from './page.ts'

/** Futures behind the committed page. */
const FUTURES = 2048

/** The command `behaviour`: the page docs/behaviour.md, its sentences chosen by the numbers. */
export const behaviour = pageCommand({
  name: 'behaviour',
  purpose: 'Measures how the model behaves on the two shipped regions and prints docs/behaviour.md.',
  scenarios: ['regio-amersfoort', 'regio-in-balans'],
  futures: FUTURES,
  print: async ([amersfoort, balance], runner) => pageOf(await tellBehaviours(amersfoort, balance, FUTURES, runner)),
})

function pageOf(parts: readonly BehaviourTold[]): string {
  const claims = parts.flatMap((part) => part.claims)
  const holding = claims.filter(({ holds }) => holds).length
  const head = [
    '# How the model behaves',
    '',
    `Printed by \`npm run --silent behaviour > docs/behaviour.md\` from ${String(FUTURES)} futures with seed \`${DEFAULT_SEED}\`; a test prints it again and compares. Do not edit it by hand.`,
    '',
    'What planners expect of adaptive programming, measured on the two shipped regions: **regio-amersfoort**, which is short already, and **regio-in-balans**, with land for about ten years. The sentences follow the numbers; where an expectation does not hold, it says so and why, and nothing was tuned for it.',
    `Of ${String(claims.length)} expectations ${String(holding)} hold and ${String(claims.length - holding)} do not.`,
    '',
    'Means are over the same futures under every policy, with their Monte Carlo error (one standard error; how well the mean is known, not how uncertain the future is). *Not served* is waiting demand plus what was refused or gave up, added over the years (hectare-years); differences are taken future by future. An effect counts when it is larger than two errors.',
  ]
  const body = parts.flatMap(({ title, tables, claims: own }) => [
    '',
    `## ${title}`,
    ...tables.flatMap((table) => ['', ...tableLines(table)]),
    '',
    ...own.map(claimLine),
  ])
  const untested = [
    '',
    '## What is not tested here',
    '',
    '- Which assumptions matter most for the outcomes and which least. That takes a sensitivity analysis (Morris or Sobol), which is not there yet.',
  ]
  return `${[...head, ...body, ...untested].join('\n')}\n`
}

function tableLines({ head, rows }: Table): string[] {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map((_, i) => (i === 0 ? '---' : '---:'))), ...rows.map(line)]
}

function claimLine({ says, holds, measured, why }: Claim): string {
  const reason = holds ? why.holds : why.fails
  const verdict = holds ? '**Holds**' : '**Does not hold in our model**'
  return `- ${verdict}: ${says}. Measured: ${measured}.${reason === undefined ? '' : ` ${reason}`}`
}
