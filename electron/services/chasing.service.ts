/** Reminding those who have not answered: the sheet, the log, the texts, the letter. */
import type { chasingContract } from '#contract/chasing.contract.ts'
import type { ParsedInput } from '#contract/contract.ts'
import {
  type ChasingCall,
  type ChasingCallId,
  type ChasingRow,
  reminderDeadline,
} from '#domain/chasing/chasing.ts'
import { composeReminderLetter } from '#domain/chasing/compose-reminder-letter.ts'
import { composeTelephoneSheet } from '#domain/chasing/compose-telephone-sheet.ts'
import { isOwnPlace, type Reminder, reminderTo, reminderToAll } from '#domain/chasing/reminder-text.ts'
import type { OfficeDocument } from '#domain/document/blocks.ts'
import type { DocumentForm } from '#domain/document/form.ts'
import { AppError } from '#domain/kernel/app-error.ts'
import type { MeetingId, ReturnId } from '#domain/kernel/ids.ts'
import type { LocalDateTime } from '#domain/kernel/local-time.ts'
import type { Meeting } from '#domain/meeting/meeting.ts'
import { type Place, placesOf } from '#domain/meeting/places.ts'
import { enteredContent } from '#domain/returns/entered-content.ts'
import { renderDocx } from '../documents/docx/render-document.ts'
import { DOCUMENT_FORMS } from '../documents/forms.ts'
import { printDocument, screenDocument } from '../documents/html/print-document.ts'
import { MEDIA_TYPES } from '../documents/media-types.ts'
import {
  chasingCallsOf,
  insertChasingCalls,
  knownContacts,
} from '../storage/repositories/chasing.repository.ts'
import { getMeeting } from '../storage/repositories/meetings.repository.ts'
import { countedDelegates, insertReturn } from '../storage/repositories/returns.repository.ts'
import { readSettings } from '../storage/repositories/settings.repository.ts'
import type { ReadableDb } from '../storage/store.ts'
import type { CommandContext, Done, Environment, Handlers } from './service.ts'

const FILE_NAMES = { letter: 'cong-van-don-doc', 'telephone-sheet': 'phieu-goi-dien' } as const

export function chasingService(environment: Environment): Handlers<keyof typeof chasingContract> {
  const { now, newId } = environment
  return {
    'chasing.sheet': async ({ meetingId }, { db }) => {
      const { meeting, rows } = await readSheet(db, environment, meetingId)
      const at = now()
      return { at, until: reminderDeadline(meeting, at), rows }
    },
    'chasing.text': async ({ meetingId, placeCode, until }, { db }) => {
      const { missing, reminder } = await readReminder(db, environment, meetingId, until)
      const places =
        placeCode === null ? missing : [await mustFindPlace(db, environment, meetingId, placeCode)]
      const [first] = places
      if (first === undefined) return { text: null, placeCodes: [] }
      const text = placeCode === null ? reminderToAll(places, reminder) : reminderTo(first, reminder)
      return { text, placeCodes: places.map(place => place.code) }
    },
    'chasing.call': async ({ meetingId, placeCode, outcome, note, ...contact }, { store, who }) => {
      const place = await mustFindPlace(store.db, environment, meetingId, placeCode)
      const call: ChasingCall = {
        id: newId<ChasingCallId>(),
        placeCode,
        kind: 'telephone',
        outcome,
        note,
        returnId: null,
        contact: contactOf(contact),
        at: now(),
        who,
      }
      await insertChasingCalls(store, meetingId, [call])
      return { result: null, label: `Ghi cuộc gọi đến ${place.addressee || place.title}`, meetingId }
    },
    'chasing.answer': (input, context) => answer(environment, input, context),
    'chasing.sent': async ({ meetingId, placeCodes, kind }, { store, who }) => {
      const known = new Set(
        (await readPlaces(store.db, environment, meetingId)).places.map(({ code }) => code),
      )
      const calls = placeCodes
        .filter(code => known.has(code))
        .map(
          (placeCode): ChasingCall => ({
            id: newId<ChasingCallId>(),
            placeCode,
            kind,
            outcome: 'sent',
            note: '',
            returnId: null,
            contact: { name: '', phone: '' },
            at: now(),
            who,
          }),
        )
      await insertChasingCalls(store, meetingId, calls)
      const what = kind === 'message' ? 'gửi lời nhắc' : 'gửi công văn đôn đốc'
      return { result: null, label: `Ghi đã ${what} ${calls.length} đơn vị`, meetingId }
    },
    'chasing.preview': async (input, { db }) => {
      const { document, form } = await composePaper(db, environment, input)
      return { html: screenDocument(document, form, environment) }
    },
    'chasing.file': async ({ format, ...input }, { read, progress, signal }) => {
      const name = `${FILE_NAMES[input.paper]}.${format}`
      progress(0, 1, name)
      const { document, form, count } = await read(db => composePaper(db, environment, input))
      if (count === 0)
        throw new AppError('conflict', 'Tất cả điểm cầu đã gửi xác nhận, không còn nơi nào phải đôn đốc.')
      signal.throwIfAborted()
      const bytes =
        format === 'docx'
          ? await renderDocx(document, form, { createdAt: now() })
          : await printDocument(document, form, environment)
      progress(1, 1, name)
      return { name, mediaType: MEDIA_TYPES[format], bytes }
    },
  }
}

type Places = { readonly meeting: Meeting; readonly places: readonly Place[] }

async function readPlaces(db: ReadableDb, { directory }: Environment, meetingId: MeetingId): Promise<Places> {
  const meeting = await getMeeting(db, meetingId)
  // A unit chosen at two points answers once.
  const byCode = new Map(placesOf(meeting, directory.units).map(place => [place.code, place]))
  return { meeting, places: [...byCode.values()] }
}

/** @throws AppError `not-found` */
async function mustFindPlace(
  db: ReadableDb,
  environment: Environment,
  meetingId: MeetingId,
  code: string,
): Promise<Place> {
  const { places } = await readPlaces(db, environment, meetingId)
  const place = places.find(known => known.code === code)
  if (place === undefined)
    throw new AppError('not-found', 'Điểm cầu này không còn trong hội nghị. Hãy chọn điểm cầu khác.')
  return place
}

async function readSheet(
  db: ReadableDb,
  environment: Environment,
  meetingId: MeetingId,
): Promise<Places & { readonly rows: readonly ChasingRow[] }> {
  const { meeting, places } = await readPlaces(db, environment, meetingId)
  const delegates = await countedDelegates(db, meetingId)
  const calls = Map.groupBy(await chasingCallsOf(db, meetingId), call => call.placeCode)
  // The office does not remind itself.
  const listed = places.filter(
    place => !isOwnPlace(place, meeting) && (!delegates.has(place.code) || calls.has(place.code)),
  )
  const contacts = await knownContacts(
    db,
    listed.map(({ code }) => code),
  )
  const rows = listed.map(({ code, title, addressee }) => ({
    code,
    title,
    addressee: addressee || title,
    isMissing: !delegates.has(code),
    delegates: delegates.get(code) ?? null,
    contacts: contacts.get(code) ?? [],
    calls: calls.get(code) ?? [],
  }))
  return { meeting, places, rows }
}

async function readReminder(
  db: ReadableDb,
  environment: Environment,
  meetingId: MeetingId,
  until: LocalDateTime,
): Promise<{ readonly missing: readonly Place[]; readonly reminder: Reminder }> {
  const { meeting, places } = await readPlaces(db, environment, meetingId)
  const delegates = await countedDelegates(db, meetingId)
  const { officeContact } = await readSettings(db)
  return {
    missing: places.filter(place => !delegates.has(place.code) && !isOwnPlace(place, meeting)),
    reminder: { meeting, at: environment.now(), until, officeContact },
  }
}

type Composed = { readonly document: OfficeDocument; readonly form: DocumentForm; readonly count: number }

async function composePaper(
  db: ReadableDb,
  environment: Environment,
  { meetingId, paper, until }: ParsedInput<'chasing.preview'>,
): Promise<Composed> {
  if (paper === 'letter') {
    const { missing, reminder } = await readReminder(db, environment, meetingId, until)
    const form = DOCUMENT_FORMS[reminder.meeting.form]
    return { document: composeReminderLetter(missing, reminder, form), form, count: missing.length }
  }
  const { meeting, rows } = await readSheet(db, environment, meetingId)
  const form = DOCUMENT_FORMS[meeting.form]
  const document = composeTelephoneSheet({ meeting, rows, at: environment.now(), until }, form)
  return { document, form, count: rows.filter(row => row.isMissing).length }
}

async function answer(
  environment: Environment,
  { meetingId, placeCode, ...told }: ParsedInput<'chasing.answer'>,
  { store, who }: CommandContext,
): Promise<Done<{ returnId: ReturnId }>> {
  const { newId, now } = environment
  const place = await mustFindPlace(store.db, environment, meetingId, placeCode)
  const returnId = newId<ReturnId>()
  const at = now()
  await insertReturn(store, meetingId, {
    id: returnId,
    placeCode,
    fileId: null,
    answerIndex: 0,
    channel: 'telephone',
    who,
    receivedAt: at,
    acceptedAt: at,
    content: enteredContent(told),
  })
  const call: ChasingCall = {
    id: newId<ChasingCallId>(),
    placeCode,
    kind: 'telephone',
    outcome: 'answered',
    note: told.note,
    contact: contactOf(told),
    returnId,
    at,
    who,
  }
  await insertChasingCalls(store, meetingId, [call])
  const label = `Nhập ${told.delegates} đại biểu của ${place.title} qua điện thoại`
  return { result: { returnId }, label, meetingId }
}

const contactOf = ({
  contactName,
  contactPhone,
}: {
  readonly contactName: string
  readonly contactPhone: string
}) => ({ name: contactName, phone: contactPhone })
