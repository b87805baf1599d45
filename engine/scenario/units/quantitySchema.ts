import * as v from 'valibot'

/** A number in the figure's unit, or a text with its own: `12`, `"12 ha"`, `"0,12 km2"`. */
export const quantity = v.union([v.number(), v.pipe(v.string(), v.maxLength(60))])
export type Quantity = v.InferOutput<typeof quantity>
