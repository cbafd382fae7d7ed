/** Checking an invitation before it leaves, mending what has an obvious fix, letting a warning stand for a reason. */
import type { preflightContract } from '#contract/preflight.contract.ts'
import { AppError } from '#domain/kernel/app-error.ts'
import type { MeetingId } from '#domain/kernel/ids.ts'
import { type PartValue, partBeginnings } from '#domain/meeting/parts.ts'
import { placesOf } from '#domain/meeting/places.ts'
import type { Change, Finding } from '#domain/preflight/finding.ts'
import { longestAddresses } from '#domain/preflight/longest-addresses.ts'
import { preflight } from '#domain/preflight/preflight.ts'
import { preflightReport } from '#domain/preflight/preflight-report.ts'
import { formOfMeeting } from '../documents/forms.ts'
import { textWidthPt } from '../documents/text-width.ts'
import {
  acknowledgementsOf,
  removeAcknowledgement,
  writeAcknowledgement,
} from '../storage/repositories/acknowledgements.repository.ts'
import { getMeeting, updateMeeting } from '../storage/repositories/meetings.repository.ts'
import { addPart, removePart, updatePart } from '../storage/repositories/parts.repository.ts'
import type { ReadableDb, WritableStore } from '../storage/store.ts'
import type { Environment, Handlers } from './service.ts'

export function preflightService(environment: Environment): Handlers<keyof typeof preflightContract> {
  const { newId, now } = environment
  const mustFind = async (db: ReadableDb, meetingId: MeetingId, key: string): Promise<Finding> => {
    const found = (await findingsOf(environment, db, meetingId)).find(finding => finding.key === key)
    if (found === undefined)
      throw new AppError('not-found', 'Điều này không còn nữa, có thể đã được sửa. Hãy xem lại danh sách.')
    return found
  }
  return {
    'preflight.check': async ({ meetingId }, { db }) =>
      preflightReport(await findingsOf(environment, db, meetingId), await acknowledgementsOf(db, meetingId)),
    'preflight.mend': async ({ meetingId, key }, { store }) => {
      const { fix } = await mustFind(store.db, meetingId, key)
      if (fix === null)
        throw new AppError(
          'conflict',
          'Điều này không có cách sửa sẵn. Hãy bấm “Sửa” để đến ô nhập và sửa tay.',
        )
      for (const change of fix.changes) await applyChange(environment, store, meetingId, change)
      return { result: null, label: `Sửa theo kiểm tra: ${fix.label}`, meetingId }
    },
    'preflight.acknowledge': async ({ meetingId, key, reason }, { store, who }) => {
      const { severity, message } = await mustFind(store.db, meetingId, key)
      if (severity === 'error')
        throw new AppError('conflict', 'Đây là lỗi, phải sửa trước khi phát hành; không bỏ qua được.')
      await writeAcknowledgement(store, newId(), meetingId, key, { reason, who, at: now() })
      return { result: null, label: `Chấp nhận cảnh báo '${message}'`, meetingId }
    },
    'preflight.reopen': async ({ meetingId, key }, { store }) => {
      if (!(await removeAcknowledgement(store, meetingId, key)))
        throw new AppError('not-found', 'Cảnh báo này chưa được chấp nhận hoặc đã được mở lại.')
      return { result: null, label: 'Mở lại một cảnh báo đã chấp nhận', meetingId }
    },
  }
}

async function findingsOf(
  environment: Environment,
  db: ReadableDb,
  meetingId: MeetingId,
): Promise<readonly Finding[]> {
  const meeting = await getMeeting(db, meetingId)
  const places = placesOf(meeting, environment.directory.units)
  const form = formOfMeeting(meeting)
  return preflight({
    meeting,
    places,
    form,
    now: environment.now(),
    measure: textWidthPt,
    codes: await environment.codeReader(longestAddresses(meeting, places), form.links.codeMm),
  })
}

async function applyChange(
  { newId, now }: Environment,
  store: WritableStore,
  meetingId: MeetingId,
  change: Change,
): Promise<void> {
  switch (change.kind) {
    case 'values':
      return updateMeeting(store, meetingId, change.patch)
    case 'update':
      return updatePart(store, change.id, change.part)
    case 'remove':
      return removePart(store, change.part, change.id)
    case 'add': {
      const part = {
        kind: change.part.kind,
        fields: { ...partBeginnings(now())[change.part.kind], ...change.part.fields },
      } as PartValue
      return addPart(store, { id: newId(), parent: { kind: 'meeting', id: meetingId }, before: null, part })
    }
  }
}
