/** Whether inputs fit a scenario: every one named, of a kind that its name can have, within its bounds, and not stated twice (E59). */
import type { Problem } from '../base/problem.ts'
import { type AssumptionId, assumptionDeclaration } from '../scenario/declared/assumptions.ts'
import { type Complaint, type Language, problemOf } from '../scenario/complaints/complaint.ts'
import { outOfBounds } from '../scenario/complaints/figures.ts'
import type { Overrides, Scenario } from '../scenario/types.ts'
import { columnAssumptions } from './columns.ts'
import {
  type ColumnInput,
  DRAW_GROUPS,
  type DrawGroup,
  type GivenColumn,
  type Inputs,
  hashOf,
  movesWith,
  otherKeyIn,
} from './inputs.ts'
import {
  LONGEST_KEY,
  alreadyFixed,
  badHash,
  badKey,
  badLength,
  badShare,
  movesTogether,
  onlyDraws,
  unknownInput,
} from './inputComplaints.ts'
import { BLOCK_FUTURES } from './memory/memory.ts'

/** The run that inputs are for. */
export interface InputsAsked {
  readonly scenario: Scenario
  readonly overrides: Overrides
  readonly inputs?: Inputs
  /** Futures of the run; a given column has a value for each. */
  readonly futures: number
}

/** A share of the draws that a quantile may be taken at: what a distribution keeps its stated errors for. */
const LEAST_SHARE = 1e-9

/**
 * Finds what is wrong with inputs; an empty list means that a run can have them.
 *
 * @param language of the problems, English unless stated
 * @returns problems at `inputs.<name>`, in the order of the inputs; an input without effect (another key for what is constant) is none
 */
export function checkInputs(
  { scenario, overrides, inputs = {}, futures }: InputsAsked,
  language: Language = 'en',
): Problem[] {
  const assumptions = columnAssumptions(scenario)
  const complaintsOf = (name: string, input: ColumnInput): readonly Complaint[] => {
    if (isGroup(name)) return groupComplaints(input)
    const id = assumptions.find((known) => known === name)
    if (id === undefined) return [unknownInput(name, DRAW_GROUPS, assumptions)]
    const override = overrides[id]
    return [
      ...columnComplaints(id, input, futures),
      ...(override === undefined || input.kind === 'draw' ? [] : [alreadyFixed(override)]),
      ...keyComplaints(scenario, overrides, inputs, id),
    ]
  }
  return Object.entries(inputs).flatMap(([name, input]) => {
    const complaints = input === undefined ? [] : complaintsOf(name, input)
    return complaints.map((complaint) => problemOf(complaint, `inputs.${name.slice(0, 60)}`, input, language))
  })
}

function isGroup(name: string): name is DrawGroup {
  return DRAW_GROUPS.some((group) => group === name)
}

function groupComplaints(input: ColumnInput): readonly Complaint[] {
  switch (input.kind) {
    case 'draw':
      return []
    case 'otherKey':
      return keyIsShort(input.key) ? [] : [badKey(input.key)]
    case 'quantile':
    case 'fixed':
    case 'column':
      return [onlyDraws(input.kind)]
  }
}

function columnComplaints(id: AssumptionId, input: ColumnInput, futures: number): readonly Complaint[] {
  switch (input.kind) {
    case 'draw':
      return []
    case 'otherKey':
      return keyIsShort(input.key) ? [] : [badKey(input.key)]
    case 'quantile':
      return input.at >= LEAST_SHARE && input.at <= 1 - LEAST_SHARE ? [] : [badShare(input.at)]
    case 'fixed':
      return boundsComplaints(id, [input.value])
    case 'column':
      return givenComplaints(id, input, futures)
  }
}

/** A column first of all has its own values, one per future; only then their bounds are looked at. */
function givenComplaints(id: AssumptionId, { blocks, hash }: GivenColumn, futures: number): readonly Complaint[] {
  const count = Math.ceil(futures / BLOCK_FUTURES)
  const isWhole = blocks.every(({ length }, i) => length === Math.min(BLOCK_FUTURES, futures - i * BLOCK_FUTURES))
  const found = blocks.reduce((sum, { length }) => sum + length, 0)
  if (!isWhole || blocks.length !== count) return [badLength(found, futures, BLOCK_FUTURES)]
  if (hashOf(blocks) !== hash) return [badHash(hash)]
  return blocks.flatMap((block) => boundsComplaints(id, block)).slice(0, 1)
}

/** The first value that is out of the hard bounds of its assumption, or no number. */
function boundsComplaints(id: AssumptionId, values: ArrayLike<number>): readonly Complaint[] {
  const scale = assumptionDeclaration(id)
  if (scale === null) return []
  const wrong = Array.from(values).find((value) => !(value >= scale.low && value <= scale.high))
  return wrong === undefined ? [] : [outOfBounds(wrong, scale)]
}

/** Correlated draws are exchanged together or not at all: one without the others would be correlated with its own usual draw. */
function keyComplaints(
  scenario: Scenario,
  overrides: Overrides,
  inputs: Inputs,
  name: AssumptionId,
): readonly Complaint[] {
  const key = otherKeyIn(inputs[name])
  if (key === undefined) return []
  const left = (movesWith(scenario, name) as readonly AssumptionId[]).filter((id) => {
    const other = otherKeyIn(inputs[id])
    // What has a value of its own lends only its draw to the correlation; that goes along by itself.
    const hasValue = overrides[id] !== undefined || !['draw', 'otherKey'].includes(inputs[id]?.kind ?? 'draw')
    return other === undefined ? !hasValue : other !== key
  })
  return left.length === 0 ? [] : [movesTogether(left, key)]
}

function keyIsShort(key: string): boolean {
  return key.length >= 1 && key.length <= LONGEST_KEY
}
