import { plainNumber } from '../plain-number.ts'
import type { ViewSetting } from './setting.ts'

/** The chance of too little that the stress test accepts, between 0 and 1. */
export const atMost: ViewSetting<'atMost', number> = {
  id: 'atMost',
  name: 'atMost',
  whose: 'shared',
  fresh: () => 0.5,
  write: String,
  read: (text) => {
    const chance = plainNumber(text)
    return chance !== null && chance > 0 && chance < 1 ? chance : null
  },
  allowed: () => '0.01–0.99',
}
