/** The flag `--input`: where the inputs of a study come from, by name (E59). */
import { type Problem, type Result, bad, good } from '../../base/problem.ts'
import { columnAssumptions } from '../../kernel/columns.ts'
import { checkInputs } from '../../kernel/inputChecks.ts'
import { unknownInput } from '../../kernel/inputComplaints.ts'
import { type ColumnInput, DRAW_GROUPS } from '../../kernel/inputs.ts'
import { problemOf } from '../../scenario/complaints/complaint.ts'
import type { AssumptionId } from '../../scenario/declared/assumptions.ts'
import { readSettings } from '../../scenario/settings.ts'
import type { Study } from '../../study/study.ts'
import type { Flag, Given } from '../flags.ts'
import type { Io } from '../io.ts'
import { namedValue } from '../values.ts'
import { givenBy } from './given.ts'
import { type Source, sourceOf } from './source.ts'
import { type Table, tableFrom } from './table.ts'

/** The flag that says where an input comes from. */
export const INPUT_FLAG: Flag = {
  name: 'input',
  takes: 'NAME=SOURCE',
  help: 'take an input from elsewhere than its usual draw; may be repeated',
}

/** What the help says of inputs and their sources. */
export const INPUT_REMARKS = `An --input is an assumption, or one of the groups of draws ${DRAW_GROUPS.join(', ')} (docs/model.md, E59). Its SOURCE:
  draw              its usual draw
  key:B             the draw of another key, independent of the usual one; a group takes no other source
  p90, p12.5        this quantile of its distribution, in every future
  0.12, 12 %        this value, in every future, as --set takes it
  @FILE.csv:COLUMN  a value per future: a line of names, then as many rows as there are futures. A number without a unit is in
                    that of the assumption, as in --set, unless the name says another: "giveUp (%/yr)"; simulate --ensemble prints such a file`

/**
 * Gives a study the inputs that were asked for.
 *
 * @returns the study itself when none were, or every problem, at `--input NAME`
 */
export async function withInputs(io: Io, given: Given, study: Study): Promise<Result<Study>> {
  const texts = given.values.get(INPUT_FLAG.name) ?? []
  if (texts.length === 0) return good(study)
  const reader = new Reader(io, study)
  const inputs: Record<string, ColumnInput> = {}
  const problems: Problem[] = []
  for (const text of texts) {
    const read = await reader.read(text)
    if (!read.ok) problems.push(...read.problems)
    else if (Object.hasOwn(inputs, read.value.name)) problems.push(twice(read.value.name, text))
    else inputs[read.value.name] = read.value.input
  }
  if (problems.length > 0) return bad(problems)
  // Their kinds fit their names: the reader looked.
  const asked: Study = { ...study, inputs: inputs }
  const left = checkInputs(asked).map((problem) => ({
    ...problem,
    where: problem.where.replace('inputs.', '--input '),
  }))
  return left.length > 0 ? bad(left) : good(asked)
}

const PAIR = { kind: 'input', allowed: 'NAME=SOURCE', example: '--input growthPosition=p90' }

/** Reads inputs; a file of several columns is read once. */
class Reader {
  private readonly io: Io
  private readonly study: Study
  private readonly assumptions: readonly AssumptionId[]
  private readonly tables = new Map<string, Promise<Result<Table>>>()

  constructor(io: Io, study: Study) {
    this.io = io
    this.study = study
    this.assumptions = columnAssumptions(study.scenario)
  }

  async read(text: string): Promise<Result<{ readonly name: string; readonly input: ColumnInput }>> {
    const pair = namedValue('--input', text, PAIR)
    if (!pair.ok) return pair
    const [name, typed] = pair.value
    const where = `--input ${name.slice(0, 60)}`
    const id = this.assumptions.find((known) => known === name)
    const isGroup = (DRAW_GROUPS as readonly string[]).includes(name)
    if (id === undefined && !isGroup)
      return bad([problemOf(unknownInput(name, DRAW_GROUPS, this.assumptions), where, name, 'en')])
    const source = sourceOf(where, typed)
    if (!source.ok) return source
    const input = id === undefined ? drawOf(where, typed, source.value) : await this.columnOf(where, id, source.value)
    return input.ok ? good({ name, input: input.value }) : input
  }

  private async columnOf(where: string, id: AssumptionId, source: Source): Promise<Result<ColumnInput>> {
    switch (source.kind) {
      case 'draw':
      case 'otherKey':
      case 'quantile':
        return good(source)
      case 'value': {
        const read = readSettings(this.study.scenario, [[id, source.text]], { at: '--input' })
        return read.ok ? good({ kind: 'fixed', value: read.value.overrides[id] ?? NaN }) : read
      }
      case 'file': {
        if (this.study.enough !== null) return bad([growing(where)])
        const table = await this.table(where, source.path)
        return table.ok ? givenBy(table.value, where, { id, column: source.column, study: this.study }) : table
      }
    }
  }

  private table(where: string, path: string): Promise<Result<Table>> {
    const table = this.tables.get(path) ?? tableFrom(this.io, where, path)
    this.tables.set(path, table)
    return table
  }
}

/** A group has no value of its own: it stands for many draws. */
function drawOf(where: string, typed: string, source: Source): Result<ColumnInput> {
  if (source.kind === 'draw' || source.kind === 'otherKey') return good(source)
  return bad([
    {
      where,
      what: 'a group of draws has no value',
      got: typed.slice(0, 60),
      allowed: 'draw, key:B',
      hint: 'Give the group another key, or leave it out.',
    },
  ])
}

function twice(name: string, text: string): Problem {
  return {
    where: `--input ${name}`,
    what: 'this input has a source already',
    got: text.slice(0, 60),
    allowed: 'one source for each input',
    hint: 'Leave one of the two out.',
  }
}

function growing(where: string): Problem {
  return {
    where,
    what: 'a run that stops by itself has no number of futures that a column could be made for',
    got: '--futures enough',
    allowed: '--futures N',
    hint: 'Write --futures with the number of rows.',
  }
}
