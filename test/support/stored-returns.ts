/** Accepted answers as values, and put straight into the storage of a program, as if they had come in. */
import { asId, type MeetingId } from '#domain/kernel/ids.ts'
import { localDateTime } from '#domain/kernel/local-time.ts'
import type { ReturnContent, ReturnedPerson, StoredReturn } from '#domain/returns/stored-return.ts'
import { DATABASE_FILE } from '#electron/storage/database.ts'
import { insertReturn } from '#electron/storage/repositories/returns.repository.ts'
import { openStorage } from '#electron/storage/session.ts'
import type { WritableStore } from '#electron/storage/store.ts'

export const contentOf = (content: Partial<ReturnContent>): ReturnContent => ({
  delegates: content.people?.length ?? 0,
  rule: 'listed',
  stated: null,
  listed: content.people?.length ?? null,
  chair: null,
  contact: null,
  groups: [],
  people: [],
  countSource: null,
  note: '',
  ...content,
})

export const personOf = (name: string, more: Partial<ReturnedPerson> = {}): ReturnedPerson => ({
  name,
  title: '',
  phone: '',
  groupLabel: '',
  groupId: null,
  note: '',
  source: null,
  ...more,
})

type AnswerFacts = Partial<Omit<StoredReturn, 'content' | 'id' | 'receivedAt'>> & {
  readonly id: string
  readonly placeCode: string
  readonly receivedAt: string
  readonly content: Partial<ReturnContent>
}

export const returnOf = ({ id, receivedAt, content, ...more }: AnswerFacts): StoredReturn => ({
  fileId: null,
  fileName: null,
  answerIndex: 0,
  channel: 'telephone',
  acceptedAt: localDateTime(receivedAt),
  who: 'Nguyễn Thị Thử',
  ...more,
  id: asId(id),
  receivedAt: localDateTime(receivedAt),
  content: contentOf(content),
})

/** Writes answers that came without a file, with their listed persons, as one recorded step of the meeting. */
export async function storeReturns(
  folder: string,
  meetingId: MeetingId,
  returns: readonly StoredReturn[],
): Promise<void> {
  const [first] = returns
  if (first === undefined) throw new Error('Nothing to store')
  const storage = await openStorage(`${folder}/${DATABASE_FILE}`)
  try {
    await storage.change(
      { id: asId(`step-${first.id}`), operation: 'returns.commit', at: first.acceptedAt, who: first.who },
      async store => {
        for (const one of returns) await insertWithPeople(store, meetingId, one)
        return { result: null, label: 'Ghi nhận', meetingId }
      },
    )
  } finally {
    await storage.close()
  }
}

async function insertWithPeople(
  store: WritableStore,
  meetingId: MeetingId,
  one: StoredReturn,
): Promise<void> {
  await insertReturn(store, meetingId, one)
  for (const [position, person] of one.content.people.entries())
    await store.insert('attendees', {
      id: `${one.id}-${position}`,
      meeting_id: meetingId,
      place_code: one.placeCode,
      position,
      name: person.name,
      title: person.title,
      phone: person.phone,
      note: person.note,
      group_id: person.groupId,
      group_label: person.groupLabel,
      return_id: one.id,
      sheet: '',
      row: null,
    })
}
