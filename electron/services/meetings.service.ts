/** Meetings: list, read, create, change, remove. */
import type {
  MeetingPatch,
  MeetingRow,
  MeetingSummary,
  meetingsContract,
} from '#contract/meetings.contract.ts'
import { placesCountedOnce } from '#domain/consolidation/consolidate.ts'
import { unitsOfProvince } from '#domain/directory/parse-units.ts'
import { AppError } from '#domain/kernel/app-error.ts'
import type { Id, MeetingId } from '#domain/kernel/ids.ts'
import { dateOf, type LocalDateTime } from '#domain/kernel/local-time.ts'
import { blankMeeting } from '#domain/meeting/blank-meeting.ts'
import { copyMeeting, type MeetingCopy } from '#domain/meeting/copy-meeting.ts'
import { nextDeadline } from '#domain/meeting/deadlines.ts'
import type { Meeting } from '#domain/meeting/meeting.ts'
import { listedPlace, placesOf } from '#domain/meeting/places.ts'
import { planInbox } from '#domain/returns/plan-inbox.ts'
import { fold } from '#domain/vietnamese/text.ts'
import { inPieces } from '../storage/breath.ts'
import {
  bindingsOf,
  seatDecisionsOf,
  writeBinding,
  writeSeatDecision,
} from '../storage/repositories/allocation.repository.ts'
import { givenExpected, writeExpected } from '../storage/repositories/board.repository.ts'
import { issuedPlaces } from '../storage/repositories/issued-letters.repository.ts'
import {
  getMeeting,
  insertMeeting,
  listMeetings,
  updateMeeting,
} from '../storage/repositories/meetings.repository.ts'
import { countedDelegates, countedVersions } from '../storage/repositories/returns.repository.ts'
import { readSettings } from '../storage/repositories/settings.repository.ts'
import { waitingMaterialOf } from '../storage/repositories/waiting-returns.repository.ts'
import type { ReadableDb, WritableStore } from '../storage/store.ts'
import { delegatesElsewhere } from './read-board.ts'
import type { Environment, Handlers } from './service.ts'

export function meetingsService(environment: Environment): Handlers<keyof typeof meetingsContract> {
  const { directory, newId, now, sampleMeeting } = environment
  const newMeeting = async (db: ReadableDb, input: CreateInput): Promise<NewMeeting> => {
    switch (input.from) {
      case 'blank': {
        const { provinceCode } = await readSettings(db)
        const province = directory.provinces.find(known => known.code === provinceCode)
        if (province === undefined)
          throw new AppError('not-found', 'Chưa chọn tỉnh, thành phố trong phần Thiết lập.')
        const units = unitsOfProvince(directory, provinceCode, dateOf(now()))
        const meeting = blankMeeting({
          name: input.name || 'Hội nghị mới',
          province,
          units,
          now: now(),
          newId,
        })
        return { meeting, label: `Tạo hội nghị '${meeting.name}'` }
      }
      case 'sample':
        return {
          meeting: copyMeeting(sampleMeeting, sampleMeeting.name, newId).meeting,
          label: `Mở hội nghị mẫu '${sampleMeeting.name}'`,
        }
      case 'copy': {
        const original = await getMeeting(db, input.meetingId)
        const { meeting, groupIds } = copyMeeting(original, `${original.name} (bản sao)`, newId)
        const label = `Sao chép hội nghị '${original.name}'`
        return { meeting, label, copyOf: { original, groupIds } }
      }
    }
  }
  return {
    'meetings.list': async ({ search }, { db }) => {
      const wanted = fold(search)
      const rows = (await listMeetings(db)).filter(row => fold(row.name).includes(wanted))
      return Promise.all(rows.map(row => toRow(db, row, now())))
    },
    'meetings.get': async ({ meetingId }, { db }) => {
      const meeting = await getMeeting(db, meetingId)
      return { meeting, places: placesOf(meeting, directory.units).map(listedPlace) }
    },
    'meetings.summary': async ({ meetingId }, { db }) => summaryOf(db, environment, meetingId),
    'meetings.create': async (input, { store }) => {
      const { meeting, label, copyOf } = await newMeeting(store.db, input)
      await insertMeeting(store, meeting, now())
      const seats = copyOf === undefined ? 0 : await copyBesideWords(store, meeting, copyOf, newId)
      return { result: { meetingId: meeting.id, seats }, label, meetingId: null }
    },
    'meetings.update': async ({ meetingId, patch }, { store }) => {
      await updateMeeting(store, meetingId, patch)
      return {
        result: null,
        label: `Sửa ${Object.keys(patch)
          .map(field => FIELD_LABELS[field] ?? field)
          .join(', ')}`,
        meetingId,
        mergeKey: `meetings.update:${fieldPaths(patch)}`,
      }
    },
    'meetings.remove': async ({ meetingId }, { store }) => {
      const meeting = await getMeeting(store.db, meetingId)
      await store.remove('meetings', meetingId)
      return { result: null, label: `Xóa hội nghị '${meeting.name}'`, meetingId: null }
    },
  }
}

type CopyOf = { readonly original: Meeting } & Pick<MeetingCopy, 'groupIds'>

type NewMeeting = { readonly meeting: Meeting; readonly label: string; readonly copyOf?: CopyOf }

/**
 * What an office said of the groups of a meeting beside their words goes along, and so do the decisions about who sits
 * where, with who made them and when: whoever must be decided about again is asked about by the rules.
 *
 * @returns how many decisions
 */
async function copyBesideWords(
  store: WritableStore,
  { id: meetingId }: Meeting,
  { original, groupIds }: CopyOf,
  newId: () => Id<string>,
): Promise<number> {
  for (const { groupId, rules } of await bindingsOf(store.db, original)) {
    const copied = groupIds.get(groupId)
    if (copied !== undefined) await writeBinding(store, { groupId: copied, rules })
  }
  for (const [groupId, delegates] of await givenExpected(store.db, original.id)) {
    const copied = groupIds.get(groupId)
    if (copied !== undefined) await writeExpected(store, meetingId, copied, delegates)
  }
  const decisions = await seatDecisionsOf(store.db, original.id)
  for (const decision of decisions) await writeSeatDecision(store, newId(), meetingId, decision)
  return decisions.length
}

type CreateInput =
  | { readonly from: 'blank'; readonly name: string }
  | { readonly from: 'sample' }
  | { readonly from: 'copy'; readonly meetingId: MeetingId }

type ListedMeeting = Awaited<ReturnType<typeof listMeetings>>[number]

async function toRow(db: ReadableDb, row: ListedMeeting, now: LocalDateTime): Promise<MeetingRow> {
  const counted = [...(await countedDelegates(db, row.id)).values()]
  return {
    ...row,
    state:
      row.startsAt !== null && row.startsAt < now ? 'past' : counted.length > 0 ? 'collecting' : 'preparing',
    received: counted.length,
    delegates: sum(counted),
  }
}

async function summaryOf(
  db: ReadableDb,
  environment: Environment,
  meetingId: MeetingId,
): Promise<MeetingSummary> {
  const meeting = await getMeeting(db, meetingId)
  const places = placesOf(meeting, environment.directory.units)
  const counted = await countedVersions(db, meetingId)
  const issued = await issuedPlaces(db, meetingId)
  const countedPlaces = placesCountedOnce(places)
  const received = countedPlaces.flatMap(place => counted.get(place.code)?.delegates ?? [])
  const elsewhere = await delegatesElsewhere(db, meetingId, countedPlaces, counted)
  const waiting = await waitingMaterialOf(db, meetingId)
  const plan = waiting === null ? null : await inPieces(planInbox({ places, ...waiting }))
  return {
    id: meetingId,
    name: meeting.name,
    startsAt: meeting.sessions[0]?.startsAt ?? null,
    nextDeadline: nextDeadline(meeting, environment.now()),
    places: countedPlaces.length,
    issued: countedPlaces.filter(place => issued.has(place.code)).length,
    received: received.length,
    delegates: sum(received) - elsewhere,
    openQuestions: plan?.inbox.counts.question ?? 0,
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

const FIELD_LABELS: Readonly<Record<string, string>> = {
  name: 'tên hội nghị',
  form: 'thể thức văn bản',
  basis: 'văn bản căn cứ',
  convener: 'cơ quan triệu tập',
  convocation: 'nội dung triệu tập',
  documentType: 'tên loại văn bản',
  abstract: 'trích yếu',
  letterhead: 'phần đầu văn bản',
  closing: 'câu kết',
  signature: 'phần ký',
  formChoices: 'lựa chọn trình bày',
}

/** `basis.issuer`, so that typing on in one field is one step and going to the next field begins another. */
const fieldPaths = (patch: MeetingPatch): string =>
  Object.entries(patch)
    .flatMap(([name, value]) =>
      typeof value === 'object' ? Object.keys(value).map(inner => `${name}.${inner}`) : [name],
    )
    .join(',')
