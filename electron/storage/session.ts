/** One open database as the services use it: read, or change in one recorded transaction. */
import { statSync } from 'node:fs'
import { type Kysely, sql } from 'kysely'
import type { TouchedPlace } from '#domain/consolidation/board.ts'
import { AppError } from '#domain/kernel/app-error.ts'
import type { ChangeSetId, MeetingId } from '#domain/kernel/ids.ts'
import type { LocalDateTime } from '#domain/kernel/local-time.ts'
import { recordChanges } from './change-log.ts'
import { asStorageError, inTransaction, openDatabase } from './database.ts'
import { deriveMissingFigures } from './derived-figures.ts'
import { createWritableStore, type ReadableDb, type WritableStore } from './store.ts'
import type { Tables } from './tables.ts'
import { touchedPlaces } from './touched-places.ts'
import { keepWitness } from './witness.ts'

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
  /** All or nothing, remembered as one step; gives the names of the tables it changed, and the places it was about. */
  readonly change: <Value>(
    options: ChangeOptions,
    work: (store: WritableStore) => Promise<Remembered<Value>>,
  ) => Promise<{
    readonly result: Value
    readonly tables: readonly string[]
    readonly places: readonly TouchedPlace[]
  }>
  /** How many changes the data has ever seen. */
  readonly commits: () => Promise<number>
  readonly close: () => Promise<void>
}

/** How many changes the database has ever seen. It counts in the database itself, so that every copy knows it. */
async function commitsOf(db: Kysely<Tables>): Promise<number> {
  const { rows } = await sql<{ user_version: number }>`pragma user_version`.execute(db)
  return rows[0]?.user_version ?? 0
}

export async function openStorage(file: string, now?: LocalDateTime): Promise<Storage> {
  const db = await openDatabase(file, now === undefined ? {} : { now })
  const witness = keepWitness(file, await commitsOf(db))
  await deriveMissingFigures(db)
  const { ino } = statSync(file)
  const refuseLostFile = () => {
    // An open file goes on taking writes after it was deleted: they would all be lost.
    if (statSync(file, { throwIfNoEntry: false })?.ino !== ino)
      throw new AppError(
        'storage-lost',
        'Không còn thấy tệp dữ liệu: thư mục đã bị xóa, đổi tên hoặc ổ đĩa đã rút. Thay đổi này chưa được ghi. Hãy đưa thư mục trở lại rồi mở lại chương trình.',
      )
  }
  return {
    read: async work => {
      try {
        return await work(db)
      } catch (cause) {
        throw asStorageError(cause)
      }
    },
    change: async (options, work) => {
      refuseLostFile()
      const { commits, ...changed } = await change(db, options, work)
      if (commits !== null) witness.note(commits)
      return changed
    },
    commits: () => commitsOf(db),
    close: async () => {
      await db.destroy()
      witness.close()
    },
  }
}

function change<Value>(
  db: Kysely<Tables>,
  options: ChangeOptions,
  work: (store: WritableStore) => Promise<Remembered<Value>>,
): Promise<{
  result: Value
  tables: readonly string[]
  places: readonly TouchedPlace[]
  commits: number | null
}> {
  return inTransaction(db, async transaction => {
    const { store, recorder } = createWritableStore(transaction, options.id)
    const done = await work(store)
    let commits: number | null = null
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
      commits = (await commitsOf(transaction)) + 1
      await sql`pragma user_version = ${sql.raw(String(commits))}`.execute(transaction)
    }
    return {
      result: done.result,
      tables: [...new Set(recorder.changes.map(row => row.table))],
      places: touchedPlaces(recorder.changes),
      commits,
    }
  })
}
