/** One open database as the services use it: read, or change in one recorded transaction. */
import type { Kysely } from 'kysely'
import type { ChangeSetId, MeetingId } from '#domain/kernel/ids.ts'
import type { LocalDateTime } from '#domain/kernel/local-time.ts'
import { recordChanges } from './change-log.ts'
import { asStorageError, inTransaction, openDatabase } from './database.ts'
import { createWritableStore, type ReadableDb, type WritableStore } from './store.ts'
import type { Tables } from './tables.ts'

/** What a change gives back, and how it is to be remembered. */
export type Remembered<Value> = {
  readonly result: Value
  /** Readable: `Xóa thành phần 'Bí thư chi bộ thôn'`. */
  readonly label: string
  /** Null for what belongs to no meeting. */
  readonly meetingId: MeetingId | null
  /** Steps with the same key that follow each other at once are one step: typing in one field. */
  readonly mergeKey?: string
  /** Of undo and redo: the step they reversed. */
  readonly reversal?: { readonly kind: 'undo' | 'redo'; readonly of: ChangeSetId }
}

export type ChangeOptions = {
  readonly id: ChangeSetId
  readonly operation: string
  readonly at: LocalDateTime
  readonly who: string
}

export type Storage = {
  readonly read: <Value>(work: (db: ReadableDb) => Promise<Value>) => Promise<Value>
  /** All or nothing, remembered as one step; gives the names of the tables it changed. */
  readonly change: <Value>(
    options: ChangeOptions,
    work: (store: WritableStore) => Promise<Remembered<Value>>,
  ) => Promise<{ readonly result: Value; readonly tables: readonly string[] }>
  readonly close: () => Promise<void>
}

export async function openStorage(file: string): Promise<Storage> {
  const db = await openDatabase(file)
  return {
    read: async work => {
      try {
        return await work(db)
      } catch (cause) {
        throw asStorageError(cause)
      }
    },
    change: (options, work) => change(db, options, work),
    close: () => db.destroy(),
  }
}

function change<Value>(
  db: Kysely<Tables>,
  options: ChangeOptions,
  work: (store: WritableStore) => Promise<Remembered<Value>>,
): Promise<{ result: Value; tables: readonly string[] }> {
  return inTransaction(db, async transaction => {
    const { store, recorder } = createWritableStore(transaction)
    const done = await work(store)
    if (recorder.changes.length > 0) {
      const set = {
        ...options,
        meetingId: done.meetingId,
        label: done.label,
        kind: done.reversal?.kind ?? ('do' as const),
        reverses: done.reversal?.of ?? null,
        mergeKey: done.mergeKey ?? null,
      }
      await recordChanges(transaction, set, recorder.changes)
    }
    return { result: done.result, tables: [...new Set(recorder.changes.map(row => row.table))] }
  })
}
