/** Handing meetings over: a file out, what a file would change here, and taking it in as one step. */

import type { ParsedInput } from '#contract/contract.ts'
import type { handoverContract } from '#contract/handover.contract.ts'
import { unitName } from '#domain/directory/unit.ts'
import { HANDOVER_ENDING } from '#domain/handover/handover.ts'
import { AppError } from '#domain/kernel/app-error.ts'
import { asId, type MeetingId } from '#domain/kernel/ids.ts'
import { formatDateTime } from '#domain/kernel/local-time.ts'
import { fold } from '#domain/vietnamese/text.ts'
import { bindingsOf } from '../storage/repositories/allocation.repository.ts'
import { closingsOf } from '../storage/repositories/closings.repository.ts'
import { learnedMappings } from '../storage/repositories/column-mappings.repository.ts'
import { concernedPersons } from '../storage/repositories/concerned-persons.repository.ts'
import { getMeeting } from '../storage/repositories/meetings.repository.ts'
import { allPersons } from '../storage/repositories/persons.repository.ts'
import { inboxMaterialOf } from '../storage/repositories/return-files.repository.ts'
import { returnsOfMeeting } from '../storage/repositories/returns.repository.ts'
import { countsOfMeeting } from '../storage/repositories/roll-call.repository.ts'
import { readSettings } from '../storage/repositories/settings.repository.ts'
import type { ReadableDb } from '../storage/store.ts'
import { readFigures } from './read-figures.ts'
import type { Environment, Handlers, TaskContext } from './service.ts'

const MEDIA_TYPE = 'application/octet-stream'

export function handoverService(environment: Environment): Handlers<keyof typeof handoverContract> {
  const { rehearsal, backups, handover, now, systemUser } = environment
  // What is handed over comes from the real data and goes into it, whatever is shown at the moment.
  const refuseElsewhere = (): void => {
    if (rehearsal.isOn())
      throw new AppError(
        'conflict',
        'Đang diễn tập nên chưa bàn giao hoặc nhận bàn giao được. Hãy kết thúc diễn tập trước.',
      )
    if (backups.state().viewed !== null)
      throw new AppError(
        'read-only',
        'Đang xem một bản sao lưu nên chưa bàn giao hoặc nhận bàn giao được. Hãy bấm "Thôi xem" trước.',
      )
  }
  return {
    'handover.give': async ({ meetingId, password }, { read, change, progress, signal }) => {
      refuseElsewhere()
      const { userName } = await read(readSettings)
      await change(async ({ store }) => {
        await store.closeSteps(meetingId)
        return { result: null, label: 'Bàn giao', meetingId }
      })
      const persons = await concernedPersons(read, meetingId, environment.directory.units, now())
      signal.throwIfAborted()
      progress(0, 0, password === null ? '' : 'Đang mã hóa bằng mật khẩu')
      const at = now()
      const who = userName === '' ? systemUser : userName
      const { meetingName, bytes } = await handover.give({ meetingId, persons, password, at, who }, signal)
      return { name: nameOf(meetingName, at), mediaType: MEDIA_TYPE, bytes }
    },
    'handover.open': async ({ bytes, password }, { signal }) => {
      refuseElsewhere()
      try {
        const { difference } = await handover.open({ bytes, password, choices: {} }, signal)
        return { kind: 'opened', difference }
      } catch (cause) {
        if (cause instanceof AppError && cause.code === 'password-needed')
          return { kind: 'locked', message: cause.message }
        throw cause
      }
    },
    'handover.accept': (input, context) => {
      refuseElsewhere()
      return accept(environment, input, context)
    },
  }
}

/** `hoi-nghi-so-ket-2026-06-29.diemcau`: plain letters, so that any stick and any system keeps the name. */
function nameOf(meetingName: string, at: string): string {
  const plain = fold(meetingName)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
  return `${plain === '' ? 'hoi-nghi' : plain}-${at.slice(0, 10)}${HANDOVER_ENDING}`
}

async function accept(
  environment: Environment,
  { bytes, password, choices }: ParsedInput<'handover.accept'>,
  { change, progress, signal }: TaskContext,
): Promise<{ meetingId: MeetingId; label: string }> {
  const { directory, handover } = environment
  const { plan } = await handover.open({ bytes, password, choices }, signal)
  const { meetingId, meetingName, madeBy, madeAt } = plan.manifest
  progress(1, 2, meetingName)
  return change(async ({ store }) => {
    await refuseUnreadable(async () => {
      await store.takeIn(plan, code => {
        const unit = directory.units.get(asId(code))
        return unit === undefined ? null : unitName(unit)
      })
      await readOnce(store.db, environment, meetingId)
    })
    const label = `Nhận bàn giao '${meetingName}' do ${madeBy} gửi lúc ${formatDateTime(madeAt)}`
    return { result: { meetingId, label }, label, meetingId }
  })
}

/** A file made by other hands may hold values in a shape that no screen can show: all is read once before it counts. */
async function readOnce(db: ReadableDb, environment: Environment, meetingId: MeetingId): Promise<void> {
  await readFigures(db, environment, meetingId, null)
  for (const { id } of await closingsOf(db, meetingId)) await readFigures(db, environment, meetingId, id)
  await inboxMaterialOf(db, meetingId)
  await returnsOfMeeting(db, meetingId)
  await bindingsOf(db, await getMeeting(db, meetingId))
  await countsOfMeeting(db, meetingId, null)
  await learnedMappings(db)
  await allPersons(db)
}

async function refuseUnreadable(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (cause) {
    // What reading a value of another shape ends in; a full disk, say, is no fault of the file.
    if (!(cause instanceof SyntaxError || cause instanceof TypeError || cause instanceof RangeError))
      throw cause
    throw new AppError(
      'storage-damaged',
      'Nội dung trong tệp bàn giao không đọc được nên chưa nhận. Dữ liệu trên máy này không thay đổi. Hãy xin lại tệp.',
      { cause },
    )
  }
}
