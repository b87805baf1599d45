import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Command } from '../../engine/cli/commands/command.ts'
import { COMMANDS } from '../../engine/cli/commands/shelf.ts'
import { runWith } from '../support/smallIo.ts'
import { tried } from './tried.ts'

const { seed, cases } = tried('fuzz-flags')

/** Pages of documents take no flags and long to make. */
const TRIED = COMMANDS.filter(({ name }) => !['behaviour', 'calibration'].includes(name))
const FLAGS = [...new Set([...TRIED.flatMap(({ flags }) => flags.map(({ name }) => name)), 'help'])]
/** Good somewhere, or nowhere; no number of futures among them that takes long. */
const VALUES = [
  ...['1', '100', '0', '-1', '1.5', '1e3', '99999999999', '2025', '0.25', '40 %', 'raadstafel', '', '__proto__'],
  ...['growthPosition=0', 'transition=10 %', 'cooperation=2', 'nothing=1', '=', 'answer={', 'strategy=none'],
  ...['giveUp=p90', 'council=key:B', 'draws.years=p1', 'giveUp=@kapot.json:x', 'giveUp=@x:'],
  ...['none', 'adaptive', 'renew34', '../etc', 'lattice', 'plain', 'ts', 'f64', 'f32', 'segment', 'group'],
  ...['shortfall', 'shortfall,cover', 'happiness', '/nowhere/x.json', 'x.json', 'true'],
]
const FILES = [
  'scenarios/noord-brabant-2022.json',
  'scenarios/policies/renew34.json',
  'missing.json',
  '.',
  'kapot.json',
]

const flag = fc.constantFrom(...FLAGS)
const value = fc.oneof({ arbitrary: fc.constantFrom(...VALUES), weight: 9 }, { arbitrary: fc.string(), weight: 1 })
const argument = fc.oneof(
  flag.map((name) => [`--${name}`]),
  fc.tuple(flag, value).map(([name, text]) => [`--${name}`, text]),
  fc.tuple(flag, value).map(([name, text]) => [`--${name}=${text}`]),
  fc.string().map((text) => [text]),
  fc.constantFrom('none', 'adaptive', 'default', 'best').map((name) => [name]),
)
const arbitraryArgs = fc
  .tuple(fc.constantFrom(...FILES), fc.array(argument, { maxLength: 5 }))
  .map(([file, rest]) => [file, ...rest.flat()])
const commands = fc.constantFrom(...TRIED)

/** What a run takes is bounded by what is added to the flags: one future, or for the stress test, that asks 170 times, a plan that there is not. */
function bounded({ name }: Command, args: readonly string[]): readonly string[] {
  if (name === 'validate') return args
  return [...args, ...(name === 'stress' ? ['--plan', 'nowhere'] : ['--futures', '1'])]
}

test('a command answers, or says in words what is wrong; it never throws and never does both', async () => {
  const ended = new Set<number>()
  await fc.assert(
    fc.asyncProperty(commands, arbitraryArgs, async (command, args) => {
      const { code, out, words, written } = await runWith(command, bounded(command, args), {
        'kapot.json': '{',
      })
      ended.add(code)
      const answered = out !== '' || Object.keys(written).length > 0
      if (code === 0) expect(answered || command.name === 'validate').toBe(true)
      else {
        expect(words).toMatch(/\S\n$/)
        expect(answered && command.name !== 'validate').toBe(false)
      }
    }),
    { seed, numRuns: cases },
  )
  expect([...ended].sort()).toEqual([0, 1, 2])
}, 900_000)
