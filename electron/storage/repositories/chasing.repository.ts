/** The log of reminders, and the telephone numbers that earlier work has brought. */
import type { ChasingCall, ChasingKind, ChasingOutcome, KnownContact } from '#domain/chasing/chasing.ts'
import { asId, type MeetingId } from '#domain/kernel/ids.ts'
import { formatDate, type LocalDateTime } from '#domain/kernel/local-time.ts'
import type { ReturnContent } from '#domain/returns/stored-return.ts'
import type { ReadableDb, WritableStore } from '../store.ts'
import { namedForPlaces } from './unit-contacts.repository.ts'

/** Every reminder of the meeting, oldest first. */
export async function chasingCallsOf(db: ReadableDb, meetingId: MeetingId): Promise<readonly ChasingCall[]> {
  const rows = await db
    .selectFrom('chasing_calls')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .orderBy('ordinal')
    .execute()
  return rows.map(row => ({
    id: asId(row.id),
    placeCode: row.place_code,
    kind: row.kind as ChasingKind,
    outcome: row.outcome as ChasingOutcome,
    note: row.note,
    contact: { name: row.contact_name, phone: row.contact_phone },
    returnId: row.return_id === null ? null : asId(row.return_id),
    at: row.at as LocalDateTime,
    who: row.who,
  }))
}

/** Adds reminders behind all others of the meeting. */
export async function insertChasingCalls(
  store: WritableStore,
  meetingId: MeetingId,
  calls: readonly ChasingCall[],
): Promise<void> {
  const last = await store.db
    .selectFrom('chasing_calls')
    .where('meeting_id', '=', meetingId)
    .select(eb => eb.fn.max('ordinal').as('ordinal'))
    .executeTakeFirst()
  const first = (last?.ordinal ?? 0) + 1
  for (const [index, call] of calls.entries())
    await store.insert('chasing_calls', {
      id: call.id,
      meeting_id: meetingId,
      place_code: call.placeCode,
      kind: call.kind,
      outcome: call.outcome,
      note: call.note,
      contact_name: call.contact.name,
      contact_phone: call.contact.phone,
      return_id: call.returnId,
      ordinal: first + index,
      at: call.at,
      who: call.who,
    })
}

/**
 * Who can be called about each place, the best known first: who was called, whom the directory has for it, who was
 * named as contact in an answer, who is listed with a number. Each number once.
 */
export async function knownContacts(
  db: ReadableDb,
  placeCodes: readonly string[],
): Promise<ReadonlyMap<string, readonly KnownContact[]>> {
  const contacts = new Map<string, KnownContact[]>(placeCodes.map(code => [code, []]))
  const found = [
    ...(await calledContacts(db, placeCodes)),
    ...(await directoryContacts(db, placeCodes)),
    ...(await namedContacts(db, placeCodes)),
    ...(await listedPeople(db, placeCodes)),
  ]
  for (const { placeCode, ...contact } of found) {
    const known = contacts.get(placeCode)
    if (known === undefined || contact.phone === '' || known.length >= MOST_CONTACTS) continue
    if (!known.some(({ phone }) => phone === contact.phone)) known.push(contact)
  }
  return contacts
}

const MOST_CONTACTS = 3

type Found = KnownContact & { readonly placeCode: string }

async function calledContacts(db: ReadableDb, codes: readonly string[]): Promise<readonly Found[]> {
  const rows = await db
    .selectFrom('chasing_calls')
    .select(['place_code', 'contact_name', 'contact_phone', 'at'])
    .where('place_code', 'in', codes)
    .where('kind', '=', 'telephone')
    .where('outcome', '!=', 'wrong-number')
    .orderBy('at', 'desc')
    .execute()
  return rows.map(row => ({
    placeCode: row.place_code,
    name: row.contact_name,
    phone: row.contact_phone,
    from: `Đã gọi ngày ${formatDate(row.at as LocalDateTime)}`,
  }))
}

async function directoryContacts(db: ReadableDb, codes: readonly string[]): Promise<readonly Found[]> {
  const wanted = new Set(codes)
  return (await namedForPlaces(db))
    .filter(({ placeCode }) => wanted.has(placeCode))
    .map(({ placeCode, role, person }) => ({
      placeCode,
      name: person.name,
      phone: person.phones[0] ?? '',
      from: role === 'contact' ? 'Danh bạ: người liên hệ' : 'Danh bạ: cán bộ kỹ thuật',
    }))
}

async function namedContacts(db: ReadableDb, codes: readonly string[]): Promise<readonly Found[]> {
  const rows = await db
    .selectFrom('returns')
    .innerJoin('meetings', 'meetings.id', 'returns.meeting_id')
    .select(['returns.place_code', 'returns.content', 'returns.received_at', 'meetings.name'])
    .where('returns.place_code', 'in', codes)
    .orderBy('returns.received_at', 'desc')
    .execute()
  return rows.flatMap(row => {
    const { contact } = JSON.parse(row.content) as ReturnContent
    if (contact === null) return []
    const from = `Xác nhận dự ${row.name}, ${formatDate(row.received_at as LocalDateTime)}`
    return [{ placeCode: row.place_code, ...contact, from }]
  })
}

async function listedPeople(db: ReadableDb, codes: readonly string[]): Promise<readonly Found[]> {
  const rows = await db
    .selectFrom('attendees')
    .innerJoin('meetings', 'meetings.id', 'attendees.meeting_id')
    .select(['attendees.place_code', 'attendees.name', 'attendees.title', 'attendees.phone'])
    .select(['meetings.name as meeting', 'meetings.created_at'])
    .where('attendees.place_code', 'in', codes)
    .where('attendees.phone', '!=', '')
    .orderBy('meetings.created_at', 'desc')
    .orderBy('attendees.position')
    .execute()
  return rows.map(row => ({
    placeCode: row.place_code,
    name: row.title === '' ? row.name : `${row.name}, ${row.title}`,
    phone: row.phone,
    from: `Danh sách đại biểu dự ${row.meeting}`,
  }))
}
