/** Roll-call sheets that came back, as many as came: read, each put to its place, and planned against its list. */
import type { ParsedInput } from '#contract/contract.ts'
import { AppError } from '#domain/kernel/app-error.ts'
import type { MeetingId } from '#domain/kernel/ids.ts'
import type { Refusal } from '#domain/returns/refusal.ts'
import { prepareContext } from '#domain/returns/understand-return.ts'
import type { SheetOfFile } from '#domain/roll-call/place-sheets.ts'
import { placeSheets, planPlace, type RollCallPlan, sheetsOf } from '#domain/roll-call/plan-roll-call.ts'
import type { RollCallPerson } from '#domain/roll-call/roll-call.ts'
import { placesListing } from '../storage/repositories/attendees.repository.ts'
import type { ReadableDb } from '../storage/store.ts'
import { readRollCall, readRollCallPlace } from './read-roll-call.ts'
import { readingContext } from './reading-context.ts'
import type { Environment, TaskContext } from './service.ts'

export type RefusedFile = {
  readonly fileName: string
  readonly refusal: Refusal
}

export type ReadSheets = {
  readonly sheets: readonly SheetOfFile[]
  readonly refused: readonly RefusedFile[]
}

const NO_LIST: Refusal = {
  code: 'no-return',
  message:
    'Không tìm thấy danh sách điểm danh trong tệp. Tệp cần có cột “Họ và tên” và cột “Có mặt / Vắng (lý do)”, như phiếu điểm danh của chương trình.',
}

/** The bytes alone: nothing of the meeting is needed for it. */
export async function readSheets(
  { readers }: Environment,
  { files }: Pick<ParsedInput<'roll-call.plan'>, 'files'>,
  { progress, signal }: TaskContext,
): Promise<ReadSheets> {
  const sheets: SheetOfFile[] = []
  const refused: RefusedFile[] = []
  for (const [index, { name, bytes }] of files.entries()) {
    progress(index, files.length, name)
    const result = await readers.read(bytes, signal)
    const own = result.ok ? sheetsOf(result.workbook, index, name) : []
    sheets.push(...own)
    if (!result.ok) refused.push({ fileName: name, refusal: result.refusal })
    else if (own.length === 0) refused.push({ fileName: name, refusal: NO_LIST })
  }
  progress(files.length, files.length, '')
  return { sheets, refused }
}

type Wanted = Pick<ParsedInput<'roll-call.plan'>, 'meetingId' | 'placeCode' | 'answers'>

/** @throws AppError `not-found` where an answer names a place the meeting is not held at */
export async function planSheets(
  db: ReadableDb,
  environment: Environment,
  { meetingId, placeCode, answers }: Wanted,
  sheets: readonly SheetOfFile[],
): Promise<RollCallPlan> {
  const { index } = prepareContext(await readingContext(environment, db, meetingId))
  if (answers.some(answer => !index.titles.has(answer.placeCode)))
    throw new AppError('not-found', 'Điểm cầu này không còn trong hội nghị. Hãy tải lại màn hình.')
  const names = new Set(sheets.flatMap(({ rows }) => rows.map(({ name }) => name)))
  const { placed, unplaced } = placeSheets(sheets, {
    index,
    listedAt: await placesListing(db, meetingId, [...names]),
    answers,
    chosen: placeCode !== null && index.titles.has(placeCode) ? placeCode : null,
  })
  const peopleOf = await listsOf(db, environment, meetingId, [...placed.keys()])
  return {
    places: [...placed].map(([code, own]) =>
      planPlace({ code, title: index.titles.get(code) ?? code }, own, peopleOf.get(code) ?? []),
    ),
    unplaced,
  }
}

/** Up to so many places are read one by one: less than reading everybody of a large meeting. */
const FEW = 12

async function listsOf(
  db: ReadableDb,
  environment: Environment,
  meetingId: MeetingId,
  codes: readonly string[],
): Promise<ReadonlyMap<string, readonly RollCallPerson[]>> {
  if (codes.length > FEW) return (await readRollCall(db, environment, meetingId, null)).people
  const lists = new Map<string, readonly RollCallPerson[]>()
  for (const code of codes)
    lists.set(code, (await readRollCallPlace(db, environment, meetingId, code)).people)
  return lists
}
