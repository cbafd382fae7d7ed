/** The choices made once: read and change. */
import type { settingsContract } from '#contract/settings.contract.ts'
import type { Settings } from '#domain/kernel/settings.ts'
import { readSettings, writeSetting } from '../storage/repositories/settings.repository.ts'
import type { Environment, Handlers } from './service.ts'

export function settingsService({ systemUser }: Environment): Handlers<keyof typeof settingsContract> {
  return {
    'settings.get': async (_, { db }) => ({ ...(await readSettings(db)), systemUser }),
    'settings.update': async (patch, { store }) => {
      for (const key of Object.keys(patch) as (keyof Settings)[]) {
        const value = patch[key]
        if (value !== undefined) await writeSetting(store, key, value)
      }
      return { result: null, label: 'Đổi thiết lập', meetingId: null }
    },
  }
}
