/** Everything that decides what each recipient of a meeting is to have now. */
import type { DocumentForm } from '#domain/document/form.ts'
import { composeInvitation } from '#domain/invitation/compose-invitation.ts'
import type { Recipient } from '#domain/invitation/recipient-wording.ts'
import type { IssuedLetter } from '#domain/issuing/issued-letter.ts'
import { type LastLetter, type LetterToSend, letterToSend } from '#domain/issuing/letter-to-send.ts'
import { matterOf, statementsOf } from '#domain/issuing/statements.ts'
import { AppError } from '#domain/kernel/app-error.ts'
import type { MeetingId } from '#domain/kernel/ids.ts'
import type { Meeting } from '#domain/meeting/meeting.ts'
import { type Place, placesOf } from '#domain/meeting/places.ts'
import { formOfMeeting } from '../documents/forms.ts'
import { sha256Of, unpackLetter } from '../documents/frozen-letter.ts'
import { placesWithChairs } from '../storage/repositories/allocation.repository.ts'
import { lastLettersOf, letterContent } from '../storage/repositories/issued-letters.repository.ts'
import { getMeeting } from '../storage/repositories/meetings.repository.ts'
import type { ReadableDb } from '../storage/store.ts'
import type { Environment } from './service.ts'

export type Desk = {
  readonly meetingId: MeetingId
  readonly meeting: Meeting
  /** With their chairs as far as those were decided. */
  readonly places: readonly Place[]
  readonly form: DocumentForm
  /** By place. */
  readonly last: ReadonlyMap<string, IssuedLetter>
}

export async function openDesk(
  db: ReadableDb,
  { directory, now }: Pick<Environment, 'directory' | 'now'>,
  meetingId: MeetingId,
): Promise<Desk> {
  const meeting = await getMeeting(db, meetingId)
  return {
    meetingId,
    meeting,
    places: await placesWithChairs(db, meeting, placesOf(meeting, directory.units), now()),
    form: formOfMeeting(meeting),
    last: await lastLettersOf(db, meetingId),
  }
}

/** Equal for desks whose letters are equal. */
export const basisOf = ({ meeting, places, last }: Desk): string =>
  sha256Of(
    JSON.stringify([
      meeting,
      places.map(({ code, title, chair }) => [code, title, chair]),
      [...last.values()].map(letter => letter.id),
    ]),
  )

/** @throws AppError `not-found` */
export function mustFind(places: readonly Place[], code: string): Place {
  const place = places.find(known => known.code === code)
  if (place === undefined)
    throw new AppError('not-found', 'Điểm cầu này không còn trong hội nghị. Hãy chọn lại nơi nhận giấy mời.')
  return place
}

export async function toSend(db: ReadableDb, desk: Desk, place: Place): Promise<LetterToSend> {
  const issued = desk.last.get(place.code)
  const last: LastLetter | null =
    issued === undefined
      ? null
      : { issued, frozen: unpackLetter(await letterContent(db, issued.contentSha256)) }
  return letterToSend(desk.meeting, recipientAt(place), desk.form, last)
}

/** What the letter to the place says now; equal for letters that need no adjusted one between them. */
export const matterNow = ({ meeting, form }: Desk, place: Place): string =>
  sha256Of(matterOf(statementsOf(composeInvitation(meeting, recipientAt(place), form))))

const recipientAt = (place: Place): Recipient => ({ kind: 'place', place })
