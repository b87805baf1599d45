/** Objects with exactly the fields that are declared. */
import * as v from 'valibot'

const MARK = 'fields:'

/** An object with exactly these fields; what its issues say is the list of fields, for suggestions. */
export function fields<const E extends v.ObjectEntries>(entries: E): v.StrictObjectSchema<E, string> {
  return v.strictObject(entries, MARK + Object.keys(entries).join(','))
}

/** The fields that an object with such an issue may have; none when the issue is of another kind. */
export function fieldsIn(message: string): readonly string[] {
  return message.startsWith(MARK) ? message.slice(MARK.length).split(',') : []
}
