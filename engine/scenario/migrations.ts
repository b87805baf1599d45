import { fieldOf } from './names.ts'
import { both, type Complaint } from './complaints/complaint.ts'

/** The version of scenario files that this program writes and its schema describes. */
export const CURRENT_VERSION = 1

/** Turns raw JSON of one version into raw JSON of the next. */
type Migration = (raw: unknown) => unknown

/** From version n to n + 1, at index n - 1. Version 1 is the first, so there is nothing to bring forward yet. */
const MIGRATIONS: readonly Migration[] = []

/** Brings raw JSON of an older version to the current one, or says why that cannot be. */
export function migrate(raw: unknown): { readonly raw: unknown } | { readonly complaint: Complaint } {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return { raw }
  const version = fieldOf(raw, 'version')
  if (version === undefined) return { complaint: noVersion }
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return { complaint: noSuchVersion }
  if (version > CURRENT_VERSION) return { complaint: newer(version) }
  return { raw: MIGRATIONS.slice(version - 1).reduce<unknown>((older, step) => step(older), raw) }
}

const allowed = both(String(CURRENT_VERSION))

const noVersion: Complaint = {
  what: { nl: 'Het versienummer van het bestand ontbreekt', en: 'The version number of the file is missing' },
  allowed,
  hint: { nl: `Voeg "version": ${String(CURRENT_VERSION)} toe.`, en: `Add "version": ${String(CURRENT_VERSION)}.` },
}

const noSuchVersion: Complaint = {
  what: { nl: 'Dit versienummer bestaat niet', en: 'There is no such version' },
  allowed,
  hint: { nl: `Schrijf "version": ${String(CURRENT_VERSION)}.`, en: `Write "version": ${String(CURRENT_VERSION)}.` },
}

function newer(version: number): Complaint {
  return {
    what: {
      nl: `Dit bestand heeft versie ${String(version)}; dit programma kent versie ${String(CURRENT_VERSION)}`,
      en: `This file has version ${String(version)}; this program knows version ${String(CURRENT_VERSION)}`,
    },
    allowed,
    hint: { nl: 'Gebruik een nieuwere Bandbreedte.', en: 'Use a newer Bandbreedte.' },
  }
}
