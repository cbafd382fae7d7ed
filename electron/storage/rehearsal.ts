/** A second database that stands in for the first while people rehearse, and is thrown away afterwards. */
import { rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { DATABASE_FILE } from './database.ts'
import { openStorage, type Storage } from './session.ts'

export type Rehearsal = {
  /** The rehearsal's while there is one, else the real one. */
  readonly storage: Storage
  readonly isOn: () => boolean
  /** Begins with nothing in it; does nothing while one is on. */
  readonly start: () => Promise<void>
  readonly end: () => Promise<void>
}

const FOLDER = 'dien-tap'

/**
 * @param file the real database; the rehearsal lies in a folder beside it
 * @param real its storage, which is closed by whoever opened it
 * @param announce told when another database is shown
 */
export function createRehearsal(file: string, real: Storage, announce: () => void): Rehearsal {
  const folder = join(dirname(file), FOLDER)
  let rehearsed: Storage | null = null
  const clear = (): void => rmSync(folder, { recursive: true, force: true })
  // What a rehearsal left behind that ended with the power.
  clear()
  const close = async (): Promise<void> => {
    const ended = rehearsed
    rehearsed = null
    await ended?.close()
    clear()
  }
  return {
    storage: {
      read: work => (rehearsed ?? real).read(work),
      change: (options, work) => (rehearsed ?? real).change(options, work),
      commits: () => (rehearsed ?? real).commits(),
      close,
    },
    isOn: () => rehearsed !== null,
    start: async () => {
      rehearsed ??= await openStorage(join(folder, DATABASE_FILE))
      announce()
    },
    end: async () => {
      await close()
      announce()
    },
  }
}
