import { parseArgs } from 'node:util'
import { type Problem, type Result, bad, good, shown } from '../base/problem.ts'
import { nearest } from '../scenario/complaints/nearest.ts'

/** A flag of a command. */
export interface Flag {
  readonly name: string
  /** What follows it in the help, `N`; none for a switch. */
  readonly takes?: string
  readonly help: string
}

/** Flags as given: the values of each in their order (`true` for a switch), and what stood beside them. */
export interface Given {
  readonly values: ReadonlyMap<string, readonly string[]>
  readonly positionals: readonly string[]
}

/** Reads the arguments of a command; every fault at once. */
export function readFlags(args: readonly string[], flags: readonly Flag[]): Result<Given> {
  const options = Object.fromEntries(
    flags.map(({ name, takes }) => [name, { type: takes === undefined ? ('boolean' as const) : ('string' as const) }]),
  )
  const { tokens } = parseArgs({ args: [...args], options, strict: false, tokens: true, allowPositionals: true })
  const problems: Problem[] = []
  const values = new Map<string, string[]>()
  const positionals: string[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value)
    if (token.kind !== 'option') continue
    const flag = flags.find(({ name }) => name === token.name)
    const problem = faultOf(token, flag, flags)
    if (problem) problems.push(problem)
    else values.set(token.name, [...(values.get(token.name) ?? []), token.value ?? 'true'])
  }
  return problems.length > 0 ? bad(problems) : good({ values, positionals })
}

function faultOf(
  { rawName, name, value }: { readonly rawName: string; readonly name: string; readonly value?: string | undefined },
  flag: Flag | undefined,
  flags: readonly Flag[],
): Problem | undefined {
  const names = flags.map((known) => `--${known.name}`)
  if (flag === undefined) {
    const near = nearest(`--${name}`, names)
    return {
      where: rawName,
      what: 'there is no such flag',
      got: shown(rawName),
      allowed: names.join(', '),
      hint: near === null ? 'See --help.' : `Did you mean ${near}?`,
    }
  }
  if (flag.takes === undefined && value !== undefined) {
    return {
      where: rawName,
      what: 'this flag takes no value',
      got: shown(value),
      allowed: 'nothing',
      hint: `Write ${rawName} alone.`,
    }
  }
  if (flag.takes !== undefined && (value === undefined || value === '')) {
    return {
      where: rawName,
      what: 'this flag needs a value',
      got: 'nothing',
      allowed: flag.takes,
      hint: `Write ${rawName} ${flag.takes}.`,
    }
  }
  return undefined
}

/** Gives the last value of a flag. */
export function lastOf({ values }: Given, name: string): string | undefined {
  return values.get(name)?.at(-1)
}

/** Lists flags for a help text. */
export function flagLines(flags: readonly Flag[]): string {
  const heads = flags.map(({ name, takes }) => `--${name}${takes === undefined ? '' : ` ${takes}`}`)
  const width = Math.max(...heads.map((head) => head.length)) + 2
  return flags.map(({ help }, i) => `  ${(heads[i] ?? '').padEnd(width)}${help}`).join('\n')
}
