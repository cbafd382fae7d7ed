/** Issuing letters: freezing what each recipient gets, and saying who needs an adjusted one and why. */
import type { ChangeRow, issuingContract, RecipientRow } from '#contract/issuing.contract.ts'
import { changeSentence } from '#domain/issuing/change-wording.ts'
import type { LetterChange } from '#domain/issuing/compare-letters.ts'
import { withMarginCode } from '#domain/issuing/letter-to-send.ts'
import { AppError } from '#domain/kernel/app-error.ts'
import type { Place } from '#domain/meeting/places.ts'
import { slug } from '#domain/vietnamese/file-name.ts'
import { renderDocx } from '../documents/docx/render-document.ts'
import { formOfMeeting } from '../documents/forms.ts'
import { unpackLetter } from '../documents/frozen-letter.ts'
import { printDocument } from '../documents/html/print-document.ts'
import { MEDIA_TYPES } from '../documents/media-types.ts'
import { breathe } from '../storage/breath.ts'
import {
  issuedLetterById,
  issuedLettersOf,
  letterContent,
} from '../storage/repositories/issued-letters.repository.ts'
import { getMeeting } from '../storage/repositories/meetings.repository.ts'
import type { ReadableDb } from '../storage/store.ts'
import { issuePrepared, prepareLetters } from './issue-letters.ts'
import { type Desk, matterNow, mustFind, openDesk, toSend } from './issuing-desk.ts'
import type { Environment, Handlers } from './service.ts'

export function issuingService(environment: Environment): Handlers<keyof typeof issuingContract> {
  return {
    'issuing.state': async ({ meetingId }, { db }) => {
      const desk = await openDesk(db, environment, meetingId)
      const recipients: RecipientRow[] = []
      for (const place of desk.places) {
        recipients.push(await rowOf(db, desk, place))
        await breathe()
      }
      const known = new Set(desk.places.map(place => place.code))
      const count = (state: RecipientRow['state']): number =>
        recipients.filter(row => row.state === state).length
      return {
        recipients,
        counts: { 'not-issued': count('not-issued'), issued: count('issued'), changed: count('changed') },
        withdrawn: [...desk.last.values()]
          .filter(letter => !known.has(letter.placeCode))
          .map(({ placeCode, title }) => ({ code: placeCode, title })),
      }
    },
    'issuing.changes': async ({ meetingId, recipient }, { db }) => {
      const desk = await openDesk(db, environment, meetingId)
      const { state, changes } = await toSend(db, desk, mustFind(desk.places, recipient))
      const letters = await issuedLettersOf(db, meetingId)
      return {
        state,
        changes: changes.map(changeRow),
        letters: letters.filter(letter => letter.placeCode === recipient).toReversed(),
      }
    },
    'issuing.issue': async (input, context) => {
      const batch = await prepareLetters(environment, input, context)
      return context.change(change => issuePrepared(environment, batch, change))
    },
    'issuing.letter': async ({ meetingId, letterId, format }, { read, progress }) => {
      const { meeting, issued, frozen } = await read(async db => {
        const letter = await issuedLetterById(db, meetingId, letterId)
        if (letter === null)
          throw new AppError('not-found', 'Giấy mời này không còn trong danh sách đã phát hành.')
        return {
          meeting: await getMeeting(db, meetingId),
          issued: letter,
          frozen: unpackLetter(await letterContent(db, letter.contentSha256)),
        }
      })
      const name = `${issued.placeCode}-${slug(issued.title)}-lan-${issued.version}.${format}`
      progress(0, 1, name)
      const form = formOfMeeting(meeting)
      const document = withMarginCode(frozen.document, issued)
      const bytes =
        format === 'docx'
          ? await renderDocx(document, form, { createdAt: issued.issuedAt })
          : await printDocument(document, form, environment)
      progress(1, 1, name)
      return { name, mediaType: MEDIA_TYPES[format], bytes }
    },
  }
}

/** Only a letter whose hash differs is unpacked and compared. */
async function rowOf(db: ReadableDb, desk: Desk, place: Place): Promise<RecipientRow> {
  const { code } = place
  const issued = desk.last.get(code)
  if (issued === undefined) return { code, state: 'not-issued', last: null, changes: 0 }
  const { version, kind, issuedAt } = issued
  const last = { version, kind, issuedAt }
  if (matterNow(desk, place) === issued.matterSha256) return { code, state: 'issued', last, changes: 0 }
  const { state, changes } = await toSend(db, desk, place)
  return { code, state, last, changes: changes.length }
}

const changeRow = (change: LetterChange): ChangeRow => ({
  kind: change.kind,
  sentence: changeSentence(change),
  before: change.kind === 'added' ? null : change.before.text,
  after: change.kind === 'removed' ? null : change.after.text,
  source: change.kind === 'removed' ? null : { field: change.after.field, id: change.after.id },
})
