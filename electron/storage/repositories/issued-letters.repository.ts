/** The letters that went out, and what is frozen of each. */

import type { IssuedLetter, IssuedLetterId, LetterKind } from '#domain/issuing/issued-letter.ts'
import { asId, type MeetingId } from '#domain/kernel/ids.ts'
import type { LocalDateTime } from '#domain/kernel/local-time.ts'
import type { ReadableDb, WritableStore } from '../store.ts'
import type { IssuedLettersTable } from '../tables.ts'

/** Every letter of the meeting, each recipient's in the order they were issued. */
export async function issuedLettersOf(
  db: ReadableDb,
  meetingId: MeetingId,
): Promise<readonly IssuedLetter[]> {
  const rows = await db
    .selectFrom('issued_letters')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .orderBy('place_code')
    .orderBy('version')
    .execute()
  return rows.map(toIssuedLetter)
}

/** The last letter each recipient of the meeting got, by place. */
export async function lastLettersOf(
  db: ReadableDb,
  meetingId: MeetingId,
): Promise<ReadonlyMap<string, IssuedLetter>> {
  return new Map((await issuedLettersOf(db, meetingId)).map(letter => [letter.placeCode, letter]))
}

/** Places that got a letter. */
export async function issuedPlaces(db: ReadableDb, meetingId: MeetingId): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('issued_letters')
    .select('place_code')
    .distinct()
    .where('meeting_id', '=', meetingId)
    .execute()
  return new Set(rows.map(row => row.place_code))
}

/** A letter of the meeting, or null. */
export async function issuedLetterById(
  db: ReadableDb,
  meetingId: MeetingId,
  id: IssuedLetterId,
): Promise<IssuedLetter | null> {
  const row = await db
    .selectFrom('issued_letters')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row === undefined ? null : toIssuedLetter(row)
}

/** The frozen content as it was kept. */
export async function letterContent(db: ReadableDb, sha256: string): Promise<Uint8Array> {
  const row = await db
    .selectFrom('letter_contents')
    .select('content')
    .where('sha256', '=', sha256)
    .executeTakeFirstOrThrow()
  return row.content
}

export type LetterToKeep = {
  readonly letter: IssuedLetter
  /** Kept under the letter's `contentSha256`. */
  readonly content: Uint8Array
}

export async function insertIssuedLetters(
  store: WritableStore,
  meetingId: MeetingId,
  letters: readonly LetterToKeep[],
): Promise<void> {
  await store.keepLetters(letters.map(({ letter, content }) => ({ sha256: letter.contentSha256, content })))
  await store.insertAll(
    'issued_letters',
    letters.map(({ letter }) => ({
      id: letter.id,
      meeting_id: meetingId,
      place_code: letter.placeCode,
      title: letter.title,
      version: letter.version,
      kind: letter.kind,
      issued_at: letter.issuedAt,
      who: letter.who,
      code: letter.code,
      code_printed: letter.codePrinted ? 1 : 0,
      matter_sha256: letter.matterSha256,
      content_sha256: letter.contentSha256,
    })),
  )
}

const toIssuedLetter = (row: IssuedLettersTable): IssuedLetter => ({
  id: asId(row.id),
  placeCode: row.place_code,
  title: row.title,
  version: row.version,
  kind: row.kind as LetterKind,
  issuedAt: row.issued_at as LocalDateTime,
  who: row.who,
  code: row.code,
  codePrinted: row.code_printed === 1,
  matterSha256: row.matter_sha256,
  contentSha256: row.content_sha256,
})
