import { exp, log, normalCdf, normalQuantile } from '../../engine/lanes/functions.ts'

/** What `laneBits` gives on every machine. Changes only together with the numbers of the engine. */
export const LANE_BITS = 'a9bb3f09'

/**
 * A hash (FNV-1a) over the bits of the engine's own functions at some thousands of points: it differs when a machine
 * computes a single last digit otherwise.
 */
export function laneBits(): string {
  const points = 4096
  const value = new DataView(new ArrayBuffer(8))
  let hash = 0x811c9dc5
  const take = (number: number): void => {
    value.setFloat64(0, number)
    for (let byte = 0; byte < 8; byte++) hash = Math.imul(hash ^ value.getUint8(byte), 0x01000193)
  }
  for (let i = 0; i < points; i++) {
    const share = (i + 0.5) / points
    take(exp(share * 80 - 40))
    take(log(share * 50))
    take(normalQuantile(share))
    take(normalCdf(share * 12 - 6))
  }
  return (hash >>> 0).toString(16)
}
