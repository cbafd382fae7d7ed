/** What happened, and taking it back or doing it again. */

import type { ParsedInput } from '#contract/contract.ts'
import type { historyContract } from '#contract/history.contract.ts'
import type { NamedBytes } from '#contract/operation.ts'
import { type ExportedStep, historyCsv, historySheet } from '#domain/history/export-history.ts'
import type { HistoryStep } from '#domain/history/history.ts'
import { AppError } from '#domain/kernel/app-error.ts'
import { formatDateTime } from '#domain/kernel/local-time.ts'
import { MEDIA_TYPES } from '../documents/media-types.ts'
import { writeWorkbook } from '../spreadsheets/write-workbook.ts'
import { changeSetById, listChangeSets } from '../storage/change-log.ts'
import {
  changesOfStep,
  historyPage,
  planStepBack,
  searchSteps,
} from '../storage/repositories/history.repository.ts'
import type { ReadableDb, WritableStore } from '../storage/store.ts'
import { undoState } from '../storage/undo-state.ts'
import type { Done, Environment, Handlers } from './service.ts'

export function historyService(environment: Environment): Handlers<keyof typeof historyContract> {
  const { units } = environment.directory
  return {
    'history.list': (scope, { db }) => listChangeSets(db, scope),
    'history.state': ({ meetingId }, { db }) => undoState(db, meetingId),
    'history.undo': async ({ meetingId }, { store }) => {
      const { undo } = await undoState(store.db, meetingId)
      if (undo === null) throw new AppError('nothing-to-undo', 'Không còn bước nào để hoàn tác.')
      return reverse(store, await changeSetById(store.db, undo.id))
    },
    'history.redo': async ({ meetingId }, { store }) => {
      const { redo } = await undoState(store.db, meetingId)
      if (redo === null) throw new AppError('nothing-to-redo', 'Không còn bước nào để làm lại.')
      return reverse(store, await changeSetById(store.db, redo.id))
    },
    'history.reverse': async ({ changeSetId, direction }, { store }) => {
      const step = await changeSetById(store.db, changeSetId)
      if (direction === 'undo' && step?.state === 'undone')
        throw new AppError('nothing-to-undo', 'Bước này đã được hoàn tác trước đó.')
      if (direction === 'redo' && step?.state === 'done')
        throw new AppError('nothing-to-redo', 'Bước này đã được làm lại trước đó.')
      return reverse(store, step)
    },
    'history.search': ({ scope, filter, offset, limit }, { db }) =>
      historyPage(db, { scope, filter }, { offset, limit }),
    'history.changes': ({ changeSetId }, { db }) => changesOfStep(db, changeSetId, units),
    'history.planStepBack': ({ meetingId, after }, { db }) => planStepBack(db, meetingId, after, units),
    'history.stepBack': async ({ meetingId, after }, { store }) => {
      const { steps, changes } = await planStepBack(store.db, meetingId, after, units)
      if (changes.length === 0)
        throw new AppError('nothing-to-undo', 'Dữ liệu của hội nghị đã đúng như ở thời điểm này.')
      const earliest = steps.at(-1)
      await store.stepBack(meetingId, after)
      const when = earliest === undefined ? '' : ` '${earliest.label}' lúc ${formatDateTime(earliest.at)}`
      const label = `Quay lại trước bước${when}`
      return { result: { label }, label, meetingId }
    },
    'history.export': (input, { db }) => exported(db, input, environment),
  }
}

async function exported(
  db: ReadableDb,
  { scope, filter, format }: ParsedInput<'history.export'>,
  { now, directory }: Environment,
): Promise<NamedBytes> {
  const steps: ExportedStep[] = []
  for (const step of await searchSteps(db, { scope, filter }))
    steps.push({ step, changes: await changesOfStep(db, step.id, directory.units) })
  const bytes =
    format === 'csv'
      ? new TextEncoder().encode(historyCsv(steps))
      : await writeWorkbook([historySheet(steps)], { title: 'Lịch sử', author: '', createdAt: now() })
  return { name: `lich-su.${format}`, mediaType: MEDIA_TYPES[format], bytes }
}

/** Takes back a step that holds; does again one that was taken back. */
async function reverse(store: WritableStore, step: HistoryStep | null): Promise<Done<{ label: string }>> {
  if (step === null || step.kind !== 'do')
    throw new AppError('not-found', 'Không tìm thấy bước này trong lịch sử. Hãy tải lại màn hình.')
  const kind = step.state === 'done' ? 'undo' : 'redo'
  const kept = await store.reverse(step.id, kind)
  const label = kept === 0 ? step.label : `${step.label} (giữ lại ${kept} mục đã sửa tay sau đó)`
  return {
    result: { label },
    label: `${kind === 'undo' ? 'Hoàn tác' : 'Làm lại'}: ${label}`,
    meetingId: step.meetingId,
    reversal: { kind, of: step.id },
  }
}
