/** What services see of storage: a readable side that cannot write, and a writable side that records. */
import type { Kysely } from 'kysely'
import type { ChangeSetId, MeetingId } from '#domain/kernel/ids.ts'
import type { Restoration } from './backups/compare-backup.ts'
import { bringBack } from './bring-back.ts'
import { reverseChangeSet } from './change-log.ts'
import { type DerivedFrom, deriveFigures } from './derived-figures.ts'
import type { HandoverPlan } from './handover/plan-handover.ts'
import { type TakeInOptions, takeIn } from './handover/take-in.ts'
import { insertMany } from './insert-many.ts'
import { createRecorder, type Recorder } from './recorder.ts'
import { rowsAfter } from './step-back.ts'
import type { Tables } from './tables.ts'

/** Reading alone: the repositories take this, so a query cannot change anything. */
export type ReadableDb = Pick<Kysely<Tables>, 'selectFrom' | 'with' | 'fn'>

export type WritableStore = {
  readonly db: ReadableDb
  /**
   * For reading much before the first change of the step: what another thread reads comes over in one piece and holds
   * this one up.
   */
  readonly before: ReadableDb
  readonly insert: Recorder['insert']
  readonly insertAll: Recorder['insertAll']
  readonly update: Recorder['update']
  readonly remove: Recorder['remove']
  /**
   * Takes a recorded step back or does it again; gives how many rows stay as they were mended since.
   *
   * @throws AppError `changed-since`
   */
  readonly reverse: (id: ChangeSetId, direction: 'undo' | 'redo') => Promise<number>
  /** Brings the rows of a backup back, with the content they speak of. @throws AppError `changed-since` */
  readonly restore: (restoration: Restoration) => Promise<void>
  /** Brings the rows of a meeting to what they were just after a step. @throws AppError `changed-since` */
  readonly stepBack: (meetingId: MeetingId, after: number) => Promise<void>
  /**
   * Takes in a handed-over meeting with its history, as part of this step.
   *
   * @throws AppError `conflict`, `changed-since`
   */
  readonly takeIn: (plan: HandoverPlan, unitNameOf: TakeInOptions['unitNameOf']) => Promise<void>
  /** Typing on is a new step from now on, so that what was handed over stays as it went out. Not recorded. */
  readonly closeSteps: (meetingId: MeetingId) => Promise<void>
  /** Keeps what the board needs of accepted versions. Derived data: not recorded. */
  readonly keepFigures: (versions: readonly DerivedFrom[]) => Promise<void>
  /** Keeps the bytes of a file by their hash; keeping the same bytes again changes nothing. */
  readonly keepOriginal: (sha256: string, bytes: Uint8Array) => Promise<void>
  /** Keeps the frozen content of letters by its hash; keeping the same content again changes nothing. */
  readonly keepLetters: (letters: readonly Tables['letter_contents'][]) => Promise<void>
  /** Keeps closed figures by their hash; keeping the same figures again changes nothing. */
  readonly keepClosing: (sha256: string, content: Uint8Array) => Promise<void>
  /** Replaces what was kept of the last letter of a recipient. Derived data: not recorded. */
  readonly keepLetterContent: (row: Tables['letter_batches']) => Promise<void>
  /** Keeps one reading of a file, which never changes. Derived data: not recorded. */
  readonly keepReading: (readingId: string, reading: string) => Promise<void>
}

/** A writable store over one transaction, whose step will have this identity, with the recorder that holds what it changed. */
export function createWritableStore(
  db: Kysely<Tables>,
  stepId: ChangeSetId,
  before: ReadableDb = db,
): { store: WritableStore; recorder: Recorder } {
  const recorder = createRecorder(db)
  const store: WritableStore = {
    db,
    before,
    insert: recorder.insert,
    insertAll: recorder.insertAll,
    update: recorder.update,
    remove: recorder.remove,
    reverse: (id, direction) => reverseChangeSet(db, recorder, id, direction),
    restore: async ({ targets, contents }) => {
      for (const { table, rows } of contents)
        for (const row of rows)
          await db
            .insertInto(table)
            .values(row as never)
            .onConflict(conflict => conflict.doNothing())
            .execute()
      await bringBack(db, recorder, targets)
    },
    stepBack: async (meetingId, after) => bringBack(db, recorder, await rowsAfter(db, meetingId, after)),
    takeIn: (plan, unitNameOf) => takeIn(db, recorder, plan, { stepId, unitNameOf }),
    closeSteps: async meetingId => {
      await db
        .updateTable('change_sets')
        .set({ merge_key: null })
        .where('meeting_id', '=', meetingId)
        .where('merge_key', 'is not', null)
        .execute()
    },
    keepFigures: versions => deriveFigures(db, versions),
    keepOriginal: (sha256, bytes) => insertMany(db, 'originals', [{ sha256, bytes }], { keeping: 'first' }),
    keepLetters: letters => insertMany(db, 'letter_contents', letters, { keeping: 'first' }),
    keepClosing: async (sha256, content) => {
      await db
        .insertInto('closing_contents')
        .values({ sha256, content })
        .onConflict(conflict => conflict.column('sha256').doNothing())
        .execute()
    },
    keepLetterContent: async row => {
      await db
        .insertInto('letter_batches')
        .values(row)
        .onConflict(conflict => conflict.column('id').doUpdateSet(row))
        .execute()
    },
    keepReading: (id, reading) =>
      insertMany(db, 'readings', [{ file_id: id, reading }], { keeping: 'first' }),
  }
  return { store, recorder }
}
