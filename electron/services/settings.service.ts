/** The choices made once: read and change. */
import type { settingsContract } from '#contract/settings.contract.ts'
import type { Settings } from '#domain/kernel/settings.ts'
import { readSettings, writeSetting } from '../storage/repositories/settings.repository.ts'
import type { Handlers } from './service.ts'

export function settingsService(): Handlers<keyof typeof settingsContract> {
  return {
    'settings.get': (_, { db }) => readSettings(db),
    'settings.update': async (patch, { store }) => {
      for (const key of Object.keys(patch) as (keyof Settings)[]) {
        const value = patch[key]
        if (value !== undefined) await writeSetting(store, key, value)
      }
      return { result: null, label: 'Đổi thiết lập', meetingId: null }
    },
  }
}
