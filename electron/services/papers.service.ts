/** The papers around a meeting, made from what the meeting and its returns already know. */
import type { Paper, papersContract } from '#contract/papers.contract.ts'
import type { OfficeDocument } from '#domain/document/blocks.ts'
import type { DocumentForm } from '#domain/document/form.ts'
import { inSeatOrder } from '#domain/hall/hall.ts'
import { AppError } from '#domain/kernel/app-error.ts'
import type { MeetingId } from '#domain/kernel/ids.ts'
import type { Meeting } from '#domain/meeting/meeting.ts'
import { placesOf } from '#domain/meeting/places.ts'
import { composeAllocation } from '#domain/papers/compose-allocation.ts'
import { composeLineTest, type Technician } from '#domain/papers/compose-line-test.ts'
import { composeNamePlates, personOfLine, type SeatedPerson } from '#domain/papers/compose-name-plates.ts'
import { composeProgramme } from '#domain/papers/compose-programme.ts'
import { draftProgramme } from '#domain/papers/draft-programme.ts'
import { renderDocx } from '../documents/docx/render-document.ts'
import { DOCUMENT_FORMS, formOfMeeting } from '../documents/forms.ts'
import { printDocument, screenDocument } from '../documents/html/print-document.ts'
import { MEDIA_TYPES } from '../documents/media-types.ts'
import { overviewOf } from '../storage/repositories/allocation.repository.ts'
import { attendeesOfMeeting } from '../storage/repositories/attendees.repository.ts'
import { getMeeting } from '../storage/repositories/meetings.repository.ts'
import { addPart } from '../storage/repositories/parts.repository.ts'
import { returnsOfMeeting } from '../storage/repositories/returns.repository.ts'
import { namedForPlaces } from '../storage/repositories/unit-contacts.repository.ts'
import type { ReadableDb } from '../storage/store.ts'
import { readHall } from './read-hall.ts'
import type { Environment, Handlers } from './service.ts'

const FILE_NAMES: Readonly<Record<Paper['kind'], string>> = {
  'name-plates': 'bien-ten',
  programme: 'chuong-trinh',
  allocation: 'phan-bo-dai-bieu',
  'line-test': 'lich-kiem-tra-duong-truyen',
}

export function papersService(environment: Environment): Handlers<keyof typeof papersContract> {
  return {
    'papers.preview': async ({ meetingId, paper }, { db }) => {
      const { document, form } = await composePaper(db, environment, meetingId, paper)
      return { html: screenDocument(document, form, environment) }
    },
    'papers.file': async ({ meetingId, paper, format }, { read, progress, signal }) => {
      const name = `${FILE_NAMES[paper.kind]}.${format}`
      progress(0, 1, name)
      const { document, form } = await read(db => composePaper(db, environment, meetingId, paper))
      signal.throwIfAborted()
      const bytes =
        format === 'docx'
          ? await renderDocx(document, form, { createdAt: environment.now() })
          : await printDocument(document, form, environment)
      progress(1, 1, name)
      return { name, mediaType: MEDIA_TYPES[format], bytes }
    },
    'papers.draft-programme': async ({ meetingId }, { store }) => {
      const meeting = await getMeeting(store.db, meetingId)
      if (meeting.programme.length > 0)
        throw new AppError('conflict', 'Chương trình đã có nội dung. Hãy sửa tiếp trên các dòng đang có.')
      const parent = { kind: 'meeting', id: meetingId } as const
      for (const fields of draftProgramme(meeting)) {
        const part = { kind: 'programme-item', fields } as const
        await addPart(store, { id: environment.newId(), parent, before: null, part })
      }
      return { result: null, label: 'Lập chương trình theo mẫu', meetingId }
    },
  }
}

type Composed = { readonly document: OfficeDocument; readonly form: DocumentForm }

async function composePaper(
  db: ReadableDb,
  environment: Environment,
  meetingId: MeetingId,
  paper: Paper,
): Promise<Composed> {
  const { directory, now } = environment
  const meeting = await getMeeting(db, meetingId)
  const form = formOfMeeting(meeting)
  switch (paper.kind) {
    case 'allocation':
      return {
        document: composeAllocation(meeting, await overviewOf(db, meeting, directory.units, now()), form),
        form,
      }
    case 'programme':
      return { document: composeProgramme(withProgramme(meeting), form), form }
    case 'line-test': {
      const places = placesOf(meeting, directory.units)
      if (places.length === 0) throw nothing('Hội nghị chưa có điểm cầu nào. Hãy chọn điểm cầu trước.')
      const technicians = await techniciansOf(db, meetingId)
      return { document: composeLineTest({ meeting, places, technicians, plan: paper }, form), form }
    }
    case 'name-plates': {
      const people = await seatedPeople(db, environment, meetingId, paper.people)
      const document = composeNamePlates(meeting, people, paper)
      if (document.sections.every(section => section.blocks.length === 0))
        throw nothing('Chưa có ai để in biển tên. Hãy chọn nơi đã có danh sách đại biểu, hoặc ghi tên vào ô.')
      // A plate is printed on one side and folded, however letters are printed.
      return { document, form: DOCUMENT_FORMS[meeting.form] }
    }
  }
}

const nothing = (message: string): AppError => new AppError('conflict', message)

function withProgramme(meeting: Meeting): Meeting {
  if (meeting.programme.length === 0)
    throw nothing('Chương trình chưa có nội dung. Hãy lập chương trình trong phần Hội nghị trước.')
  return meeting
}

/** Of the answer that counts of each place, the last one; where it names nobody, whom the directory has for the place. */
async function techniciansOf(db: ReadableDb, meetingId: MeetingId): Promise<ReadonlyMap<string, Technician>> {
  const known = new Map<string, Technician>()
  // The technician before the contact person, the first of each before the others.
  const named = (await namedForPlaces(db)).toSorted(
    (one, other) => Number(one.role !== 'technician') - Number(other.role !== 'technician'),
  )
  for (const { placeCode, person } of named)
    if (!known.has(placeCode)) known.set(placeCode, { name: person.name, phone: person.phones[0] ?? '' })
  const returns = await returnsOfMeeting(db, meetingId)
  const last = new Map(returns.map(({ placeCode, content }) => [placeCode, content.contact]))
  for (const [code, contact] of last) if (contact !== null) known.set(code, contact)
  return known
}

type People = Extract<Paper, { kind: 'name-plates' }>['people']

async function seatedPeople(
  db: ReadableDb,
  environment: Environment,
  meetingId: MeetingId,
  people: People,
): Promise<readonly SeatedPerson[]> {
  if (people.from === 'lines') return people.lines.filter(line => line !== '').map(personOfLine)
  if (people.from === 'hall') {
    const { hall } = await readHall(db, environment, meetingId, people.placeCode)
    return inSeatOrder(hall.people)
  }
  const listed = await Promise.all(people.codes.map(code => attendeesOfMeeting(db, meetingId, code)))
  return listed.flat()
}
