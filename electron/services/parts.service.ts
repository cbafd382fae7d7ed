/** The parts of a meeting: add, change, move, remove, each a step the history can name. */
import { type PartParent, partParents, type partsContract } from '#contract/parts.contract.ts'
import { AppError } from '#domain/kernel/app-error.ts'
import type { MeetingId } from '#domain/kernel/ids.ts'
import type { Meeting } from '#domain/meeting/meeting.ts'
import { findPart, type PartKind, type PartValue, partBeginnings, partLabel } from '#domain/meeting/parts.ts'
import { getMeeting } from '../storage/repositories/meetings.repository.ts'
import {
  addPart,
  meetingOfPart,
  movePart,
  removePart,
  updatePart,
} from '../storage/repositories/parts.repository.ts'
import type { ReadableDb } from '../storage/store.ts'
import type { Environment, Handlers } from './service.ts'

export function partsService({ newId, now }: Environment): Handlers<keyof typeof partsContract> {
  return {
    'parts.add': async ({ meetingId, parent, before, part }, { store }) => {
      await checkParent(store.db, meetingId, part.kind, parent)
      const id: string = newId()
      const complete = {
        kind: part.kind,
        fields: { ...partBeginnings(now())[part.kind], ...part.fields },
      } as PartValue
      await addPart(store, { id, parent, before, part: complete })
      return { result: { id }, label: `Thêm ${partLabel(part)}`, meetingId }
    },
    'parts.update': async ({ meetingId, id, part }, { store }) => {
      const label = `Sửa ${partLabel(await currentPart(store.db, meetingId, part.kind, id))}`
      await updatePart(store, id, part)
      const fields = Object.keys(part.fields).join(',')
      return { result: null, label, meetingId, mergeKey: `parts.update:${id}:${fields}` }
    },
    'parts.move': async ({ meetingId, kind, id, parent, before }, { store }) => {
      const label = `Chuyển ${partLabel(await currentPart(store.db, meetingId, kind, id))}`
      await checkParent(store.db, meetingId, kind, parent)
      await movePart(store, kind, id, { parent, before })
      return { result: null, label, meetingId }
    },
    'parts.remove': async ({ meetingId, kind, id }, { store }) => {
      const label = `Xóa ${partLabel(await currentPart(store.db, meetingId, kind, id))}`
      await removePart(store, kind, id)
      return { result: null, label, meetingId }
    },
  }
}

/** A part may hang only under a parent of its kind, and only within its own meeting. */
async function checkParent(
  db: ReadableDb,
  meetingId: MeetingId,
  kind: PartKind,
  parent: PartParent,
): Promise<void> {
  const allowed: readonly string[] = partParents[kind]
  const owner = await meetingOfPart(db, parent.kind, parent.id)
  if (!allowed.includes(parent.kind) || owner !== meetingId)
    throw new AppError('not-found', 'Chỗ cần thêm vào không còn nữa. Hãy tải lại màn hình rồi thử lại.')
}

/** The part as it stands now, for the label of the step. @throws AppError `not-found` */
async function currentPart(
  db: ReadableDb,
  meetingId: MeetingId,
  kind: PartKind,
  id: string,
): Promise<PartValue> {
  const meeting: Meeting = await getMeeting(db, meetingId)
  const part = findPart(meeting, kind, id)
  if (part === null)
    throw new AppError(
      'not-found',
      'Mục này không còn nữa, có thể đã bị xóa ở một cửa sổ khác. Hãy tải lại màn hình.',
    )
  return part
}
