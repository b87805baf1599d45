import { expect, test } from 'vitest'
import { LANE_BITS, laneBits } from '../support/laneBits.ts'

test('exp, log and the normal distribution give the recorded bits in Chromium', () => {
  expect(laneBits()).toBe(LANE_BITS)
})
