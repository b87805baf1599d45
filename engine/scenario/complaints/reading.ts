import type { Complaint } from './complaint.ts'
import type { Names } from '../names.ts'

/**
 * What the schema knows while it reads one file: the ids in scope (null: any, as for the published schema)
 * and the complaints of its own checks. Valibot's issues carry a single text; ours need four in two
 * languages, so the text of an issue is the number of its complaint.
 */
export interface Reading {
  readonly names: Names | null
  readonly complaints: Complaint[]
}

/** Starts reading a file with these ids in scope. */
export function startReading(names: Names | null): Reading {
  return { names, complaints: [] }
}

/** Keeps a complaint and gives the text under which valibot's issue refers to it. */
export function keep(reading: Reading, complaint: Complaint): string {
  return `#${String(reading.complaints.push(complaint) - 1)}`
}

/** The complaint that an issue's text refers to; undefined when the issue is valibot's own. */
export function kept(reading: Reading, message: string): Complaint | undefined {
  return message.startsWith('#') ? reading.complaints[Number(message.slice(1))] : undefined
}
