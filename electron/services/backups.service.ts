/** Backups: making, comparing, looking at and restoring them, and where else they are kept. */

import type { backupsContract } from '#contract/backups.contract.ts'
import type { ParsedInput } from '#contract/contract.ts'
import { AppError } from '#domain/kernel/app-error.ts'
import { formatDateTime } from '#domain/kernel/local-time.ts'
import type { Environment, Handlers, TaskContext } from './service.ts'

export function backupsService({
  backups,
  rehearsal,
  pickFolder,
}: Environment): Handlers<keyof typeof backupsContract> {
  // What is in a backup must not come into a rehearsal, which knows nothing of it.
  const refuseWhileRehearsing = (): void => {
    if (rehearsal.isOn())
      throw new AppError(
        'conflict',
        'Đang diễn tập nên chưa dùng được bản sao lưu. Hãy kết thúc diễn tập trước.',
      )
  }
  return {
    'backups.state': async () => backups.state(),
    'backups.list': async () => backups.list(),
    'backups.make': () => backups.make('manual'),
    'backups.compare': ({ name }) => backups.compare(name),
    'backups.view': async ({ name }) => {
      refuseWhileRehearsing()
      await backups.view(name)
      return backups.state().viewed
    },
    'backups.restore': async (input, context) => {
      refuseWhileRehearsing()
      // Looking ends here: what is restored goes into the data, and is seen there.
      await backups.view(null)
      return restore(backups, input, context)
    },
    'backups.choosePlace': async ({ place }) => {
      if (place.kind === 'none') await backups.choosePlace(null)
      else {
        const folder = await chosenFolder(place, pickFolder)
        if (folder !== null) await backups.choosePlace(folder)
      }
      return backups.state()
    },
    'backups.dismissReport': async () => {
      backups.dismissReport()
      return null
    },
  }
}

type Restore = ParsedInput<'backups.restore'>

async function restore(
  backups: Environment['backups'],
  { name, meetingId }: Restore,
  context: TaskContext,
): Promise<{ label: string; rows: number }> {
  const backup = backups.list().find(one => one.name === name)
  // Without a way back nothing is restored.
  await backups.make('restore')
  const restoration = await backups.restoration(name, meetingId)
  const rows = restoration.targets.length
  return context.change(async ({ store }) => {
    const title =
      meetingId === null
        ? 'toàn bộ dữ liệu'
        : `hội nghị '${restoration.meetingName ?? 'không có trong bản này'}'`
    await store.restore(restoration)
    const when = backup === undefined ? '' : ` từ bản sao lưu lúc ${formatDateTime(backup.at)}`
    const label = `Khôi phục ${title}${when}`
    return { result: { label, rows }, label, meetingId }
  })
}

type Chosen = Exclude<ParsedInput<'backups.choosePlace'>['place'], { readonly kind: 'none' }>

/** Null when the person called the dialog off. */
function chosenFolder(place: Chosen, pickFolder: Environment['pickFolder']): Promise<string | null> {
  if (place.kind === 'dialog' && pickFolder !== null) return pickFolder('backup')
  if (place.kind === 'typed' && pickFolder === null) return Promise.resolve(place.folder)
  throw new AppError(
    'invalid-input',
    pickFolder === null ? 'Hãy ghi đường dẫn của thư mục.' : 'Hãy chọn thư mục trong hộp thoại của hệ thống.',
  )
}
