/** What still waits in an inbox, with just as much of the rest as planning it looks at: to count what is asked. */
import { asId, type MeetingId } from '#domain/kernel/ids.ts'
import type { LocalDateTime } from '#domain/kernel/local-time.ts'
import type { ArrivedFile, InboxMaterial } from '#domain/returns/inbox-desk.ts'
import type { ReadAnswer, Reading } from '#domain/returns/reading.ts'
import type { ReturnChannel, ReturnContent, StoredReturn } from '#domain/returns/stored-return.ts'
import type { ReadableDb } from '../store.ts'
import { earlierReturns } from './earlier-returns.repository.ts'
import { arrivedFile, decisionsOf } from './return-files.repository.ts'

/**
 * The material of `inboxMaterialOf` without what cannot change which files ask something: a recorded file keeps its
 * reading, and a version its content, only where a waiting file claims the same place or names the same telephone.
 * Null when no file waits.
 */
export async function waitingMaterialOf(
  db: ReadableDb,
  meetingId: MeetingId,
): Promise<Omit<InboxMaterial, 'places'> | null> {
  const waiting = await waitingReadings(db, meetingId)
  if (waiting.size === 0) return null
  const answers = [...waiting.values()].flatMap(reading =>
    reading.kind === 'understood' ? reading.answers : [],
  )
  const decisions = await decisionsOf(db, meetingId)
  const codes = [...decisions.map(({ placeCode }) => placeCode), ...answers.map(({ unit }) => unit.code)]
  const claimed = new Set(codes.filter(code => code !== null))
  const returns = await returnsLookedAt(db, meetingId, { claimed, phones: phonesOf(answers) })
  const recorded = returns.flatMap(({ placeCode, fileId }) =>
    fileId !== null && claimed.has(placeCode) ? [fileId] : [],
  )
  const readings = new Map([...(await readingsOf(db, recorded)), ...waiting])
  return {
    files: await filesOf(db, meetingId, readings),
    decisions,
    returns,
    earlier: await earlierReturns(db, meetingId),
  }
}

const phonesOf = (answers: readonly ReadAnswer[]): ReadonlySet<string> =>
  new Set(
    answers.flatMap(({ contact, people }) => [contact, ...people].flatMap(person => person?.phone ?? [])),
  )

/** By file: the readings in force of those that were refused or have an answer which is not recorded. */
async function waitingReadings(db: ReadableDb, meetingId: MeetingId): Promise<ReadonlyMap<string, Reading>> {
  const rows = await readingsInForce(db)
    .where('return_files.meeting_id', '=', meetingId)
    .where('discarded', '=', 0)
    .where(eb => {
      const recorded = eb.selectFrom('returns').whereRef('returns.file_id', '=', 'return_files.id')
      const answers = eb.fn<number>('json_array_length', ['readings.reading', eb.val('$.answers')])
      return eb.or([
        // First, since it spares the parsing of most that wait.
        eb.not(eb.exists(recorded.select('returns.id'))),
        eb(
          answers,
          '>',
          recorded.select(of => of.fn.count<number>('answer_index').distinct().as('count')),
        ),
      ])
    })
    .execute()
  return new Map(rows.map(row => [row.id, JSON.parse(row.reading) as Reading]))
}

async function readingsOf(db: ReadableDb, fileIds: readonly string[]): Promise<ReadonlyMap<string, Reading>> {
  const found = new Map<string, Reading>()
  for (let at = 0; at < fileIds.length; at += ASKED_AT_ONCE) {
    const asked = fileIds.slice(at, at + ASKED_AT_ONCE)
    const rows = await readingsInForce(db).where('return_files.id', 'in', asked).execute()
    for (const row of rows) found.set(row.id, JSON.parse(row.reading) as Reading)
  }
  return found
}

const ASKED_AT_ONCE = 500

const readingsInForce = (db: ReadableDb) =>
  db
    .selectFrom('return_files')
    .leftJoin('rereadings', 'rereadings.id', 'return_files.id')
    .innerJoin('readings', join =>
      join.on(eb => eb('readings.file_id', '=', eb.fn.coalesce('rereadings.reading_id', 'return_files.id'))),
    )
    .select(['return_files.id', 'readings.reading'])

/** Of a file that is done only that it was read, and its bytes' digest, still matter: a twin of it is refused. */
const DONE: Reading = { kind: 'understood', shape: 'list', answers: [], highlights: [] }

async function filesOf(
  db: ReadableDb,
  meetingId: MeetingId,
  readings: ReadonlyMap<string, Reading>,
): Promise<readonly ArrivedFile[]> {
  const rows = await db
    .selectFrom('return_files')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .orderBy('received_at')
    .orderBy('ordinal')
    .execute()
  return rows.map(row => arrivedFile(row, readings.get(row.id) ?? DONE))
}

type LookedAt = {
  readonly claimed: ReadonlySet<string>
  /** Of the answers that wait. */
  readonly phones: ReadonlySet<string>
}

async function returnsLookedAt(
  db: ReadableDb,
  meetingId: MeetingId,
  { claimed, phones }: LookedAt,
): Promise<readonly StoredReturn[]> {
  const rows = await db
    .selectFrom('returns')
    .leftJoin('return_files', 'return_files.id', 'returns.file_id')
    .selectAll('returns')
    .select('return_files.name as file_name')
    .where('returns.meeting_id', '=', meetingId)
    .orderBy('returns.received_at')
    .orderBy('returns.version')
    .execute()
  const isLookedAt = (placeCode: string, content: string): boolean =>
    claimed.has(placeCode) || [...content.matchAll(PHONE)].some(([, phone]) => phones.has(phone ?? ''))
  return rows.map(row => ({
    id: asId(row.id),
    placeCode: row.place_code,
    fileId: row.file_id === null ? null : asId(row.file_id),
    fileName: row.file_name,
    answerIndex: row.answer_index,
    channel: row.channel as ReturnChannel,
    receivedAt: row.received_at as LocalDateTime,
    acceptedAt: row.accepted_at as LocalDateTime,
    who: row.who,
    content: isLookedAt(row.place_code, row.content)
      ? (JSON.parse(row.content) as ReturnContent)
      : { ...UNSEEN, delegates: row.delegates },
  }))
}

/** As it stands in a content kept as text; the text is far quicker to search than to parse. */
const PHONE = /"phone":"([^"\\]+)"/g

const UNSEEN: ReturnContent = {
  delegates: 0,
  rule: 'decided',
  stated: null,
  listed: null,
  chair: null,
  contact: null,
  groups: [],
  people: [],
  countSource: null,
  note: '',
}
