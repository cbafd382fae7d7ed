/** The invitation of a meeting: its pages for the screen, its files for paper and mail. */
import type { invitationContract } from '#contract/invitation.contract.ts'
import type { OfficeDocument } from '#domain/document/blocks.ts'
import { invitationText } from '#domain/invitation/invitation-text.ts'
import { COMMON_TEXT, type Recipient } from '#domain/invitation/recipient-wording.ts'
import { type LastLetter, letterToSend } from '#domain/issuing/letter-to-send.ts'
import { AppError } from '#domain/kernel/app-error.ts'
import type { MeetingId } from '#domain/kernel/ids.ts'
import type { Meeting } from '#domain/meeting/meeting.ts'
import { type Place, placesOf } from '#domain/meeting/places.ts'
import { slug } from '#domain/vietnamese/file-name.ts'
import { renderDocx } from '../documents/docx/render-document.ts'
import { formOfMeeting } from '../documents/forms.ts'
import { unpackLetter } from '../documents/frozen-letter.ts'
import { embeddedFonts } from '../documents/html/fonts.ts'
import { type HtmlOptions, renderHtml } from '../documents/html/render-document.ts'
import { MEDIA_TYPES } from '../documents/media-types.ts'
import { placesWithChairs } from '../storage/repositories/allocation.repository.ts'
import { lastLettersOf, letterContent } from '../storage/repositories/issued-letters.repository.ts'
import { getMeeting } from '../storage/repositories/meetings.repository.ts'
import type { ReadableDb } from '../storage/store.ts'
import type { Environment, Handlers } from './service.ts'

type Format = 'docx' | 'pdf' | 'txt'

export function invitationService(environment: Environment): Handlers<keyof typeof invitationContract> {
  const html = (
    document: OfficeDocument,
    meeting: Meeting,
    pagination: HtmlOptions['pagination'],
  ): string => {
    const form = formOfMeeting(meeting)
    const fonts = embeddedFonts(environment.fontsFolder, invitationText(document, form))
    return renderHtml([document], form, { fonts, pagination })
  }
  const bytesOf = async (letter: Letter, format: Format): Promise<Uint8Array> => {
    const { meeting, document } = letter
    const form = formOfMeeting(meeting)
    switch (format) {
      case 'txt':
        return new TextEncoder().encode(invitationText(document, form))
      case 'docx':
        return renderDocx(document, form, { createdAt: environment.now() })
      case 'pdf':
        return environment.printer.print(html(document, meeting, 'script'))
    }
  }
  return {
    'invitation.preview': async ({ meetingId, recipient }, { db }) => {
      const { meeting, document } = composeLetter(
        await readMeeting(db, environment, meetingId, [recipient]),
        recipient,
      )
      return { html: html(document, meeting, 'caller') }
    },
    'invitation.file': async ({ meetingId, recipient, format }, { read, progress }) => {
      const letter = composeLetter(
        await read(db => readMeeting(db, environment, meetingId, [recipient])),
        recipient,
      )
      const name = `${letter.fileName}.${format}`
      progress(0, 1, name)
      const bytes = await bytesOf(letter, format)
      progress(1, 1, name)
      return { name, mediaType: MEDIA_TYPES[format], bytes }
    },
  }
}

type Definition = {
  readonly meeting: Meeting
  readonly places: readonly Place[]
  /** What those asked for got last, by place; a letter that went out stays as it was, a changed one says so. */
  readonly last: ReadonlyMap<string, LastLetter>
}

async function readMeeting(
  db: ReadableDb,
  environment: Environment,
  meetingId: MeetingId,
  recipients: readonly (string | null)[],
): Promise<Definition> {
  const meeting = await getMeeting(db, meetingId)
  const wanted = new Set(recipients)
  const last = new Map<string, LastLetter>()
  for (const [code, issued] of await lastLettersOf(db, meetingId)) {
    if (!wanted.has(code)) continue
    last.set(code, { issued, frozen: unpackLetter(await letterContent(db, issued.contentSha256)) })
  }
  const places = placesOf(meeting, environment.directory.units)
  return { meeting, places: await placesWithChairs(db, meeting, places, environment.now()), last }
}

type Letter = {
  readonly meeting: Meeting
  readonly document: OfficeDocument
  /** Without ending: `giay-moi`, `21025-phuong-cam-thanh`. */
  readonly fileName: string
}

function composeLetter({ meeting, places, last }: Definition, code: string | null): Letter {
  const recipient = recipientOf(places, code)
  const received = code === null ? null : (last.get(code) ?? null)
  return {
    meeting,
    document: letterToSend(meeting, recipient, formOfMeeting(meeting), received).document,
    fileName:
      recipient.kind === 'common' ? 'giay-moi' : `${recipient.place.code}-${slug(recipient.place.title)}`,
  }
}

function recipientOf(places: readonly Place[], code: string | null): Recipient {
  if (code === null) return COMMON_TEXT
  const place = places.find(known => known.code === code)
  if (place === undefined)
    throw new AppError('not-found', 'Điểm cầu này không còn trong hội nghị. Hãy chọn lại nơi nhận giấy mời.')
  return { kind: 'place', place }
}
