/** Issuing letters: freezing what each recipient gets, and saying who needs an adjusted one and why. */
import type { ChangeRow, issuingContract, RecipientRow } from '#contract/issuing.contract.ts'
import type { DocumentForm } from '#domain/document/form.ts'
import { composeInvitation } from '#domain/invitation/compose-invitation.ts'
import { issuerOf } from '#domain/invitation/issuing-office.ts'
import type { Recipient } from '#domain/invitation/recipient-wording.ts'
import { changeSentence } from '#domain/issuing/change-wording.ts'
import type { LetterChange } from '#domain/issuing/compare-letters.ts'
import type { FrozenLetter, IssuedLetter } from '#domain/issuing/issued-letter.ts'
import {
  asNumberedAnew,
  type LastLetter,
  type LetterToSend,
  letterToSend,
  withMarginCode,
} from '#domain/issuing/letter-to-send.ts'
import { shortCode } from '#domain/issuing/short-code.ts'
import { matterOf, statementsOf } from '#domain/issuing/statements.ts'
import { AppError } from '#domain/kernel/app-error.ts'
import type { MeetingId } from '#domain/kernel/ids.ts'
import type { Meeting } from '#domain/meeting/meeting.ts'
import { type Place, placesOf } from '#domain/meeting/places.ts'
import { longestAddresses } from '#domain/preflight/longest-addresses.ts'
import { preflight } from '#domain/preflight/preflight.ts'
import { slug } from '#domain/vietnamese/file-name.ts'
import { renderDocx } from '../documents/docx/render-document.ts'
import { formOfMeeting } from '../documents/forms.ts'
import { packLetter, sha256Of, unpackLetter } from '../documents/frozen-letter.ts'
import { printDocument } from '../documents/html/print-document.ts'
import { MEDIA_TYPES } from '../documents/media-types.ts'
import { textWidthPt } from '../documents/text-width.ts'
import { placesWithChairs } from '../storage/repositories/allocation.repository.ts'
import {
  insertIssuedLetter,
  issuedLetterById,
  issuedLettersOf,
  lastLettersOf,
  letterContent,
} from '../storage/repositories/issued-letters.repository.ts'
import { getMeeting } from '../storage/repositories/meetings.repository.ts'
import type { ReadableDb, WritableStore } from '../storage/store.ts'
import type { Environment, Handlers } from './service.ts'

export function issuingService(environment: Environment): Handlers<keyof typeof issuingContract> {
  return {
    'issuing.state': async ({ meetingId }, { db }) => {
      const desk = await openDesk(db, environment, meetingId)
      const recipients: RecipientRow[] = []
      for (const place of desk.places) recipients.push(await rowOf(db, desk, place))
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
    'issuing.issue': async ({ meetingId, recipients, printCode }, { store, who }) => {
      const desk = await openDesk(store.db, environment, meetingId)
      await refuseErrors(environment, desk)
      const places = [...new Set(recipients)].map(code => mustFind(desk.places, code))
      const counts = { plain: 0, adjusted: 0, unchanged: 0 }
      for (const place of places) {
        const letter = await toSend(store.db, desk, place)
        if (letter.state === 'issued') counts.unchanged += 1
        else counts[await issue(environment, store, desk, { place, letter, who, printCode })] += 1
      }
      return { result: counts, label: issuedLabel(counts), meetingId }
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

/** Everything that decides what a recipient is to have. */
type Desk = {
  readonly meetingId: MeetingId
  readonly meeting: Meeting
  readonly places: readonly Place[]
  readonly form: DocumentForm
  readonly last: ReadonlyMap<string, IssuedLetter>
}

async function openDesk(
  db: ReadableDb,
  { directory, now }: Environment,
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

function mustFind(places: readonly Place[], code: string): Place {
  const place = places.find(known => known.code === code)
  if (place === undefined)
    throw new AppError('not-found', 'Điểm cầu này không còn trong hội nghị. Hãy chọn lại nơi nhận giấy mời.')
  return place
}

async function toSend(db: ReadableDb, desk: Desk, place: Place): Promise<LetterToSend> {
  const issued = desk.last.get(place.code)
  const last: LastLetter | null =
    issued === undefined
      ? null
      : { issued, frozen: unpackLetter(await letterContent(db, issued.contentSha256)) }
  return letterToSend(desk.meeting, recipientAt(place), desk.form, last)
}

const recipientAt = (place: Place): Recipient => ({ kind: 'place', place })

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

const matterNow = ({ meeting, form }: Desk, place: Place): string =>
  sha256Of(matterOf(statementsOf(composeInvitation(meeting, recipientAt(place), form))))

const changeRow = (change: LetterChange): ChangeRow => ({
  kind: change.kind,
  sentence: changeSentence(change),
  before: change.kind === 'added' ? null : change.before.text,
  after: change.kind === 'removed' ? null : change.after.text,
  source: change.kind === 'removed' ? null : { field: change.after.field, id: change.after.id },
})

type ToIssue = {
  readonly place: Place
  readonly letter: LetterToSend
  readonly who: string
  readonly printCode: boolean
}

async function issue(
  { now, newId }: Environment,
  store: WritableStore,
  desk: Desk,
  { place, letter, who, printCode }: ToIssue,
): Promise<'plain' | 'adjusted'> {
  const { letterhead } = issuerOf(asNumberedAnew(desk.meeting, letter.replaces?.number ?? null))
  const { number, numberSuffix, date } = letterhead
  const frozen: FrozenLetter = {
    number,
    numberSuffix,
    date,
    replaces: letter.replaces,
    document: letter.document,
  }
  const { sha256, content } = packLetter(frozen)
  const version = (desk.last.get(place.code)?.version ?? 0) + 1
  const kind = letter.state === 'changed' ? 'adjusted' : 'plain'
  const issued: IssuedLetter = {
    id: newId(),
    placeCode: place.code,
    title: place.title,
    version,
    kind,
    issuedAt: now(),
    who,
    code: shortCode(sha256Of([desk.meetingId, place.code, version, sha256].join('\n'))),
    codePrinted: printCode,
    matterSha256: matterNow(desk, place),
    contentSha256: sha256,
  }
  await insertIssuedLetter(store, desk.meetingId, issued, content)
  return kind
}

/** A letter with an error in it is not issued, whoever it is for. */
async function refuseErrors(environment: Environment, { meeting, places, form }: Desk): Promise<void> {
  const findings = preflight({
    meeting,
    places,
    form,
    now: environment.now(),
    measure: textWidthPt,
    codes: await environment.codeReader(longestAddresses(meeting, places), form.links.codeMm),
  })
  const errors = findings.filter(finding => finding.severity === 'error')
  if (errors.length === 0) return
  throw new AppError(
    'conflict',
    `Chưa phát hành được vì giấy mời còn ${errors.length} lỗi. Hãy sửa các lỗi này rồi phát hành lại: ${errors.map(error => error.message).join(' ')}`,
    {
      problems: errors.map(({ code, message, source }) => ({
        severity: 'error',
        code,
        message,
        where: { field: source.id === '' ? source.field : `${source.field}:${source.id}` },
      })),
    },
  )
}

function issuedLabel({ plain, adjusted }: { readonly plain: number; readonly adjusted: number }): string {
  const first = plain === 0 ? '' : `giấy mời cho ${plain} nơi nhận`
  const again = adjusted === 0 ? '' : `giấy mời điều chỉnh cho ${adjusted} nơi nhận`
  return `Phát hành ${[first, again].filter(part => part !== '').join(', ')}`
}
