/**
 * The log of the program, for whoever helps an office: when it started and ended, what it found, where it failed. Nothing
 * of the data gets into it: no names, no values, no folders. The newest file lies beside older ones, which make room in
 * turn.
 */
import { appendFileSync, existsSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { defectPlaces } from './domain/kernel/defect-places.ts'
import { localDateTimeOf } from './domain/kernel/local-time.ts'

export type ProgramLog = {
  readonly note: (what: string) => void
  readonly defect: (operation: string, cause: unknown) => void
}

export const LOG_FOLDER = 'nhat-ky'
const NEWEST = 'diem-cau.log'

/** Where each file goes when the newest is full; the oldest is written over. */
const MOVES = [
  ['diem-cau.3.log', 'diem-cau.2.log'],
  ['diem-cau.2.log', 'diem-cau.1.log'],
  ['diem-cau.1.log', NEWEST],
] as const

/** Of one file. What no office reaches in a year without trouble. */
const MOST_BYTES = 256 * 1024

/** In the data folder, as soon as that is there: a folder that vanished is not made anew for its log. */
export function openProgramLog(dataFolder: string, now: () => Date): ProgramLog {
  const folder = join(dataFolder, LOG_FOLDER)
  const append = (lines: readonly string[]): void => {
    const text = `${localDateTimeOf(now())} ${lines.join('\n')}\n`
    try {
      makeFolder(folder)
      makeRoom(folder, Buffer.byteLength(text))
      appendFileSync(join(folder, NEWEST), text)
    } catch {
      // A full disk, a folder that is gone or cannot be written: told elsewhere, and no reason to stop.
    }
  }
  return {
    note: what => append([what]),
    defect: (operation, cause) => {
      const [kind = '', ...places] = defectPlaces(cause)
      append([`${operation}: ${kind}`, ...places])
    },
  }
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder)
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'EEXIST')) throw cause
  }
}

function makeRoom(folder: string, bytes: number): void {
  const size = statSync(join(folder, NEWEST), { throwIfNoEntry: false })?.size ?? 0
  if (size + bytes <= MOST_BYTES) return
  for (const [older, newer] of MOVES) {
    const path = join(folder, newer)
    if (existsSync(path)) renameSync(path, join(folder, older))
  }
}
