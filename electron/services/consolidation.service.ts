/** The board of a meeting, why each number on it stands, and setting numbers right. */

import type { consolidationContract } from '#contract/consolidation.contract.ts'
import type { ParsedInput } from '#contract/contract.ts'
import { explainPlace, explainUnplaced } from '#domain/consolidation/explain-place.ts'
import { titleOfCode } from '#domain/directory/unit.ts'
import { AppError } from '#domain/kernel/app-error.ts'
import type { MeetingId, ReturnId } from '#domain/kernel/ids.ts'
import { laterOf } from '#domain/kernel/local-time.ts'
import type { Meeting } from '#domain/meeting/meeting.ts'
import { type Place, placesOf } from '#domain/meeting/places.ts'
import type { ReturnContent, StoredReturn } from '#domain/returns/stored-return.ts'
import {
  removeAcknowledgement,
  writeAcknowledgement,
} from '../storage/repositories/acknowledgements.repository.ts'
import {
  correctionsOf,
  insertCorrection,
  writeExpected,
  writeVerdict,
} from '../storage/repositories/board.repository.ts'
import { getMeeting } from '../storage/repositories/meetings.repository.ts'
import { insertReturn, returnsOfMeeting } from '../storage/repositories/returns.repository.ts'
import type { ReadableDb } from '../storage/store.ts'
import { createClosingReader, readBoard, readBoardPatch, readDoubles } from './read-board.ts'
import type { CommandContext, Done, Environment, Handlers } from './service.ts'

export function consolidationService(environment: Environment): Handlers<keyof typeof consolidationContract> {
  const { newId, now } = environment
  const closingOf = createClosingReader()
  return {
    'consolidation.board': async ({ meetingId }, { db }) =>
      (await readBoard(db, environment, meetingId, await closingOf(db, meetingId))).board,
    'consolidation.places': async ({ meetingId, placeCodes }, { db }) =>
      readBoardPatch(db, environment, meetingId, placeCodes, await closingOf(db, meetingId)),
    'consolidation.explain': async ({ meetingId, placeCode }, { db }) => {
      const { meeting, place } = await findPlace(db, environment, meetingId, placeCode)
      const told = {
        meeting,
        returns: await returnsOfMeeting(db, meetingId, placeCode),
        corrections: await correctionsOf(db, meetingId, placeCode),
      }
      if (place !== null)
        return explainPlace({
          ...told,
          place,
          doubles: await readDoubles(db, environment, meetingId, [placeCode]),
        })
      const title = titleOfCode(placeCode, environment.directory.units)
      const unplaced = explainUnplaced({ ...told, code: placeCode, title })
      if (unplaced === null) throw noPlace()
      return unplaced
    },
    'consolidation.doubles': ({ meetingId }, { db }) => readDoubles(db, environment, meetingId, null),
    'consolidation.correct': (input, context) => correct(environment, input, context),
    'consolidation.acknowledge': async ({ meetingId, placeCode, key, reason }, { store, who }) => {
      const { rows } = await readBoardPatch(store.db, environment, meetingId, [placeCode])
      const row = rows.find(each => each.code === placeCode)
      const flag = row?.flags.find(each => each.key === key)
      if (row === undefined || flag === undefined)
        throw new AppError(
          'not-found',
          'Điều này không còn nữa, có thể số liệu đã đổi. Hãy xem lại điểm cầu.',
        )
      await writeAcknowledgement(store, newId(), meetingId, key, { reason, who, at: now() })
      return { result: null, label: `Chấp nhận số liệu của ${row.title}`, meetingId }
    },
    'consolidation.reopen': async ({ meetingId, placeCode, key }, { store }) => {
      const { place } = await mustFindPlace(store.db, environment, meetingId, placeCode)
      if (!(await removeAcknowledgement(store, meetingId, key)))
        throw new AppError('not-found', 'Điều này chưa được chấp nhận hoặc đã được mở lại.')
      return { result: null, label: `Mở lại điều cần hỏi của ${place.title}`, meetingId }
    },
    'consolidation.judge': async ({ meetingId, placeCode, key, isSame }, { store, who }) => {
      const doubles = await readDoubles(store.db, environment, meetingId, [placeCode])
      const pair = doubles.find(each => each.key === key)
      if (pair === undefined)
        throw new AppError('not-found', 'Hai dòng này không còn trong số liệu. Hãy xem lại điểm cầu.')
      const at = now()
      await writeVerdict(store, {
        id: newId(),
        meetingId,
        placeCode: pair.other.placeCode,
        key,
        isSame,
        who,
        at,
      })
      return { result: null, label: verdictLabel(pair.other.name, isSame), meetingId }
    },
    'consolidation.expect': async ({ meetingId, groupId, delegates }, { store }) => {
      const meeting = await getMeeting(store.db, meetingId, [])
      const group = meeting.bridgePoints.flatMap(point => point.groups).find(each => each.id === groupId)
      if (group === undefined)
        throw new AppError('not-found', 'Thành phần này không còn trong hội nghị. Hãy tải lại màn hình.')
      await writeExpected(store, meetingId, groupId, delegates)
      return {
        result: null,
        label: `Sửa số dự kiến của '${group.text}'`,
        meetingId,
        mergeKey: `consolidation.expect:${groupId}`,
      }
    },
  }
}

const verdictLabel = (name: string, isSame: boolean | null): string => {
  if (isSame === null) return `Bỏ kết luận trùng của '${name}'`
  return isSame ? `'${name}' là một người, tính một lần` : `'${name}' là hai người`
}

type Found = { readonly meeting: Meeting; readonly place: Place | null }

/** @throws AppError `not-found` where there is no such meeting */
async function findPlace(
  db: ReadableDb,
  { directory }: Environment,
  meetingId: MeetingId,
  placeCode: string,
): Promise<Found> {
  const meeting = await getMeeting(db, meetingId, [placeCode])
  const place = placesOf(meeting, directory.units).find(one => one.code === placeCode)
  return { meeting, place: place ?? null }
}

/** @throws AppError `not-found` */
async function mustFindPlace(
  ...asked: Parameters<typeof findPlace>
): Promise<Found & { readonly place: Place }> {
  const { meeting, place } = await findPlace(...asked)
  if (place === null) throw noPlace()
  return { meeting, place }
}

const noPlace = (): AppError =>
  new AppError('not-found', 'Điểm cầu này không còn trong hội nghị. Hãy tải lại màn hình.')

async function correct(
  environment: Environment,
  input: ParsedInput<'consolidation.correct'>,
  { store, who }: CommandContext,
): Promise<Done<{ returnId: ReturnId }>> {
  const { meetingId, placeCode, reason } = input
  const { place } = await mustFindPlace(store.db, environment, meetingId, placeCode)
  const counted = (await returnsOfMeeting(store.db, meetingId, placeCode)).at(-1)
  if (counted === undefined)
    throw new AppError(
      'conflict',
      'Điểm cầu này chưa gửi xác nhận nên chưa có gì để đính chính. Hãy nhập số ở màn hình Nhận xác nhận.',
    )
  const content = correctedContent(counted, input, place)
  const id = environment.newId<ReturnId>()
  const at = environment.now()
  await insertReturn(store, meetingId, {
    id,
    placeCode,
    fileId: null,
    answerIndex: 0,
    channel: 'correction',
    // Never before what it sets right: a file may carry a time later than this clock's minute.
    receivedAt: laterOf(at, counted.receivedAt),
    acceptedAt: at,
    who,
    content,
  })
  await insertCorrection(store, { id, meetingId, placeCode, corrects: counted.id, reason, who, at })
  return {
    result: { returnId: id },
    label: `Đính chính ${place.title}: ${counted.content.delegates} → ${input.delegates} đại biểu`,
    meetingId,
  }
}

/** What the office says takes the place of the numbers; who presides, whom to call and who is listed stay. */
function correctedContent(
  { content }: StoredReturn,
  { delegates, groups }: ParsedInput<'consolidation.correct'>,
  { point }: Place,
): ReturnContent {
  const sum = groups.reduce((total, group) => total + group.delegates, 0)
  if (sum > delegates)
    throw new AppError(
      'conflict',
      `Cộng các thành phần được ${sum}, nhiều hơn tổng số ${delegates}. Hãy sửa lại cho khớp.`,
    )
  const labels = new Map([
    ...point.groups.map(({ id, text }) => [id, text] as const),
    ...content.groups.map(group => [group.groupId, group.label] as const),
  ])
  return {
    ...content,
    delegates,
    rule: 'decided',
    groups:
      groups.length === 0
        ? content.groups
        : groups.map(({ groupId, delegates: own }) => ({
            label: labels.get(groupId) ?? '',
            groupId,
            delegates: own,
            source: null,
          })),
    countSource: null,
  }
}
