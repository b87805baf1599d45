import * as v from 'valibot'
import { fields } from './fields.ts'
import type { Figure } from '../../base/figure.ts'
import { LEVER_IDS, LEVERS, type LeverId } from '../../policy/shelf.ts'
import type { LeverDeclaration } from '../../policy/lever.ts'
import { figure } from './figureSchema.ts'
import { convertLever } from './leverValue.ts'
import { idText, reference, shortText, statedYear } from './plainSchema.ts'
import { quantity } from '../units/quantitySchema.ts'
import type { Reading } from '../complaints/reading.ts'

/** One optional figure per lever, drawn from the declarations. */
export function leverEntries(reading: Reading) {
  const entries = LEVER_IDS.map((id) => [id, v.exactOptional(leverFigure(LEVERS[id], reading))])
  return Object.fromEntries(entries) as Record<LeverId, v.GenericSchema<unknown, Figure<unknown>>>
}

function leverFigure(lever: LeverDeclaration, reading: Reading): v.GenericSchema<unknown, Figure<unknown>> {
  return figure(reading, { unit: lever.unit }, leverInput(lever, reading), (raw, unit, report) =>
    convertLever(lever, raw, unit, reading, report, ['value']),
  )
}

/** What a lever accepts before units are converted; the same in scenario files and in policy files. */
export function leverInput(lever: LeverDeclaration, reading: Reading): v.GenericSchema<unknown, unknown> {
  switch (lever.kind) {
    case 'number':
      return quantity
    case 'choice':
      return v.picklist(lever.choices.map(({ value }) => value))
    case 'switch':
      return v.boolean()
    case 'list':
      return lever.item === 'municipality'
        ? v.pipe(v.array(reference(reading, 'municipality')), v.maxLength(40))
        : v.pipe(
            v.array(
              fields({
                year: statedYear,
                plan: reference(reading, 'plan'),
                action: v.picklist(['prepare', 'start', 'scrap']),
              }),
            ),
            v.maxLength(1000),
          )
    case 'record':
      return lever.item === 'answer'
        ? v.record(idText, v.picklist(['yes', 'no', 'chance']))
        : v.record(idText, v.record(shortText, quantity))
  }
}
