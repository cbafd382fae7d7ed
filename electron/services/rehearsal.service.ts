/** Rehearsing: going over to data of its own, the made-up files, and back. */
import type { rehearsalContract } from '#contract/rehearsal.contract.ts'
import { AppError } from '#domain/kernel/app-error.ts'
import type { Settings } from '#domain/kernel/settings.ts'
import { arrivalsOf } from '#domain/rehearsal/rehearsal.ts'
import { readSettings, writeSetting } from '../storage/repositories/settings.repository.ts'
import type { Environment, Handlers, TaskContext } from './service.ts'

export function rehearsalService({
  rehearsal,
  sampleReturns,
  backups,
}: Environment): Handlers<keyof typeof rehearsalContract> {
  const state = () => ({ isOn: rehearsal.isOn() })
  return {
    'rehearsal.state': async () => state(),
    'rehearsal.start': async (_, context) => {
      if (rehearsal.isOn()) return state()
      // Whoever looks at a backup looks at no rehearsal.
      await backups.view(null)
      const settings = await context.read(readSettings)
      await rehearsal.start()
      await keepSettings(settings, context)
      return state()
    },
    'rehearsal.end': async () => {
      await rehearsal.end()
      return state()
    },
    'rehearsal.files': async ({ day }) => {
      if (!rehearsal.isOn())
        throw new AppError(
          'conflict',
          'Chỉ đưa tệp diễn tập vào khi đang diễn tập. Hãy bắt đầu diễn tập trước.',
        )
      return Promise.all(
        arrivalsOf(day, sampleReturns.arrivals).map(async ({ name, receivedAt }) => ({
          name,
          bytes: await sampleReturns.read(name),
          modifiedAt: receivedAt,
        })),
      )
    },
  }
}

/** People rehearse under their own name, in the province and the look they are used to. */
const keepSettings = (settings: Settings, { change }: TaskContext): Promise<null> =>
  change(async ({ store }) => {
    for (const key of Object.keys(settings) as (keyof Settings)[])
      await writeSetting(store, key, settings[key])
    return { result: null, label: 'Bắt đầu diễn tập', meetingId: null }
  })
