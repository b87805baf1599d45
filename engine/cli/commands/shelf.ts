import { behaviour } from './behaviour.ts'
import { calibration } from './calibration.ts'
import type { Command } from './command.ts'
import { compare } from './compare.ts'
import { simulate } from './simulate.ts'
import { story } from './story.ts'
import { stress } from './stress.ts'
import { takes } from './takes.ts'
import { validate } from './validate.ts'

/** All commands of the program, in the order in which its help shows them. */
export const COMMANDS: readonly Command[] = [simulate, compare, stress, takes, story, validate, behaviour, calibration]
