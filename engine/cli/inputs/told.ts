/** Inputs that had no usual draw, in the words of `--input`. */
import type { StampedInput } from '../../kernel/inputs.ts'

/** Inputs as a stamp has them; none where all had their usual draws. */
export type Stamped = Readonly<Record<string, StampedInput>> | null | undefined

/** Gives the end of a line that says from what a table was made; nothing where all inputs had their usual draws. */
export function inputsBehind(inputs: Stamped): string {
  const told = Object.entries(inputs ?? {}).map(([name, input]) => `${name}=${sourceTold(input)}`)
  return told.length === 0 ? '' : `, inputs ${told.join(', ')}`
}

/** Gives the same as a line of its own, for a table that has no other. */
export function inputsLine(inputs: Stamped): string {
  const behind = inputsBehind(inputs)
  return behind === '' ? '' : `${behind.slice(', '.length)}\n`
}

/** Gives the field `inputs` of a document that has no stamp; no field where all inputs had their usual draws. */
export function inputsField(inputs: Stamped): { readonly inputs?: Stamped } {
  return inputs == null ? {} : { inputs }
}

function sourceTold(input: StampedInput): string {
  switch (input.kind) {
    case 'otherKey':
      return `key:${input.key}`
    case 'quantile':
      return `p${String(Number((100 * input.at).toFixed(6)))}`
    case 'fixed':
      return String(input.value)
    case 'column':
      return `column ${input.hash}`
  }
}
