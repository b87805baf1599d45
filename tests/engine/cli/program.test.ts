import { describe, expect, it } from 'vitest'
import { COMMANDS } from '../../../engine/cli/commands/shelf.ts'
import { program } from '../../../engine/cli/program.ts'
import { ENGINE_BUILD } from '../../../engine/study/build.ts'
import { ENGINE_VERSION } from '../../../engine/study/version.ts'
import { engineBuild } from '../../../tools/engine-build.js'
import { withSmallIo } from '../../support/smallIo.ts'

const call = (...args: string[]) => withSmallIo((io) => program(args, io))

describe('the program', () => {
  it('lists its commands with what each is for', async () => {
    const { code, out, words } = await call('--help')
    expect([code, words]).toEqual([0, ''])
    for (const { name, purpose } of COMMANDS)
      expect(out).toMatch(new RegExp(`^  ${name} +${purpose.slice(0, 20)}`, 'm'))
  })

  it('tells version and build', async () => {
    expect(ENGINE_BUILD).toBe(engineBuild())
    expect((await call('--version')).out).toBe(`bandbreedte ${ENGINE_VERSION}, build ${ENGINE_BUILD}\n`)
  })

  it('hands the arguments after its name to a command', async () => {
    expect((await call('validate', 'scenarios/regio-amersfoort.json')).words).toContain('is in order')
    expect(await call('simulate', 'x', '--jsn')).toMatchObject({ code: 2, out: '' })
  })

  it.each([
    [['simulat'], 'there is no such command; got "simulat"'],
    [['simulat'], 'Did you mean simulate?'],
    [['nonsense-of-mine'], COMMANDS.map(({ name }) => name).join(', ')],
    [['toString'], 'there is no such command'],
    [[], 'no command was named'],
  ])('%j ends with code 2 and says why', async (args, hint) => {
    const { code, out, words } = await call(...args)
    expect([code, out]).toEqual([2, ''])
    expect(words).toContain(hint)
  })
})

describe.each(COMMANDS)('the command $name', ({ name, examples, flags }) => {
  it('shows its flags and its examples', async () => {
    const { code, out } = await call(name, '--help')
    expect(code).toBe(0)
    for (const flag of flags) expect(out).toContain(`  --${flag.name}`)
    for (const example of examples) expect(out).toContain(`  bandbreedte ${name} ${example}\n`)
  })

  // What is sent to a file is a page, printed whole in a test of its own. Of several examples the last, which is the quickest.
  it.each(examples.filter((example) => !example.startsWith('>')).slice(-1))(
    'works as in %s',
    async (example) => {
      // The last number of futures counts.
      const few = flags.some((flag) => flag.name === 'futures') ? ['--futures', '8'] : []
      const { code, words } = await call(name, ...example.split(' '), ...few)
      expect(code, words).toBe(0)
    },
    60_000,
  )
})

it('a shipped scenario is found from every folder, and the own file of that name goes before it', async () => {
  const path = 'scenarios/regio-amersfoort.json'
  const read: string[] = []
  const from = (own: readonly string[]) =>
    withSmallIo((io) =>
      program(['validate', path], {
        ...io,
        own: (file) => `/package/${file}`,
        list: (folder) => Promise.resolve(folder.startsWith('/package') ? ['regio-amersfoort.json'] : own),
        read: (file) => {
          read.push(file)
          return Promise.resolve('{}')
        },
      }),
    )
  await from([])
  await from(['regio-amersfoort.json'])
  expect(read).toEqual([`/package/${path}`, path])
})
