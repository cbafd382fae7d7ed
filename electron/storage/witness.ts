/**
 * What the program last knew of its database, in a small file beside it: how many changes were committed, and after
 * an orderly end the sum of the whole file. SQLite drops a torn end of its journal without a word, and keeps no
 * sums of its pages; this file makes both seen.
 */
import { closeSync, existsSync, openSync, readFileSync, statSync, writeSync } from 'node:fs'
import { sumOf } from './backups/make-backup.ts'

export type Witness = {
  readonly commits: number
  /** Of the closed file; null while it is open, or when the program was ended in the middle. */
  readonly closed: { readonly bytes: number; readonly sha256: string } | null
}

export const witnessFileOf = (databaseFile: string): string => `${databaseFile}.dau`

/** Written in one piece over the same bytes: a killed process leaves the old or the new. */
const LENGTH = 256

/** Null when there is none, or none that can be read: then nothing is known. */
export function readWitness(databaseFile: string): Witness | null {
  const file = witnessFileOf(databaseFile)
  if (!existsSync(file)) return null
  try {
    const { commits, closed } = JSON.parse(readFileSync(file, 'utf8')) as Witness
    return typeof commits === 'number' ? { commits, closed: closed ?? null } : null
  } catch (cause) {
    if (cause instanceof SyntaxError) return null
    throw cause
  }
}

export type WitnessKeeper = {
  /** After a commit. */
  readonly note: (commits: number) => void
  /** After the database was closed. */
  readonly close: () => void
}

export function keepWitness(databaseFile: string, commits: number): WitnessKeeper {
  const file = witnessFileOf(databaseFile)
  const handle = openSync(file, existsSync(file) ? 'r+' : 'w+')
  let last = commits
  const write = (witness: Witness) =>
    writeSync(handle, `${JSON.stringify(witness).padEnd(LENGTH - 1)}\n`, 0, 'utf8')
  write({ commits, closed: null })
  return {
    note: count => {
      last = count
      write({ commits: count, closed: null })
    },
    close: () => {
      // A journal that stayed means that the database was not closed alone: then the file says nothing by itself.
      const isWhole = !existsSync(`${databaseFile}-wal`) && existsSync(databaseFile)
      const { size: bytes = 0 } = statSync(databaseFile, { throwIfNoEntry: false }) ?? {}
      if (isWhole) write({ commits: last, closed: { bytes, sha256: sumOf(databaseFile) } })
      closeSync(handle)
    },
  }
}
