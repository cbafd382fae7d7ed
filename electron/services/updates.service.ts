/** Looks for a newer version where the person says, and hands over to its installer. */
import type { updatesContract } from '#contract/updates.contract.ts'
import { AppError } from '#domain/kernel/app-error.ts'
import type { Environment, Handlers, Updater } from './service.ts'

export function updatesService({
  updater,
  version,
  backups,
  pickFolder,
}: Environment): Handlers<keyof typeof updatesContract> {
  return {
    'updates.state': async () => ({
      version,
      obstacle: pickFolder === null ? 'browser' : updater === null ? 'no-key' : null,
    }),
    'updates.look': async () => {
      const present = needed(updater)
      const folder = await pickFolder?.('update')
      return folder == null ? null : present.look(folder)
    },
    'updates.install': async (_, { progress, signal }) => {
      const present = needed(updater)
      // Without a way back nothing is exchanged.
      await backups.make('manual')
      await present.install((done, total) => progress(done, total, ''), signal)
      return null
    },
  }
}

function needed(updater: Updater | null): Updater {
  if (updater !== null) return updater
  throw new AppError(
    'update-refused',
    'Bản đang chạy không tự cập nhật được. Hãy chạy tệp cài đặt của bản mới; dữ liệu vẫn được giữ nguyên.',
  )
}
