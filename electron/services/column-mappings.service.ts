/** Tables whose columns a person explains: kept by their header, the waiting files read again at once. */
import type { columnMappingsContract } from '#contract/column-mappings.contract.ts'
import type { ParsedInput } from '#contract/contract.ts'
import { AppError } from '#domain/kernel/app-error.ts'
import type { LocalDateTime } from '#domain/kernel/local-time.ts'
import { type ColumnMapping, type LearnedMapping, mappingOf } from '#domain/returns/column-mapping.ts'
import { openOriginal } from '../spreadsheets/open-original.ts'
import {
  forgetMapping,
  learnedMappings,
  learnMapping,
} from '../storage/repositories/column-mappings.repository.ts'
import {
  decisionsOf,
  originalOf,
  returnFilesOf,
  writeDecision,
} from '../storage/repositories/return-files.repository.ts'
import { readSettings } from '../storage/repositories/settings.repository.ts'
import { readingContext } from './reading-context.ts'
import type { CommandContext, Environment, Handlers, TaskContext } from './service.ts'
import { keepReadings, readAgain, waitingFiles } from './waiting-files.ts'

type Correction = ParsedInput<'returns.correctColumns'>

export function columnMappingsService(
  environment: Environment,
): Handlers<keyof typeof columnMappingsContract> {
  return {
    'returns.mappings': (_, { db }) => learnedMappings(db),
    'returns.correctColumns': (input, context) => correct(environment, input, context),
    'returns.forgetMapping': async ({ meetingId, signature }, context) => {
      const known = await context.read(learnedMappings)
      const mapping = known.find(each => each.signature === signature)
      if (mapping === undefined)
        throw new AppError(
          'not-found',
          'Cách hiểu cột này không còn trong danh sách đã ghi nhớ. Hãy tải lại màn hình.',
        )
      const rest = known.filter(each => each !== mapping)
      const reading = await context.read(db => readingContext(environment, db, meetingId, rest))
      const files = await context.read(db => waitingFiles(db, meetingId))
      const rereads = await readAgain(environment, { meetingId, files, context: reading }, context)
      return context.change(async ({ store, who }) => {
        await forgetMapping(store, signature)
        await keepReadings(environment, rereads, { store, who, at: environment.now() })
        return {
          result: { reread: rereads.length },
          label: `Bỏ ghi nhớ cách hiểu cột '${headingsOf(mapping)}'`,
          meetingId,
        }
      })
    },
  }
}

async function correct(
  environment: Environment,
  input: Correction,
  context: TaskContext,
): Promise<{ readonly reread: number }> {
  const { meetingId, fileId } = input
  const files = await context.read(db => waitingFiles(db, meetingId, fileId))
  const name = files.find(each => each.id === fileId)?.name
  if (name === undefined)
    throw new AppError(
      'changed-since',
      'Tệp này đã được ghi nhận hoặc bỏ qua nên không đọc lại được. Hãy hoàn tác việc đó trước, rồi sửa cách hiểu cột.',
    )
  const { userName } = await context.read(readSettings)
  const learned: LearnedMapping = {
    ...(await mappingIn(environment, input, context)),
    who: userName === '' ? environment.systemUser : userName,
    at: environment.now(),
  }
  const known = await context.read(learnedMappings)
  const mappings = [learned, ...known.filter(each => each.signature !== learned.signature)]
  const reading = await context.read(db => readingContext(environment, db, meetingId, mappings))
  const rereads = await readAgain(environment, { meetingId, files, context: reading }, context)
  return context.change(async command => {
    await learnMapping(command.store, learned)
    await keepReadings(environment, rereads, { ...command, at: learned.at })
    await askNumbersAgain(input, command, learned.at)
    const reread = rereads.filter(each => each.fileId !== fileId).length
    return { result: { reread }, label: `Sửa cách hiểu cột của tệp '${name}'`, meetingId }
  })
}

/** @throws AppError `not-found`, `invalid-input` */
async function mappingIn(
  { readers }: Environment,
  { meetingId, fileId, sheet, top, height, columns }: Correction,
  { read, signal }: TaskContext,
): Promise<ColumnMapping> {
  const { original, file } = await read(async db => ({
    original: await originalOf(db, meetingId, fileId),
    file: (await returnFilesOf(db, meetingId)).find(each => each.id === fileId),
  }))
  const opened =
    original === null || file === undefined
      ? null
      : await openOriginal(readers, { channel: file.channel, bytes: original.bytes }, signal)
  const found = opened?.ok ? opened.workbook.sheets.find(each => each.name === sheet) : undefined
  if (found === undefined)
    throw new AppError('not-found', 'Không mở lại được trang tính này. Hãy tải lại màn hình.')
  const mapping = mappingOf(found, { top, height }, columns)
  if (mapping === null)
    throw new AppError(
      'invalid-input',
      'Chọn ít nhất cột họ tên, hoặc cột số lượng, và một dòng tiêu đề có chữ.',
    )
  return mapping
}

/** A number that was decided when the columns were misread is asked for, or read, anew; whose file it is stands. */
async function askNumbersAgain(
  { meetingId, fileId }: Correction,
  { store, who }: CommandContext,
  at: LocalDateTime,
): Promise<void> {
  for (const decision of await decisionsOf(store.db, meetingId))
    if (decision.fileId === fileId && decision.delegates !== null)
      await writeDecision(store, { ...decision, delegates: null }, { who, at })
}

const headingsOf = ({ columns }: LearnedMapping): string =>
  columns
    .map(({ heading }) => heading)
    .filter(heading => heading !== '')
    .slice(0, 4)
    .join(', ')
