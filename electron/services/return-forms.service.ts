/** Forms that go out to be filled in, and copies that go back to be mended. */
import { zipSync } from 'fflate'
import type { NamedBytes } from '#contract/operation.ts'
import type { returnFormsContract } from '#contract/return-forms.contract.ts'
import { AppError } from '#domain/kernel/app-error.ts'
import type { Meeting } from '#domain/meeting/meeting.ts'
import { type Place, placesOf } from '#domain/meeting/places.ts'
import { copyMarks } from '#domain/returns/marked-copy.ts'
import { composePlaceForm } from '#domain/returns/own-form/compose-place-form.ts'
import { composeWholeForm } from '#domain/returns/own-form/compose-whole-form.ts'
import type { FormWorkbook } from '#domain/returns/own-form/form-sheets.ts'
import { slug } from '#domain/vietnamese/file-name.ts'
import { MEDIA_TYPES } from '../documents/media-types.ts'
import { openOriginal } from '../spreadsheets/open-original.ts'
import { writeForm } from '../spreadsheets/write-form.ts'
import { writeMarkedCopy } from '../spreadsheets/write-marked-copy.ts'
import { placesWithChairs } from '../storage/repositories/allocation.repository.ts'
import { getMeeting } from '../storage/repositories/meetings.repository.ts'
import { originalOf, returnFilesOf } from '../storage/repositories/return-files.repository.ts'
import type { Environment, Handlers, TaskContext } from './service.ts'

export function returnFormsService(environment: Environment): Handlers<keyof typeof returnFormsContract> {
  return {
    'returns.forms': async ({ meetingId, recipients, kind }, context) => {
      const meeting = await context.read(db => getMeeting(db, meetingId))
      const all = placesOf(meeting, environment.directory.units)
      const decided = await context.read(db => placesWithChairs(db, meeting, all, environment.now()))
      const places = chosen(decided, recipients)
      return kind === 'whole'
        ? single(composeWholeForm(meeting, places), context, environment)
        : perPlace(meeting, places, context, environment)
    },
    'returns.markedCopy': async ({ meetingId, fileId }, { read, progress, signal }) => {
      const { original, file } = await read(async db => ({
        original: await originalOf(db, meetingId, fileId),
        file: (await returnFilesOf(db, meetingId)).find(each => each.id === fileId),
      }))
      if (original === null || file === undefined)
        throw new AppError(
          'not-found',
          'Tệp này không còn trong hội nghị, có thể việc nhận tệp đã được hoàn tác.',
        )
      progress(0, 1, original.name)
      const result = await openOriginal(
        environment.readers,
        { channel: file.channel, bytes: original.bytes },
        signal,
      )
      if (!result.ok)
        throw new AppError(
          'not-found',
          `Tệp không mở được nên không có bản đánh dấu. ${result.refusal.message}`,
        )
      const bytes = await writeMarkedCopy(result.workbook, copyMarks(file.reading), {
        title: `Bản đánh dấu nội dung cần sửa - ${original.name}`,
        author: environment.systemUser,
        createdAt: environment.now(),
      })
      progress(1, 1, original.name)
      return { name: `can-sua-${slug(bareName(original.name))}.xlsx`, mediaType: MEDIA_TYPES.xlsx, bytes }
    },
  }
}

const bareName = (name: string): string => (name.split('/').at(-1) ?? name).replace(/\.[A-Za-z]{2,5}$/, '')

/** @throws AppError `not-found` */
function chosen(places: readonly Place[], recipients: readonly string[] | null): readonly Place[] {
  if (recipients === null) return places
  const wanted = new Set(recipients)
  const found = places.filter(place => wanted.has(place.code))
  if (found.length < wanted.size)
    throw new AppError('not-found', 'Có điểm cầu không còn trong hội nghị. Hãy chọn lại nơi nhận phiếu.')
  return found
}

async function single(
  form: FormWorkbook,
  { progress }: TaskContext,
  { now }: Environment,
): Promise<NamedBytes> {
  const name = `${form.fileName}.xlsx`
  progress(0, 1, name)
  const bytes = await writeForm(form, now())
  progress(1, 1, name)
  return { name, mediaType: MEDIA_TYPES.xlsx, bytes }
}

/** Between two forms the work can be cancelled. */
async function perPlace(
  meeting: Meeting,
  places: readonly Place[],
  context: TaskContext,
  environment: Environment,
): Promise<NamedBytes> {
  const forms = places.map(place => composePlaceForm(meeting, place))
  const [only] = forms
  if (forms.length === 1 && only !== undefined) return single(only, context, environment)
  const files: Record<string, Uint8Array> = {}
  for (const [index, form] of forms.entries()) {
    context.signal.throwIfAborted()
    const name = `${form.fileName}.xlsx`
    context.progress(index, forms.length, name)
    files[`phieu-xac-nhan/${name}`] = await writeForm(form, environment.now())
  }
  context.progress(forms.length, forms.length, 'phieu-xac-nhan.zip')
  // Workbooks are compressed already.
  return { name: 'phieu-xac-nhan.zip', mediaType: MEDIA_TYPES.zip, bytes: zipSync(files, { level: 0 }) }
}
