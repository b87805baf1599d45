import fc from 'fast-check'

/** The keys that lead to a place in a JSON value. */
export type Place = readonly (string | number)[]

/** Every place in a JSON value but the whole of it. */
export function* placesIn(value: unknown, keys: Place = []): Generator<Place> {
  if (keys.length > 0) yield keys
  if (Array.isArray(value)) for (const [i, item] of value.entries()) yield* placesIn(item, [...keys, i])
  else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) yield* placesIn(item, [...keys, key])
  }
}

/** What may stand where something else belongs. */
const anyValue = fc.oneof(
  fc.anything(),
  fc.jsonValue(),
  fc.constantFrom('12 ha', '__proto__', 'constructor', -0, 1e308, '1e999 ha', '', '0,5', '50 %'),
)

/** A copy of a good JSON value with one to three places spoilt: another value, nothing, or what stands in another place. */
export function broken(good: unknown): fc.Arbitrary<unknown> {
  const place = fc.constantFrom(...placesIn(good))
  const fault = fc.oneof(
    fc.tuple(place, anyValue).map(
      ([at, value]) =>
        (file: unknown) =>
          put(file, at, value),
    ),
    place.map((at) => (file: unknown) => remove(file, at)),
    fc.tuple(place, place).map(
      ([at, from]) =>
        (file: unknown) =>
          put(file, at, structuredClone(valueAt(good, from))),
    ),
  )
  return fc.array(fault, { minLength: 1, maxLength: 3 }).map((faults) => {
    const file = structuredClone(good)
    for (const spoil of faults) spoil(file)
    return file
  })
}

type Container = Record<string | number, unknown>

function valueAt(file: unknown, place: Place): unknown {
  return place.reduce<unknown>((at, key) => (isContainer(at) ? at[key] : undefined), file)
}

/** What holds a place; null where an earlier fault has taken it away. */
function holderOf(file: unknown, place: Place): Container | null {
  const holder = valueAt(file, place.slice(0, -1))
  return isContainer(holder) ? holder : null
}

function isContainer(value: unknown): value is Container {
  return typeof value === 'object' && value !== null
}

function put(file: unknown, place: Place, value: unknown): void {
  const holder = holderOf(file, place)
  if (holder !== null)
    Object.defineProperty(holder, place.at(-1) ?? '', { value, enumerable: true, configurable: true, writable: true })
}

function remove(file: unknown, place: Place): void {
  const holder = holderOf(file, place)
  if (holder !== null) Reflect.deleteProperty(holder, place.at(-1) ?? '')
}
