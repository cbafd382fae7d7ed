/** What was found of the listed persons on the day, and the numbers of places without a list. */
import type { AttendeeId, MeetingId } from '#domain/kernel/ids.ts'
import { asId } from '#domain/kernel/ids.ts'
import type { LocalDateTime } from '#domain/kernel/local-time.ts'
import type { Mark, PlaceCount } from '#domain/roll-call/roll-call.ts'
import type { ReadableDb, WritableStore } from '../store.ts'
import type { RollCallMarksTable } from '../tables.ts'

/** By person; of those who are in a list no longer too. */
export async function marksOfMeeting(
  db: ReadableDb,
  meetingId: MeetingId,
): Promise<ReadonlyMap<AttendeeId, Mark>> {
  const rows = await db
    .selectFrom('roll_call_marks')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .execute()
  return new Map(rows.map(row => [asId<AttendeeId>(row.id), toMark(row)]))
}

/** By place. */
export async function countsOfMeeting(
  db: ReadableDb,
  meetingId: MeetingId,
): Promise<ReadonlyMap<string, PlaceCount>> {
  const rows = await db
    .selectFrom('roll_call_counts')
    .select(['place_code', 'present', 'excused'])
    .where('meeting_id', '=', meetingId)
    .execute()
  return new Map(rows.map(({ place_code, present, excused }) => [place_code, { present, excused }]))
}

type Said = { readonly who: string; readonly at: LocalDateTime }

/** With null nobody has said anything of the person. */
export async function keepMark(
  store: WritableStore,
  meetingId: MeetingId,
  id: AttendeeId,
  mark: Mark | null,
  said: Said,
): Promise<void> {
  const known = await store.db
    .selectFrom('roll_call_marks')
    .select('id')
    .where('id', '=', id)
    .executeTakeFirst()
  if (mark === null) {
    if (known !== undefined) await store.remove('roll_call_marks', id)
    return
  }
  const fields = { ...fieldsOf(mark), ...said }
  if (known === undefined) await store.insert('roll_call_marks', { id, meeting_id: meetingId, ...fields })
  else await store.update('roll_call_marks', id, fields)
}

/** With null the place has told no numbers. `newId` is for a place that never told any. */
export async function keepCount(
  store: WritableStore,
  { meetingId, placeCode, newId }: { meetingId: MeetingId; placeCode: string; newId: string },
  count: PlaceCount | null,
  said: Said,
): Promise<void> {
  const known = await store.db
    .selectFrom('roll_call_counts')
    .select('id')
    .where('meeting_id', '=', meetingId)
    .where('place_code', '=', placeCode)
    .executeTakeFirst()
  if (count === null) {
    if (known !== undefined) await store.remove('roll_call_counts', known.id)
  } else if (known === undefined)
    await store.insert('roll_call_counts', {
      id: newId,
      meeting_id: meetingId,
      place_code: placeCode,
      ...count,
      ...said,
    })
  else await store.update('roll_call_counts', known.id, { ...count, ...said })
}

function toMark(row: RollCallMarksTable): Mark {
  switch (row.state) {
    case 'absent':
      return { kind: 'absent', reason: row.reason }
    case 'substitute':
      return { kind: 'substitute', name: row.substitute_name, title: row.substitute_title }
    default:
      return { kind: row.state }
  }
}

const fieldsOf = (mark: Mark) => ({
  state: mark.kind,
  reason: mark.kind === 'absent' ? mark.reason : '',
  substitute_name: mark.kind === 'substitute' ? mark.name : '',
  substitute_title: mark.kind === 'substitute' ? mark.title : '',
})
