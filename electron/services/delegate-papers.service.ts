/** The papers of the delegates, made from their lists, the roll call and the seating as they stand. */
import type { ParsedInput } from '#contract/contract.ts'
import type { DelegatePaper, delegatePapersContract } from '#contract/delegate-papers.contract.ts'
import { areaWord } from '#domain/consolidation/place-level.ts'
import type { OfficeDocument } from '#domain/document/blocks.ts'
import { AppError } from '#domain/kernel/app-error.ts'
import type { MeetingId } from '#domain/kernel/ids.ts'
import type { Meeting } from '#domain/meeting/meeting.ts'
import { composeHall } from '#domain/papers/compose-hall.ts'
import {
  attendanceListing,
  type ListedPlace,
  listByGroup,
  listByPoint,
  rollCallSheets,
} from '#domain/papers/delegate-listings.ts'
import { type Listing, listingDocument, listingSheets } from '#domain/papers/listing.ts'
import { renderDocx } from '../documents/docx/render-document.ts'
import { formOfMeeting } from '../documents/forms.ts'
import { printDocument } from '../documents/html/print-document.ts'
import { MEDIA_TYPES } from '../documents/media-types.ts'
import { writeWorkbook } from '../spreadsheets/write-workbook.ts'
import { getMeeting } from '../storage/repositories/meetings.repository.ts'
import type { ReadableDb } from '../storage/store.ts'
import { rankedAttendees, readHall } from './read-hall.ts'
import { readRollCall, readRollCallRows } from './read-roll-call.ts'
import type { Environment, Handlers } from './service.ts'

const FILE_NAMES: Readonly<Record<DelegatePaper['kind'], string>> = {
  'by-point': 'danh-sach-dai-bieu',
  'by-group': 'danh-sach-theo-thanh-phan',
  'roll-call': 'phieu-diem-danh',
  attendance: 'tong-hop-diem-danh',
  hall: 'so-do-cho-ngoi',
}

export function delegatePapersService(
  environment: Environment,
): Handlers<keyof typeof delegatePapersContract> {
  return {
    'delegate-papers.file': async ({ meetingId, paper, format }, { read, progress, signal }) => {
      const name = `${FILE_NAMES[paper.kind]}.${format}`
      progress(0, 1, name)
      const content = await read(db => contentOf(db, environment, meetingId, paper))
      signal.throwIfAborted()
      const bytes = await bytesOf(content, format, environment)
      progress(1, 1, name)
      return { name, mediaType: MEDIA_TYPES[format], bytes }
    },
  }
}

type Content = {
  readonly meeting: Meeting
  readonly document: OfficeDocument
  /** Null for a paper that is no list. */
  readonly listing: Listing | null
}

function bytesOf(
  { meeting, document, listing }: Content,
  format: ParsedInput<'delegate-papers.file'>['format'],
  environment: Environment,
): Promise<Uint8Array> {
  const createdAt = environment.now()
  switch (format) {
    case 'docx':
      return renderDocx(document, formOfMeeting(meeting), { createdAt })
    case 'pdf':
      return printDocument(document, formOfMeeting(meeting), environment)
    case 'xlsx': {
      if (listing === null) throw nothing('Sơ đồ chỗ ngồi chỉ có bản PDF và Word.')
      const { title, author } = document
      return writeWorkbook(listingSheets(meeting, listing, createdAt), { title, author, createdAt })
    }
  }
}

async function contentOf(
  db: ReadableDb,
  environment: Environment,
  meetingId: MeetingId,
  paper: DelegatePaper,
): Promise<Content> {
  if (paper.kind === 'hall') {
    const meeting = await getMeeting(db, meetingId)
    const { stored, hall } = await readHall(db, environment, meetingId, paper.placeCode)
    if (stored === null) throw nothing('Điểm cầu này chưa có sơ đồ. Hãy lập sơ đồ trước.')
    const { rows } = await readRollCallRows(db, environment, meetingId, [paper.placeCode])
    const placeTitle = rows[0]?.title ?? paper.placeCode
    const document = composeHall(meeting, { placeTitle, ...hall })
    return { meeting, document, listing: null }
  }
  if (paper.kind === 'attendance') {
    const { meeting, rows } = await readRollCallRows(db, environment, meetingId, null)
    const listing = attendanceListing(rows, areaWord(meeting))
    return { meeting, document: listingDocument(meeting, listing, formOfMeeting(meeting)), listing }
  }
  const [only, ...others] = paper.codes ?? []
  const { meeting, places } = await readListedPlaces(
    db,
    environment,
    meetingId,
    only !== undefined && others.length === 0 ? only : null,
  )
  const listing = listingOf(meeting, places, paper)
  if (listing.pages.length === 0)
    throw nothing('Chưa có danh sách đại biểu để in. Hãy ghi nhận danh sách của điểm cầu trước.')
  return { meeting, document: listingDocument(meeting, listing, formOfMeeting(meeting)), listing }
}

const nothing = (message: string): AppError => new AppError('conflict', message)

function listingOf(
  meeting: Meeting,
  places: readonly ListedPlace[],
  { kind, codes }: Exclude<DelegatePaper, { kind: 'hall' | 'attendance' }>,
): Listing {
  const chosen = codes === null ? places : places.filter(({ code }) => codes.includes(code))
  switch (kind) {
    case 'by-point':
      return listByPoint(chosen)
    case 'by-group':
      return listByGroup(chosen)
    case 'roll-call':
      return rollCallSheets(meeting, chosen)
  }
}

/** One place, or with null all. A person of a commune serves there; of the others only the directory says where. */
async function readListedPlaces(
  db: ReadableDb,
  environment: Environment,
  meetingId: MeetingId,
  placeCode: string | null,
): Promise<{ readonly meeting: Meeting; readonly places: readonly ListedPlace[] }> {
  const { meeting, rows, people, places } = await readRollCall(db, environment, meetingId, placeCode)
  const ranked = await rankedAttendees(db, environment, meetingId, placeCode)
  const organs = new Map(ranked.map(({ id, organ }) => [id, organ]))
  const units = new Map(places.map(place => [place.code, place.unit === null ? '' : place.title]))
  return {
    meeting,
    places: rows.map(row => ({
      ...row,
      people: (people.get(row.code) ?? []).map(person => ({
        ...person,
        organ: organs.get(person.id) || (units.get(row.code) ?? ''),
      })),
    })),
  }
}
