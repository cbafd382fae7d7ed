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
import { LONG_JOURNAL } from './pragmas.ts'
import { createWritableStore, type ReadableDb, type WritableStore } from './store.ts'
import type { Tables } from './tables.ts'
import { touchedPlaces } from './touched-places.ts'
import { keepWitness } from './witness.ts'
import { WriteThread } from './write-thread.ts'

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
  /** Of thousands of rows: written by a thread of its own, where there is one, and read meanwhile as before. */
  readonly isLarge?: boolean
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

export type OpenStorageOptions = {
  /** For the name of the backup made before a migration. */
  readonly now?: LocalDateTime
  /** Where `write-worker` lies; without it everything is written by this thread. */
  readonly writeWorker?: URL
}

export async function openStorage(
  file: string,
  { writeWorker, ...options }: OpenStorageOptions = {},
): Promise<Storage> {
  const db = await openDatabase(file, { ...options, isAlone: writeWorker === undefined })
  const thread = writeWorker === undefined ? null : new WriteThread(writeWorker, file)
  const witness = keepWitness(file, await commitsOf(db))
  await deriveMissingFigures(db)
  const inTurn = turns()
  let broughtBack: Promise<void> = Promise.resolve()
  const shortenJournal = (thread: WriteThread) => {
    if (lengthOf(`${file}-wal`) > LONG_JOURNAL) broughtBack = thread.checkpoint()
  }
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
    change: (options, work) =>
      inTurn(async () => {
        refuseLostFile()
        // Steps that follow each other at once would outrun the thread, and the journal would grow without end.
        if (lengthOf(`${file}-wal`) > 4 * LONG_JOURNAL) await broughtBack
        const isByThread = options.isLarge === true && thread !== null
        const { commits, ...changed } = await (isByThread
          ? change(thread.db, options, work, db)
          : change(db, options, work))
        if (commits !== null) witness.note(commits)
        if (thread !== null) shortenJournal(thread)
        return changed
      }),
    commits: () => commitsOf(db),
    // In its turn: what was begun before is written whole.
    close: () =>
      inTurn(async () => {
        await thread?.close()
        await db.destroy()
        witness.close()
      }),
  }
}

/** In bytes. */
const lengthOf = (journal: string): number => statSync(journal, { throwIfNoEntry: false })?.size ?? 0

/** Gives changes their turn: a connection that waited for another's lock would hold up its thread. */
function turns(): <Value>(work: () => Promise<Value>) => Promise<Value> {
  let last: Promise<unknown> = Promise.resolve()
  return work => {
    const mine = last.then(work)
    // Whoever asked hears of a failure; the next does not care.
    last = mine.catch(() => undefined)
    return mine
  }
}

function change<Value>(
  db: Kysely<Tables>,
  options: ChangeOptions,
  work: (store: WritableStore) => Promise<Remembered<Value>>,
  before?: ReadableDb,
): Promise<{
  result: Value
  tables: readonly string[]
  places: readonly TouchedPlace[]
  commits: number | null
}> {
  return inTransaction(db, async transaction => {
    const { store, recorder } = createWritableStore(transaction, options.id, before)
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
