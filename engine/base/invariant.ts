/**
 * States what must hold if our own code is right; a broken one is a bug of ours, never of the user.
 *
 * @throws Error with the message, shown at the worker's edge and the page's error boundary
 */
export function invariant(condition: boolean, message: string): asserts condition {
  if (!condition) throw new Error(`Bandbreedte has a bug: ${message}`)
}
