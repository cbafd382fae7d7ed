/** What happened, and taking it back or doing it again. */
import type { historyContract } from '#contract/history.contract.ts'
import type { HistoryStep } from '#domain/history/history.ts'
import { AppError } from '#domain/kernel/app-error.ts'
import { changeSetById, listChangeSets, undoState } from '../storage/change-log.ts'
import type { WritableStore } from '../storage/store.ts'
import type { Done, Handlers } from './service.ts'

export function historyService(): Handlers<keyof typeof historyContract> {
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
    'history.reverse': async ({ changeSetId }, { store }) =>
      reverse(store, await changeSetById(store.db, changeSetId)),
  }
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
