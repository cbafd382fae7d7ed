/** Checking an invitation before it leaves, mending what has an obvious fix, letting a warning stand for a reason. */
import type { preflightContract } from '#contract/preflight.contract.ts'
import { AppError } from '#domain/kernel/app-error.ts'
import type { MeetingId } from '#domain/kernel/ids.ts'
import { type PartValue, partBeginnings } from '#domain/meeting/parts.ts'
import { placesOf } from '#domain/meeting/places.ts'
import { addressesOfAll } from '#domain/preflight/addresses.ts'
import type { Change, Finding } from '#domain/preflight/finding.ts'
import { preflightReport } from '#domain/preflight/preflight-report.ts'
import { formOfMeeting } from '../documents/forms.ts'
import {
  acknowledgementsOf,
  removeAcknowledgement,
  writeAcknowledgement,
} from '../storage/repositories/acknowledgements.repository.ts'
import { placesWithChairs } from '../storage/repositories/allocation.repository.ts'
import { getMeeting, updateMeeting } from '../storage/repositories/meetings.repository.ts'
import { addPart, removePart, updatePart } from '../storage/repositories/parts.repository.ts'
import type { ReadableDb, WritableStore } from '../storage/store.ts'
import { type Checked, checkInvitation, readCodes } from './check-invitation.ts'
import type { Environment, Handlers } from './service.ts'

export function preflightService(environment: Environment): Handlers<keyof typeof preflightContract> {
  const { newId, now } = environment
  const mustFind = async (db: ReadableDb, meetingId: MeetingId, key: string): Promise<Finding> => {
    const invitation = await readInvitation(environment, db, meetingId)
    const { findings } = await checkInvitation(environment, invitation)
    const found = findings.find(finding => finding.key === key)
    if (found === undefined)
      throw new AppError('not-found', 'Điều này không còn nữa, có thể đã được sửa. Hãy xem lại danh sách.')
    return found
  }
  return {
    'preflight.check': async ({ meetingId }, { db }) => {
      const { findings, codes } = await checkInvitation(
        environment,
        await readInvitation(environment, db, meetingId),
      )
      return preflightReport(findings, await acknowledgementsOf(db, meetingId), codes)
    },
    'preflight.readCodes': async ({ meetingId }, { read, progress, signal }) => {
      const invitation = await read(db => readInvitation(environment, db, meetingId))
      const addresses = addressesOfAll(invitation.meeting, invitation.places)
      await readCodes(environment, invitation, addresses, {
        signal,
        told: done => progress(done, addresses.length, ''),
      })
      return (await checkInvitation(environment, invitation)).codes
    },
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

async function readInvitation(
  { directory, now }: Environment,
  db: ReadableDb,
  meetingId: MeetingId,
): Promise<Checked> {
  const meeting = await getMeeting(db, meetingId)
  const places = await placesWithChairs(db, meeting, placesOf(meeting, directory.units), now())
  return { meeting, places, form: formOfMeeting(meeting) }
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
