/** The record of what was done: change sets, their rows, and reversing them. Reversing a change set *is* undo. */
import type { ExpressionBuilder, Kysely } from 'kysely'
import type { HistoryStep } from '#domain/history/history.ts'
import { AppError } from '#domain/kernel/app-error.ts'
import { asId, type ChangeSetId, type MeetingId } from '#domain/kernel/ids.ts'
import { formatDateTime, type LocalDateTime } from '#domain/kernel/local-time.ts'
import { breathe } from './breath.ts'
import { insertMany } from './insert-many.ts'
import { type Recorder, type Row, type RowChange, readRow, sameRow } from './recorder.ts'
import type { ReadableDb } from './store.ts'
import { MENDED_LATER, type RecordedTable, type Tables } from './tables.ts'

/** The step that took in a meeting from another computer. */
export const HANDOVER_STEP = 'handover.accept'

export type NewChangeSet = {
  readonly id: ChangeSetId
  readonly meetingId: MeetingId | null
  readonly operation: string
  readonly label: string
  readonly kind: 'do' | 'undo' | 'redo'
  readonly reverses: ChangeSetId | null
  readonly mergeKey: string | null
  readonly at: LocalDateTime
  readonly who: string
}

/** Minutes are the grain of our times, so typing merges while the minute lasts or has just turned. */
const sameMoment = (earlier: string, later: string): boolean =>
  Math.abs(Date.parse(`${later}:00Z`) - Date.parse(`${earlier}:00Z`)) <= 60_000

/** Writes one change set with its rows; typing on in the same field goes into the step before. */
export async function recordChanges(
  db: Kysely<Tables>,
  set: NewChangeSet,
  changes: readonly RowChange[],
): Promise<void> {
  const open = set.mergeKey === null ? null : await mergeTarget(db, set)
  if (open !== null) {
    await appendRows(db, open, changes)
    return
  }
  await db
    .insertInto('change_sets')
    .values({
      id: set.id,
      meeting_id: set.meetingId,
      operation: set.operation,
      label: set.label,
      kind: set.kind,
      state: 'done',
      reverses: set.reverses,
      merge_key: set.mergeKey,
      at: set.at,
      who: set.who,
    })
    .execute()
  await insertRows(db, set.id, changes, 0)
}

async function mergeTarget(db: Kysely<Tables>, set: NewChangeSet): Promise<string | null> {
  const last = await db
    .selectFrom('change_sets')
    .select(['id', 'merge_key', 'state', 'at'])
    .where('meeting_id', set.meetingId === null ? 'is' : '=', set.meetingId)
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst()
  const mergeable = last?.merge_key === set.mergeKey && last.state === 'done' && sameMoment(last.at, set.at)
  return mergeable ? last.id : null
}

async function appendRows(
  db: Kysely<Tables>,
  changeSetId: string,
  changes: readonly RowChange[],
): Promise<void> {
  const rows = await rowsOf(db, changeSetId)
  const folded: RowChange[] = []
  for (const change of changes) {
    const known = rows.find(row => row.table === change.table && row.key === change.key && row.after !== null)
    if (known === undefined) folded.push(change)
    else {
      await db
        .updateTable('change_rows')
        .set({ after: change.after === null ? null : JSON.stringify(change.after) })
        .where('id', '=', `${changeSetId}:${known.ordinal}`)
        .execute()
    }
  }
  await insertRows(db, changeSetId, folded, rows.length)
}

const insertRows = (
  db: Kysely<Tables>,
  changeSetId: string,
  changes: readonly RowChange[],
  from: number,
): Promise<void> => insertMany(db, 'change_rows', changeRows(changeSetId, changes, from))

/** One after another as they are written: the texts of a large step are larger than the step. */
function* changeRows(
  changeSetId: string,
  changes: readonly RowChange[],
  from: number,
): Generator<Tables['change_rows'], void> {
  for (const [index, { table, key, before, after }] of changes.entries())
    yield {
      id: `${changeSetId}:${from + index}`,
      change_set_id: changeSetId,
      ordinal: from + index,
      table_name: table,
      row_key: key,
      before: before === null ? null : JSON.stringify(before),
      after: after === null ? null : JSON.stringify(after),
    }
}

type StoredChange = RowChange & { readonly ordinal: number }

export async function rowsOf(db: ReadableDb, changeSetId: string): Promise<readonly StoredChange[]> {
  const rows = await db
    .selectFrom('change_rows')
    .select(['ordinal', 'table_name', 'row_key', 'before', 'after'])
    .where('change_set_id', '=', changeSetId)
    .orderBy('ordinal')
    .execute()
  return rows.map(row => ({
    ordinal: row.ordinal,
    table: row.table_name as RecordedTable,
    key: row.row_key,
    before: row.before === null ? null : (JSON.parse(row.before) as Row),
    after: row.after === null ? null : (JSON.parse(row.after) as Row),
  }))
}

/**
 * Takes a recorded step back (`undo`) or does it again (`redo`), row by row, through `recorder`.
 *
 * @returns how many rows stay as they were mended since (see `MENDED_LATER`)
 * @throws AppError `changed-since` where another value it would overwrite is no longer the one it recorded.
 */
export async function reverseChangeSet(
  db: Kysely<Tables>,
  recorder: Recorder,
  changeSetId: ChangeSetId,
  direction: 'undo' | 'redo',
): Promise<number> {
  const rows = await rowsOf(db, changeSetId)
  const takenOver = await rowsTakenOver(db, changeSetId)
  let kept = 0
  for (const row of direction === 'undo' ? rows.toReversed() : rows) {
    if (isDecision(row)) continue
    const change =
      direction === 'undo'
        ? { table: row.table, key: row.key, before: row.after, after: row.before }
        : { table: row.table, key: row.key, before: row.before, after: row.after }
    const mended = takenOver.mendable.has(row.table) ? MENDED_LATER[row.table] : undefined
    // A later step of the same kind has made the row its own.
    const isTakenOver = mended !== undefined && takenOver.keys.has(row.key)
    const outcome = isTakenOver
      ? 'changed'
      : await (mended === undefined
          ? applyRow(db, recorder, change)
          : applyMendedRow(db, recorder, change, mended.release)
        ).catch(orphaned)
    if (outcome === 'changed')
      throw changedSince(direction, await stepInTheWay(db, { changeSetId, direction, row, isTakenOver }))
    if (outcome === 'kept') kept += 1
    await breathe()
  }
  await db
    .updateTable('change_sets')
    .set({ state: direction === 'undo' ? 'undone' : 'done' })
    .where('id', '=', changeSetId)
    .execute()
  await settleBroughtSteps(db, changeSetId)
  return kept
}

/** Says that a row is to stay as it is although another computer changed it (`handover/take-in.ts`): changes nothing. */
const isDecision = ({ before, after }: RowChange): boolean =>
  before === after || (before !== null && after !== null && sameRow(before, after))

/** The steps that another took in come and go with it, and with them what they took back or did again. */
async function settleBroughtSteps(db: Kysely<Tables>, changeSetId: string): Promise<void> {
  const { operation, meeting_id } = await db
    .selectFrom('change_sets')
    .select(['operation', 'meeting_id'])
    .where('id', '=', changeSetId)
    .executeTakeFirstOrThrow()
  if (operation === HANDOVER_STEP && meeting_id !== null) await settleStates(db, meeting_id)
}

/** Of the steps of a meeting that hold: the last word on each says whether it is done or undone. */
export async function settleStates(db: Kysely<Tables>, meetingId: string): Promise<void> {
  const sets = await db
    .selectFrom('change_sets')
    .select(['id', 'kind', 'state', 'reverses', 'operation', 'brought_by'])
    .where('meeting_id', '=', meetingId)
    .where(holds)
    .orderBy('sequence')
    .execute()
  const words = new Map<string, 'done' | 'undone'>()
  for (const { kind, reverses } of sets)
    if (reverses !== null) words.set(reverses, kind === 'undo' ? 'undone' : 'done')
  for (const { id, kind, state, operation, brought_by } of sets) {
    const word = words.get(id) ?? 'done'
    // A taking-in of this computer is settled by whoever takes it back, whose word is only recorded afterwards.
    const isOwnTaking = operation === HANDOVER_STEP && brought_by === null
    if (kind !== 'do' || isOwnTaking || word === state) continue
    await db.updateTable('change_sets').set({ state: word }).where('id', '=', id).execute()
  }
}

/** Of a step: it was done here, or taken in by a step that holds. */
export const holds = (eb: ExpressionBuilder<Tables, 'change_sets'>) =>
  eb.or([
    eb('change_sets.brought_by', 'is', null),
    eb.exists(
      eb
        .selectFrom('change_sets as bringing')
        .select('bringing.id')
        .whereRef('bringing.id', '=', 'change_sets.brought_by')
        .where('bringing.state', '=', 'done'),
    ),
  ])

/** The tables whose rows this step brought in to be mended, and their rows that a later step like it has touched. */
async function rowsTakenOver(
  db: ReadableDb,
  changeSetId: ChangeSetId,
): Promise<{ readonly mendable: ReadonlySet<string>; readonly keys: ReadonlySet<string> }> {
  const { operation, sequence } = await db
    .selectFrom('change_sets')
    .select(['operation', 'sequence'])
    .where('id', '=', changeSetId)
    .executeTakeFirstOrThrow()
  const tables = Object.entries(MENDED_LATER).flatMap(([table, { broughtBy }]) =>
    broughtBy === operation ? [table] : [],
  )
  if (tables.length === 0) return { mendable: new Set(), keys: new Set() }
  const later = await db
    .selectFrom('change_rows')
    .innerJoin('change_sets', 'change_sets.id', 'change_rows.change_set_id')
    .select('change_rows.row_key')
    .where('change_sets.operation', '=', operation)
    .where('change_sets.sequence', '>', sequence)
    .where('change_sets.state', '=', 'done')
    .where('change_rows.table_name', 'in', tables)
    .execute()
  return { mendable: new Set(tables), keys: new Set(later.map(row => row.row_key)) }
}

/** What became of one row: as wanted, left as it was mended, or refused because it is no longer as recorded. */
type Outcome = 'applied' | 'kept' | 'changed'

/** As `applyRow`, but what was mended since stays. */
async function applyMendedRow(
  db: Kysely<Tables>,
  recorder: Recorder,
  change: RowChange,
  release: Row,
): Promise<Outcome> {
  const { table, key, before, after } = change
  const current = await readRow(db, table, key)
  if (before === null) {
    if (current === null || after === null) return applyRow(db, recorder, change)
    // Left standing when the step was taken back: it gets its source again.
    await recorder.update(table, key, pick(after, Object.keys(release)) as never)
    return 'kept'
  }
  // Removed by hand since: a person's later word.
  if (current === null) return 'applied'
  if (after === null) {
    if (sameRow(current, before)) {
      await recorder.remove(table, key)
      return 'applied'
    }
    await recorder.update(table, key, release as never)
    return 'kept'
  }
  const patch = differingColumns(before, after)
  const untouched = Object.keys(patch).filter(column => current[column] === before[column])
  await recorder.update(table, key, pick(patch, untouched) as never)
  return untouched.length < Object.keys(patch).length ? 'kept' : 'applied'
}

const pick = (row: Row, columns: readonly string[]): Row =>
  Object.fromEntries(Object.entries(row).filter(([column]) => columns.includes(column)))

/** Brings one row from `before` to `after`, refusing where the row is no longer as recorded. */
async function applyRow(db: Kysely<Tables>, recorder: Recorder, change: RowChange): Promise<Outcome> {
  const current = await readRow(db, change.table, change.key)
  if (change.before === null) {
    if (current !== null || change.after === null) return 'changed'
    await recorder.insert(change.table, change.after as never)
    return 'applied'
  }
  if (current === null) return 'changed'
  if (change.after === null) {
    if (!sameRow(current, change.before)) return 'changed'
    const noted = recorder.changes.length
    await recorder.remove(change.table, change.key)
    // Rows that were hung under it afterwards are somebody's later work.
    return recorder.changes.length > noted + 1 ? 'changed' : 'applied'
  }
  const patch = differingColumns(change.before, change.after)
  const isAsRecorded = Object.keys(patch).every(column => current[column] === change.before?.[column])
  if (!isAsRecorded) return 'changed'
  await recorder.update(change.table, change.key, patch as never)
  return 'applied'
}

const differingColumns = (before: Row, after: Row): Row =>
  Object.fromEntries(Object.entries(after).filter(([column, value]) => before[column] !== value))

type Hindrance = { readonly label: string; readonly at: LocalDateTime; readonly state: 'done' | 'undone' }

/**
 * The step a person has to turn to first: the last one since that touched the row or hung something under it, or, of
 * one to be done again, the first before it that was taken back as well.
 */
async function stepInTheWay(
  db: ReadableDb,
  refused: {
    readonly changeSetId: ChangeSetId
    readonly direction: 'undo' | 'redo'
    readonly row: RowChange
    readonly isTakenOver: boolean
  },
): Promise<Hindrance | null> {
  const { changeSetId, direction, row, isTakenOver } = refused
  const { sequence, operation } = await db
    .selectFrom('change_sets')
    .select(['sequence', 'operation'])
    .where('id', '=', changeSetId)
    .executeTakeFirstOrThrow()
  let others = db
    .selectFrom('change_sets')
    .innerJoin('change_rows', 'change_rows.change_set_id', 'change_sets.id')
    .select(['change_sets.label', 'change_sets.at', 'change_sets.state'])
    .where('change_sets.kind', '=', 'do')
    .where(holds)
    .limit(1)
  // What a person mended does not stand in the way of such a row, only another step of its kind.
  if (isTakenOver) others = others.where('change_sets.operation', '=', operation)
  const later = others
    .where('change_sets.sequence', '>', sequence)
    .where('change_sets.state', '=', 'done')
    .orderBy('change_sets.sequence', 'desc')
  const earlier = others
    .where('change_sets.sequence', '<', sequence)
    .where('change_sets.state', '=', 'undone')
    .orderBy('change_sets.sequence')
  const touching = (steps: typeof others) =>
    steps
      .where('change_rows.table_name', '=', row.table)
      .where('change_rows.row_key', '=', row.key)
      .executeTakeFirst()
  // Rows hung under it speak of its key.
  const speaking = () =>
    later
      .where(eb => eb(eb.fn<number>('instr', ['change_rows.after', eb.val(JSON.stringify(row.key))]), '>', 0))
      .executeTakeFirst()
  const found =
    (await touching(later)) ?? (await (direction === 'undo' ? speaking() : touching(earlier))) ?? null
  return found as Hindrance | null
}

/** Names the step in the way, where it is known, and what to do about it. */
function changedSince(direction: 'undo' | 'redo', step: Hindrance | null): AppError {
  const wanted =
    direction === 'undo' ? 'Không hoàn tác được riêng bước này' : 'Không làm lại được riêng bước này'
  const named = step === null ? '' : ` '${step.label}' (${formatDateTime(step.at)})`
  return new AppError(
    'changed-since',
    step?.state === 'undone'
      ? `${wanted} vì bước trước đó${named} cũng đã được hoàn tác. Hãy làm lại bước đó trước.`
      : `${wanted} vì dữ liệu của nó đã được sửa ở bước sau${named}. Hãy hoàn tác bước đó trước.`,
  )
}

function orphaned(cause: unknown): 'changed' {
  if (cause instanceof Error && 'code' in cause && cause.code === 'SQLITE_CONSTRAINT_FOREIGNKEY')
    return 'changed'
  throw cause
}

export async function changeSetById(db: ReadableDb, id: ChangeSetId): Promise<HistoryStep | null> {
  const row = await stepsQuery(db).where('change_sets.id', '=', id).executeTakeFirst()
  return row === undefined ? null : toStep(row)
}

/** The newest steps of one meeting, or with null those that belong to no meeting. */
export async function listChangeSets(
  db: ReadableDb,
  scope: { readonly meetingId: MeetingId | null; readonly before: number | null; readonly limit: number },
): Promise<readonly HistoryStep[]> {
  let steps = stepsQuery(db)
    .where('change_sets.meeting_id', scope.meetingId === null ? 'is' : '=', scope.meetingId)
    .orderBy('change_sets.sequence', 'desc')
    .limit(scope.limit)
  if (scope.before !== null) steps = steps.where('change_sets.sequence', '<', scope.before)
  return (await steps.execute()).map(toStep)
}

export const stepsQuery = (db: ReadableDb) =>
  db
    .selectFrom('change_sets')
    .where(holds)
    .select(eb => [
      'change_sets.id',
      'change_sets.sequence',
      'change_sets.meeting_id',
      'change_sets.label',
      'change_sets.kind',
      'change_sets.operation',
      'change_sets.state',
      'change_sets.at',
      'change_sets.who',
      eb
        .selectFrom('change_rows')
        .whereRef('change_rows.change_set_id', '=', 'change_sets.id')
        .select(inner => inner.fn.countAll<number>().as('count'))
        .as('rows'),
    ])

type StepRow = Awaited<ReturnType<ReturnType<typeof stepsQuery>['execute']>>[number]

export const toStep = (row: StepRow): HistoryStep => ({
  id: asId(row.id),
  sequence: row.sequence,
  meetingId: row.meeting_id === null ? null : asId(row.meeting_id),
  label: row.label,
  kind: row.kind as HistoryStep['kind'],
  operation: row.operation,
  state: row.state as HistoryStep['state'],
  at: row.at as LocalDateTime,
  who: row.who,
  rows: row.rows ?? 0,
})
