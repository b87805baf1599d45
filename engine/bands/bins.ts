/** Powers of two that a double can have; its exponent field counts them. */
export const EXPONENTS = 2048
/** Added to the exponent field of a negative number, as its bits do. */
export const SIGN = EXPONENTS
/** Below 2^-14 (less than a square metre in hectares, 0.006 % in shares) one bin per power of two is fine enough. */
export const TINY = 1023 - 14

const double = new Float64Array(1)
const words = new Uint32Array(double.buffer)

/**
 * Gives the sizes between which a bin lies; built from the bits, so that no power is computed.
 *
 * @param exponent exponent field, 0..2047
 * @param bins bins of that power of two, itself a power of two
 */
export function edgesOf(exponent: number, bin: number, bins: number): [near: number, far: number] {
  const width = (1 << 20) / bins
  const key = exponent * (1 << 20) + bin * width
  words[1] = key
  const near = double[0]
  words[1] = key + width
  const far = double[0]
  return [near, far < Infinity ? far : Number.MAX_VALUE]
}
