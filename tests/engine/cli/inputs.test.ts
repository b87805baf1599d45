import Papa from 'papaparse'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Command } from '../../../engine/cli/commands/command.ts'
import { compare } from '../../../engine/cli/commands/compare.ts'
import { simulate } from '../../../engine/cli/commands/simulate.ts'
import { story } from '../../../engine/cli/commands/story.ts'
import { stress } from '../../../engine/cli/commands/stress.ts'
import { takes } from '../../../engine/cli/commands/takes.ts'
import { runWith } from '../../support/smallIo.ts'

const AMERSFOORT = 'scenarios/regio-amersfoort.json'
const BRABANT = 'scenarios/noord-brabant-2022.json'

async function answer(command: Command, args: readonly string[], files = {}): Promise<string> {
  const { code, out, words } = await runWith(command, args, files)
  expect(code, words).toBe(0)
  return out
}

const input = (...texts: string[]) => texts.flatMap((text) => ['--input', text])

describe('a column of a file', () => {
  const asked = [AMERSFOORT, '--futures', '1500']
  let files: Record<string, string> = {}
  beforeAll(async () => {
    files = { 'futures.csv': await answer(simulate, [...asked, '--ensemble', '2040']) }
  })

  it('that equals the usual draw gives the same bytes of bands', async () => {
    const bands = [...asked, '--outcomes', 'shortfall,cover', '--json']
    const names = ['giveUp', 'growthPosition', 'landTrendError', 'gridReadyYear', 'landPerJob.industry']
    const given = await answer(simulate, [...bands, ...input(...names.map((id) => `${id}=@futures.csv:${id}`))], files)
    const { inputs, ...rest } = JSON.parse(given) as { inputs: Record<string, { kind: string }> }
    expect(Object.entries(inputs).map(([id, { kind }]) => [id, kind])).toEqual(
      [...names].sort().map((id) => [id, 'column']),
    )
    expect(`${JSON.stringify(rest)}\n`).toBe(await answer(simulate, bands))
  })

  it('may be in another unit, which the cell or its name says, with a decimal comma', async () => {
    const told = async (table: string, source: string) => {
      const args = [BRABANT, '--futures', '2', '--json', '--outcomes', 'shortfall', ...input(source)]
      return answer(simulate, args, { 't.csv': table })
    }
    const plain = await told('giveUp\n0.05\n0.015\n', 'giveUp=@t.csv:giveUp')
    expect(await told('\uFEFFn;giveUp (%/yr)\r\n1;5\r\n2;1,5\r\n', 'giveUp=@t.csv:giveUp')).toBe(plain)
    expect(await told('giveUp\n0,05\n1.5 %/yr', 'giveUp=@t.csv:giveUp')).toBe(plain)
    expect(await told('giveUp (1/yr),mine (%/yr)\n0,5\n0,"1,5"\n', 'giveUp=@t.csv:mine (%/yr)')).toBe(plain)
  })

  it('goes into a story, of a future that it has', async () => {
    const asked = [BRABANT, '--futures', '3', ...input('giveUp=@t.csv:g'), '--json', '--future']
    const table = { 't.csv': 'g\n0.01\n0.02\n0.08\n' }
    const told = JSON.parse(await answer(story, [...asked, '2'], table)) as { tellings: unknown }
    const fixed = JSON.parse(
      await answer(story, [BRABANT, '--set', 'giveUp=0.08', '--future', '2', '--json']),
    ) as object
    expect(fixed).toMatchObject({ tellings: told.tellings })
    const beyond = await runWith(story, [...asked, '3'], table)
    expect([beyond.code, beyond.words]).toEqual([2, expect.stringContaining('allowed: 0 .. 2')])
  })

  it.each([
    ['giveUp=@absent.csv:a', '--input giveUp: cannot be read'],
    ['giveUp=@t.csv:giveUp', 't.csv has no such column; got "giveUp", allowed: a, gifUp, c. Did you mean gifUp?'],
    ['giveUp=@t.csv:c', '--input giveUp, row 3 of t.csv: There is no number here; got "much"'],
    ['giveUp=@t.csv:a', '--input giveUp, row 2 of t.csv: This number is too large; got "3"'],
    [
      'giveUp=@short.csv:a',
      'one row per future; got 1 row below the names, allowed: 2, as many as there are futures. Write --futures 1',
    ],
    ['giveUp=@empty.csv:a', 'no column, the file has none'],
    ['giveUp=@names.csv:a', 'Put the values below the names.'],
    ['giveUp=@ragged.csv:a', 'row 3 of ragged.csv is not as wide as its line of names; got 3 cells, allowed: 2 cells'],
    ['giveUp=@quote.csv:a', 'quote.csv is no table'],
    ['giveUp=@unit.csv:giveUp', 'row 2 of unit.csv: This unit does not fit here; got "1 ha"'],
    ['giveUp=@t.csv', 'no column of the file was named'],
    ['giveUp=@:a', 'file or column is missing'],
    ['council=@t.csv:a', '--input council: a group of draws has no value'],
  ])('%s is refused in words', async (text, message) => {
    const tables = {
      't.csv': 'a,gifUp,c\n3,0.1,0.1\n0.1,0.1,much\n',
      'short.csv': 'a\n0.1\n',
      'empty.csv': '',
      'names.csv': 'a\n',
      'ragged.csv': 'a,b\n0.1,0.1\n0,1,5\n',
      'quote.csv': 'a\n"0.1\n0.1\n',
      'unit.csv': 'giveUp (ha)\n1\n1\n',
    }
    const { code, out, words } = await runWith(simulate, [BRABANT, '--futures', '2', ...input(text)], tables)
    expect([code, out]).toEqual([2, ''])
    expect(words).toContain(message)
  })

  it('has no place in a run that stops by itself, and one row where nothing is drawn', async () => {
    const told = async (...flags: string[]) =>
      (await runWith(simulate, [BRABANT, ...flags, ...input('giveUp=@t.csv:a')], { 't.csv': 'a\n0.1\n0.1\n' })).words
    expect(await told('--futures', 'enough')).toContain('Write --futures with the number of rows')
    expect(await told('--deterministic')).toContain('With --deterministic there is one future')
  })
})

describe('another key', () => {
  const asked = [
    AMERSFOORT,
    '--futures',
    '128',
    '--ensemble',
    '2035',
    '--outcomes',
    'shortfall,grossDemand,openLandUsed',
  ]
  const columns = async (...texts: string[]) => {
    const { data } = Papa.parse<Record<string, string>>(await answer(simulate, [...asked, ...input(...texts)]), {
      header: true,
      skipEmptyLines: true,
    })
    return (id: string) => data.map((row) => row[id])
  }

  it('of the council changes what follows from its answers, and no other draw', async () => {
    const [usual, council] = [await columns(), await columns('council=key:B')]
    for (const id of ['growthPosition', 'giveUp (1/yr)', 'landPerJob.industry (m2/job)', 'grossDemand 2035 (ha)'])
      expect(council(id)).toEqual(usual(id))
    expect(council('shortfall 2035 (ha)')).not.toEqual(usual('shortfall 2035 (ha)'))
    expect(council('inputs')[0]).toBe('{"council":{"kind":"otherKey","key":"B"}}')
  })

  it('of an assumption changes that column alone among the inputs', async () => {
    const [usual, other] = [await columns(), await columns('giveUp=key:B')]
    expect(other('giveUp (1/yr)')).not.toEqual(usual('giveUp (1/yr)'))
    for (const id of ['growthPosition', 'replaced', 'waitingScale']) expect(other(id)).toEqual(usual(id))
  })
})

describe('a quantile, a value and the usual draw', () => {
  const asked = [BRABANT, '--futures', '64', '--json', '--outcomes', 'shortfall']
  const documentOf = async (...texts: string[]) =>
    JSON.parse(await answer(simulate, [...asked, ...input(...texts)])) as {
      inputs?: unknown
      outcomes: unknown
    }

  it('stand in the document as they were understood', async () => {
    const { inputs } = await documentOf('giveUp=12 %/yr', 'modelError=P12,5', 'replaced=p12.7', 'council=key: B')
    expect(inputs).toEqual({
      council: { kind: 'otherKey', key: 'B' },
      giveUp: { kind: 'fixed', value: 0.12 },
      modelError: { kind: 'quantile', at: 0.125 },
      replaced: { kind: 'quantile', at: 0.127 },
    })
  })

  it('a value is what --set makes of it; the usual draw leaves every byte', async () => {
    const { outcomes } = await documentOf('giveUp=12 %/yr')
    const set = JSON.parse(await answer(simulate, [...asked, '--set', 'giveUp=12 %/yr'])) as { outcomes: unknown }
    expect(outcomes).toEqual(set.outcomes)
    expect(await answer(simulate, [...asked, ...input('giveUp=draw', 'council=draw')])).toBe(
      await answer(simulate, asked),
    )
  })

  it.each([
    [['giveup=p90'], 'There is no assumption or group of draws of this name; got "giveup"'],
    [['giveup=p90'], 'Did you mean "giveUp"?'],
    [['__proto__=draw'], 'There is no assumption'],
    [['giveUp'], 'NAME=SOURCE'],
    [['giveUp='], 'this is no source of an input'],
    [['giveUp=drow'], 'Did you mean draw?'],
    [['giveUp=p100'], 'this is no quantile; got "p100", allowed: above p0 and below p100'],
    [['giveUp=p0'], 'this is no quantile'],
    [['giveUp=p-5'], 'this is no quantile'],
    [['giveUp=key:'], '--input giveUp: This is no key'],
    [['giveUp=12 ha'], '--input giveUp: This unit does not fit here'],
    [['giveUp=7'], '--input giveUp: This number is too large'],
    [['council=p90'], '--input council: a group of draws has no value; got p90, allowed: draw, key:B'],
    [['draws.years=0.5'], 'a group of draws has no value'],
    [['giveUp=p90', 'giveUp=p10'], '--input giveUp: this input has a source already; got giveUp=p10'],
    [['transition=p90'], '--input transition: This assumption is fixed already; got 0.1'],
  ])('%j is refused in words', async (texts, message) => {
    const args = [BRABANT, '--futures', '2', '--set', 'transition=10 %', ...input(...texts)]
    const { code, out, words } = await runWith(simulate, args)
    expect([code, out]).toEqual([2, ''])
    expect(words).toContain(message)
  })

  it('have all their faults told at once', async () => {
    const { words } = await runWith(simulate, [BRABANT, ...input('a=p1', 'giveUp=p0', 'council=3')])
    expect(words.trimEnd().split('\n')).toHaveLength(3)
  })
})

describe('every form of an answer says which inputs had no usual draw', () => {
  const few = ['--futures', '8']
  const forms: readonly [string, Command, readonly string[]][] = [
    ['bands', simulate, [AMERSFOORT, ...few]],
    ['traffic lights', simulate, [AMERSFOORT, ...few, '--lights']],
    ['numbers per future', simulate, [AMERSFOORT, ...few, '--per-future']],
    ['starts of plans', simulate, [BRABANT, ...few, '--plans']],
    ['comparison', compare, [BRABANT, 'none', 'adaptive', ...few]],
    ['stress test', stress, [BRABANT, ...few]],
    ['latest start', stress, [BRABANT, ...few, '--plan', 'agreed', '--year', '2030']],
    ['what targets take', takes, [BRABANT, ...few, '--target', '0.1']],
    ['story', story, [BRABANT]],
  ]

  it.each(forms)(
    '%s',
    async (_, command, args) => {
      const from = input('replaced=p90', 'council=key:B')
      const named = /^(.*, )?inputs council=key:B, replaced=p90(;.*)?$/m
      const [usual, table] = [await answer(command, args), await answer(command, [...args, ...from])]
      expect(usual).not.toContain('inputs')
      expect(table).toMatch(named)
      const [plain, document] = [
        await answer(command, [...args, '--json']),
        await answer(command, [...args, ...from, '--json']),
      ]
      expect(plain).not.toContain('"inputs"')
      expect(document).toContain(
        '"inputs":{"council":{"kind":"otherKey","key":"B"},"replaced":{"kind":"quantile","at":0.9}}',
      )
    },
    60_000,
  )

  it('a given column by its hash', async () => {
    const args = [BRABANT, '--futures', '2', ...input('giveUp=@t.csv:a')]
    expect(await answer(simulate, args, { 't.csv': 'a\n0.1\n0.2\n' })).toMatch(/, inputs giveUp=column [0-9a-f]{16}\n/)
  })
})
