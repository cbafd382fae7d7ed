/** What the board reads: versions without their persons, persons of two places, earlier meetings, expected numbers. */

import type { PersonVerdict, SharedPerson } from '#domain/consolidation/double-people.ts'
import type { Correction } from '#domain/consolidation/explain-place.ts'
import type { EarlierAnswer } from '#domain/consolidation/plausibility.ts'
import type { FiguredReturn, ReturnFigures } from '#domain/consolidation/return-figures.ts'
import { asId, type GroupId, type MeetingId, type ReturnFileId, type ReturnId } from '#domain/kernel/ids.ts'
import type { LocalDateTime } from '#domain/kernel/local-time.ts'
import type { ReturnChannel, ReturnContent } from '#domain/returns/stored-return.ts'
import type { ReadableDb, WritableStore } from '../store.ts'

/** Every accepted version of the meeting, or of some places, in the order in which they count at each place. */
export async function figuredReturns(
  db: ReadableDb,
  meetingId: MeetingId,
  placeCodes: readonly string[] | null,
): Promise<readonly FiguredReturn[]> {
  const all = db
    .selectFrom('returns')
    .innerJoin('return_figures', 'return_figures.return_id', 'returns.id')
    .select([
      'returns.id',
      'returns.place_code',
      'returns.file_id',
      'returns.answer_index',
      'returns.channel',
      'returns.received_at',
      'returns.accepted_at',
      'returns.who',
      'return_figures.figures',
    ])
    .where('returns.meeting_id', '=', meetingId)
    .orderBy('returns.place_code')
    .orderBy('returns.received_at')
    .orderBy('returns.version')
  const rows = await (placeCodes === null ? all : all.where('returns.place_code', 'in', placeCodes)).execute()
  const names = await fileNames(db, meetingId, placeCodes === null ? null : rows.map(row => row.file_id))
  return rows.map(row => ({
    id: asId(row.id),
    placeCode: row.place_code,
    fileId: row.file_id === null ? null : asId(row.file_id),
    fileName: row.file_id === null ? null : (names.get(row.file_id) ?? null),
    answerIndex: row.answer_index,
    channel: row.channel as ReturnChannel,
    receivedAt: row.received_at as LocalDateTime,
    acceptedAt: row.accepted_at as LocalDateTime,
    who: row.who,
    figures: JSON.parse(row.figures) as ReturnFigures,
  }))
}

/** Of these files, or of the whole meeting. */
async function fileNames(
  db: ReadableDb,
  meetingId: MeetingId,
  fileIds: readonly (string | null)[] | null,
): Promise<ReadonlyMap<string, string>> {
  const all = db.selectFrom('return_files').select(['id', 'name']).where('meeting_id', '=', meetingId)
  const wanted = fileIds?.filter(id => id !== null)
  const rows = await (wanted === undefined ? all : all.where('id', 'in', wanted)).execute()
  return new Map(rows.map(row => [row.id, row.name]))
}

/** Persons of these versions whose key another place has too, or once had; of the whole meeting or of some places' keys. */
export async function sharedPeople(
  db: ReadableDb,
  meetingId: MeetingId,
  counted: ReadonlySet<ReturnId>,
  placeCodes: readonly string[] | null,
): Promise<readonly SharedPerson[]> {
  const all = db
    .selectFrom('shared_people')
    .innerJoin('return_people', join =>
      join
        .onRef('return_people.person_key', '=', 'shared_people.person_key')
        .onRef('return_people.place_code', '=', 'shared_people.place_code'),
    )
    .select([
      'return_people.person_key',
      'return_people.return_id',
      'return_people.ordinal',
      'return_people.place_code',
    ])
    .where('shared_people.meeting_id', '=', meetingId)
  const found = await (placeCodes === null
    ? all
    : all.where('shared_people.place_code', 'in', placeCodes)
  ).execute()
  const rows = found.filter(row => counted.has(asId(row.return_id)))
  const lists = await listsOf(db, [...new Set(rows.map(row => row.return_id))])
  return rows.flatMap(row => {
    const list = lists.get(row.return_id)
    const person = list?.people[row.ordinal]
    if (list === undefined || person === undefined) return []
    const { name, title, phone, groupId, source } = person
    return [
      {
        personKey: row.person_key,
        placeCode: row.place_code,
        returnId: asId<ReturnId>(row.return_id),
        ordinal: row.ordinal,
        name,
        title,
        phone,
        groupId,
        fileId: list.fileId,
        answerIndex: list.answerIndex,
        source,
      },
    ]
  })
}

type ListOfPeople = Pick<SharedPerson, 'fileId' | 'answerIndex'> & Pick<ReturnContent, 'people'>

async function listsOf(
  db: ReadableDb,
  returnIds: readonly string[],
): Promise<ReadonlyMap<string, ListOfPeople>> {
  if (returnIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('returns')
    .select(['id', 'file_id', 'answer_index', 'content'])
    .where('id', 'in', returnIds)
    .execute()
  return new Map(
    rows.map(row => [
      row.id,
      {
        fileId: row.file_id === null ? null : asId<ReturnFileId>(row.file_id),
        answerIndex: row.answer_index,
        people: (JSON.parse(row.content) as ReturnContent).people,
      },
    ]),
  )
}

/** The places, and with them every other place that has, or once had, one of their persons. */
export async function withPlacesSharing(
  db: ReadableDb,
  meetingId: MeetingId,
  placeCodes: readonly string[],
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('shared_people as own')
    .innerJoin('shared_people as other', join =>
      join.onRef('other.meeting_id', '=', 'own.meeting_id').onRef('other.person_key', '=', 'own.person_key'),
    )
    .select('other.place_code')
    .distinct()
    .where('own.meeting_id', '=', meetingId)
    .where('own.place_code', 'in', placeCodes)
    .execute()
  return [...new Set([...placeCodes, ...rows.map(row => row.place_code)])]
}

/** By the key of the pair. */
export async function personVerdicts(
  db: ReadableDb,
  meetingId: MeetingId,
): Promise<ReadonlyMap<string, PersonVerdict>> {
  const rows = await db
    .selectFrom('person_verdicts')
    .select(['person_key', 'is_same', 'who', 'at'])
    .where('meeting_id', '=', meetingId)
    .execute()
  return new Map(
    rows.map(row => [
      row.person_key,
      { isSame: row.is_same === 1, who: row.who, at: row.at as LocalDateTime },
    ]),
  )
}

export type NewVerdict = {
  readonly id: string
  readonly meetingId: MeetingId
  readonly placeCode: string
  readonly key: string
  /** Null takes the verdict back. */
  readonly isSame: boolean | null
  readonly who: string
  readonly at: LocalDateTime
}

export async function writeVerdict(store: WritableStore, verdict: NewVerdict): Promise<void> {
  const { meetingId, placeCode, key, isSame, who, at } = verdict
  const known = await store.db
    .selectFrom('person_verdicts')
    .select('id')
    .where('meeting_id', '=', meetingId)
    .where('person_key', '=', key)
    .executeTakeFirst()
  if (isSame === null) {
    if (known !== undefined) await store.remove('person_verdicts', known.id)
    return
  }
  const values = { is_same: isSame ? (1 as const) : (0 as const), who, at }
  if (known !== undefined) await store.update('person_verdicts', known.id, values)
  else
    await store.insert('person_verdicts', {
      id: verdict.id,
      meeting_id: meetingId,
      place_code: placeCode,
      person_key: key,
      ...values,
    })
}

/** What persons said of how many delegates of a group are expected. */
export async function givenExpected(
  db: ReadableDb,
  meetingId: MeetingId,
): Promise<ReadonlyMap<GroupId, number>> {
  const rows = await db
    .selectFrom('expected_numbers')
    .select(['id', 'delegates'])
    .where('meeting_id', '=', meetingId)
    .execute()
  return new Map(rows.map(row => [asId<GroupId>(row.id), row.delegates]))
}

/** @param delegates null takes the number back */
export async function writeExpected(
  store: WritableStore,
  meetingId: MeetingId,
  groupId: GroupId,
  delegates: number | null,
): Promise<void> {
  const known = await store.db
    .selectFrom('expected_numbers')
    .select('id')
    .where('id', '=', groupId)
    .executeTakeFirst()
  if (delegates === null) {
    if (known !== undefined) await store.remove('expected_numbers', groupId)
  } else if (known !== undefined) await store.update('expected_numbers', groupId, { delegates })
  else await store.insert('expected_numbers', { id: groupId, meeting_id: meetingId, delegates })
}

/** How many earlier meetings say what is usual for a unit. */
const EARLIER_MEETINGS = 3

/** By place: what its counted answers to the meetings before this one said, the latest meeting first. */
export async function earlierAnswers(
  db: ReadableDb,
  meetingId: MeetingId,
  startsAt: LocalDateTime | null,
  placeCodes: readonly string[] | null,
): Promise<ReadonlyMap<string, readonly EarlierAnswer[]>> {
  const earlier = new Map<string, EarlierAnswer[]>()
  for (const meeting of await meetingsBefore(db, meetingId, startsAt)) {
    const versions = await figuredReturns(db, asId(meeting.id), placeCodes)
    const counted = new Map(versions.map(version => [version.placeCode, version.figures]))
    for (const [placeCode, { delegates, groups }] of counted) {
      const known = earlier.get(placeCode) ?? []
      known.push({ delegates, groups, meeting: meeting.name })
      earlier.set(placeCode, known)
    }
  }
  return earlier
}

const meetingsBefore = (db: ReadableDb, meetingId: MeetingId, startsAt: LocalDateTime | null) =>
  startsAt === null
    ? Promise.resolve([])
    : db
        .selectFrom('meetings')
        .innerJoin('sessions', 'sessions.meeting_id', 'meetings.id')
        .select(['meetings.id', 'meetings.name'])
        .where('meetings.id', '!=', meetingId)
        .where('sessions.starts_at', '<', startsAt)
        .where(eb =>
          eb.exists(
            eb.selectFrom('returns').select('returns.id').whereRef('returns.meeting_id', '=', 'meetings.id'),
          ),
        )
        .groupBy(['meetings.id', 'meetings.name'])
        .orderBy(eb => eb.fn.max('sessions.starts_at'), 'desc')
        .limit(EARLIER_MEETINGS)
        .execute()

/** By the version that corrects. */
export async function correctionsOf(
  db: ReadableDb,
  meetingId: MeetingId,
  placeCode: string,
): Promise<ReadonlyMap<string, Correction>> {
  const rows = await db
    .selectFrom('corrections')
    .select(['id', 'reason', 'corrects'])
    .where('meeting_id', '=', meetingId)
    .where('place_code', '=', placeCode)
    .execute()
  return new Map(rows.map(({ id, reason, corrects }) => [id, { reason, corrects }]))
}

export type NewCorrection = Correction & {
  readonly id: ReturnId
  readonly meetingId: MeetingId
  readonly placeCode: string
  readonly who: string
  readonly at: LocalDateTime
}

/** Beside the version it belongs to, which is there already. */
export const insertCorrection = (store: WritableStore, correction: NewCorrection): Promise<void> =>
  store.insert('corrections', {
    id: correction.id,
    meeting_id: correction.meetingId,
    place_code: correction.placeCode,
    corrects: correction.corrects,
    reason: correction.reason,
    who: correction.who,
    at: correction.at,
  })
