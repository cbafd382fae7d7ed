/** Looking through the record: the steps that match, what each changed, what going back would take back. */

import { titleOfCode, type Unit } from '#domain/directory/unit.ts'
import { type DescribedChange, describeChange, type StepBackPlan } from '#domain/history/describe-change.ts'
import type { HistoryPage, HistoryStep } from '#domain/history/history.ts'
import { type HistoryObject, TABLES_OF } from '#domain/history/history-objects.ts'
import type { ChangeSetId, MeetingId, UnitCode } from '#domain/kernel/ids.ts'
import type { LocalDate } from '#domain/kernel/local-time.ts'
import { fold } from '#domain/vietnamese/text.ts'
import { rowsOf, stepsQuery, toStep } from '../change-log.ts'
import { rowsAfter } from '../step-back.ts'
import type { ReadableDb } from '../store.ts'

export type HistorySearch = {
  readonly scope:
    | { readonly kind: 'meeting'; readonly meetingId: MeetingId }
    | { readonly kind: 'program' }
    | { readonly kind: 'all' }
  readonly filter: {
    readonly search: string
    readonly who: string | null
    readonly from: LocalDate | null
    readonly to: LocalDate | null
    readonly object: HistoryObject | null
  }
}

/** Every step that matches, newest first. */
export async function searchSteps(
  db: ReadableDb,
  { scope, filter }: HistorySearch,
): Promise<readonly HistoryStep[]> {
  let query = stepsQuery(db).orderBy('change_sets.sequence', 'desc')
  if (scope.kind === 'program') query = query.where('change_sets.meeting_id', 'is', null)
  if (scope.kind === 'meeting')
    query = query.where(eb =>
      eb.or([
        eb('change_sets.meeting_id', '=', scope.meetingId),
        // Belong to no meeting and touched this one: how it began, was removed and brought back; and restoring
        // everything, which may have.
        eb.and([
          eb('change_sets.meeting_id', 'is', null),
          eb.or([
            eb('change_sets.operation', '=', 'backups.restore'),
            eb(
              'change_sets.id',
              'in',
              eb
                .selectFrom('change_rows')
                .select('change_rows.change_set_id')
                .where('change_rows.table_name', '=', 'meetings')
                .where('change_rows.row_key', '=', scope.meetingId),
            ),
          ]),
        ]),
      ]),
    )
  if (filter.who !== null) query = query.where('change_sets.who', '=', filter.who)
  if (filter.from !== null) query = query.where('change_sets.at', '>=', filter.from)
  // Times of a day sort behind the day itself, and before this.
  if (filter.to !== null) query = query.where('change_sets.at', '<=', `${filter.to}T24`)
  const { object } = filter
  if (object !== null)
    query = query.where(eb => {
      const rows = eb
        .selectFrom('change_rows')
        .select('change_rows.id')
        .whereRef('change_rows.change_set_id', '=', 'change_sets.id')
      return eb.exists(
        object === 'office'
          ? rows.where('change_rows.table_name', 'not in', Object.values(TABLES_OF).flat())
          : rows.where('change_rows.table_name', 'in', TABLES_OF[object]),
      )
    })
  const wanted = fold(filter.search)
  const steps = (await query.execute()).map(toStep)
  return wanted === '' ? steps : steps.filter(step => fold(step.label).includes(wanted))
}

export async function historyPage(
  db: ReadableDb,
  search: HistorySearch,
  page: { readonly offset: number; readonly limit: number },
): Promise<HistoryPage> {
  const steps = await searchSteps(db, search)
  const people = await db
    .selectFrom('change_sets')
    .select('who')
    .distinct()
    .where('who', '<>', '')
    .orderBy('who')
    .execute()
  return {
    steps: steps.slice(page.offset, page.offset + page.limit),
    total: steps.length,
    people: people.map(row => row.who),
  }
}

type Units = ReadonlyMap<UnitCode, Unit>

/** What a place of any meeting is called: a unit by its name, a point held at one place by its title. */
async function placeTitles(db: ReadableDb, units: Units): Promise<(code: string) => string> {
  const points = await db
    .selectFrom('bridge_points')
    .select(['code', 'title'])
    .where('code', '<>', '')
    .where('title', '<>', '')
    .execute()
  const titles = new Map(points.map(({ code, title }) => [code, title]))
  return code => titles.get(code) ?? titleOfCode(code, units)
}

export async function changesOfStep(
  db: ReadableDb,
  changeSetId: ChangeSetId,
  units: Units,
): Promise<readonly DescribedChange[]> {
  const titleOf = await placeTitles(db, units)
  const rows = await rowsOf(db, changeSetId)
  return rows.map(row => describeChange(row.table, row.before, row.after, titleOf))
}

export async function planStepBack(
  db: ReadableDb,
  meetingId: MeetingId,
  after: number,
  units: Units,
): Promise<StepBackPlan> {
  const titleOf = await placeTitles(db, units)
  const filter = { search: '', who: null, from: null, to: null, object: null }
  const steps = await searchSteps(db, { scope: { kind: 'meeting', meetingId }, filter })
  const changes: DescribedChange[] = []
  for (const { table, key, row } of await rowsAfter(db, meetingId, after)) {
    const now = (await db.selectFrom(table).selectAll().where('id', '=', key).executeTakeFirst()) ?? null
    const change = describeChange(table, now as never, row, titleOf)
    if (now === null ? row !== null : change.kind !== 'changed' || change.values.length > 0)
      changes.push(change)
  }
  // How the meeting began or was removed is no step of its own to take back.
  const isTakenBack = ({ sequence, operation, meetingId: within }: HistoryStep): boolean =>
    sequence > after && (within !== null || operation === 'backups.restore')
  return { steps: steps.filter(isTakenBack), changes }
}
