/** Writes what was decided about a handed-over meeting, inside the one step that is recorded for it. */
import type { Kysely } from 'kysely'
import { AppError } from '#domain/kernel/app-error.ts'
import type { ReturnContent } from '#domain/returns/stored-return.ts'
import { bringBack } from '../bring-back.ts'
import { settleStates } from '../change-log.ts'
import { deriveFigures } from '../derived-figures.ts'
import { insertMany } from '../insert-many.ts'
import { type Recorder, readRow, sameRow } from '../recorder.ts'
import type { Tables } from '../tables.ts'
import type { StepRow } from './meeting-record.ts'
import type { HandoverPlan } from './plan-handover.ts'

export type TakeInOptions = {
  /** The step that is being recorded. */
  readonly stepId: string
  /** `xã Sơn Hà`; null where the place is no unit. */
  readonly unitNameOf: (placeCode: string) => string | null
}

/** @throws AppError `conflict` where the data is no longer as it was when the plan was made */
export async function takeIn(
  db: Kysely<Tables>,
  recorder: Recorder,
  plan: HandoverPlan,
  options: TakeInOptions,
): Promise<void> {
  const targets = await stillToWrite(db, plan)
  for (const { table, rows } of plan.contents) await insertMany(db, table, rows, { keeping: 'first' })
  await bringBack(db, recorder, targets)
  const versions = targets.flatMap(({ table, row }) => (table === 'returns' && row !== null ? [row] : []))
  await deriveFigures(
    db,
    versions.map(row => ({
      id: String(row['id']),
      meetingId: String(row['meeting_id']),
      placeCode: String(row['place_code']),
      unitName: options.unitNameOf(String(row['place_code'])),
      content: JSON.parse(String(row['content'])) as ReturnContent,
    })),
  )
  await takeInHistory(db, plan, options.stepId)
  for (const { table, key, row } of plan.decisions) recorder.note({ table, key, before: row, after: row })
}

async function stillToWrite(db: Kysely<Tables>, { targets }: HandoverPlan): Promise<HandoverPlan['targets']> {
  const wanted: HandoverPlan['targets'][number][] = []
  for (const target of targets) {
    const current = await readRow(db, target.table, target.key)
    const { mine, row } = target
    if (current === null ? mine === null : mine !== null && sameRow(current, mine)) wanted.push(target)
    // A person of the office whom another meeting named is known here already.
    else if (
      !(mine === null && row !== null && !('meeting_id' in row) && current !== null && isOffice(target.table))
    )
      throw changedMeanwhile()
  }
  return wanted
}

const isOffice = (table: string): boolean =>
  /^(person|unit_contacts$|unit_aliases$|column_mappings$)/.test(table) && table !== 'person_verdicts'

async function takeInHistory(db: Kysely<Tables>, plan: HandoverPlan, stepId: string): Promise<void> {
  const meetingId = plan.manifest.meetingId
  const fresh = new Set<string>()
  for (const step of plan.steps) if (await takeInStep(db, step, { meetingId, stepId })) fresh.add(step.id)
  const rows = plan.changes.filter(row => fresh.has(row.change_set_id))
  await insertMany(db, 'change_rows', rows)
  await settleStates(db, meetingId)
}

/** True where the step was not known at all. */
async function takeInStep(
  db: Kysely<Tables>,
  step: StepRow,
  { meetingId, stepId }: { readonly meetingId: string; readonly stepId: string },
): Promise<boolean> {
  const known = await db
    .selectFrom('change_sets')
    .select(['meeting_id', 'brought_by'])
    .where('id', '=', step.id)
    .executeTakeFirst()
  if (known === undefined) {
    const { sequence: _, ...values } = step
    await db
      .insertInto('change_sets')
      .values({ ...values, meeting_id: meetingId, merge_key: null, brought_by: stepId })
      .execute()
    return true
  }
  if (known.meeting_id !== meetingId && known.meeting_id !== null) throw changedMeanwhile()
  // It came before, and what took it in was taken back.
  if (known.brought_by !== null)
    await db.updateTable('change_sets').set({ brought_by: stepId }).where('id', '=', step.id).execute()
  return false
}

const changedMeanwhile = (): AppError =>
  new AppError(
    'conflict',
    'Dữ liệu trên máy này vừa thay đổi nên chưa nhận tệp bàn giao. Hãy mở lại tệp để xem khác biệt mới.',
  )
