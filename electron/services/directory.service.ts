/** The shipped provinces and units. */
import type { directoryContract } from '#contract/directory.contract.ts'
import { unitsOfProvince } from '#domain/directory/parse-units.ts'
import { readSettings } from '../storage/repositories/settings.repository.ts'
import type { Environment, Handlers } from './service.ts'

export function directoryService({ directory }: Environment): Handlers<keyof typeof directoryContract> {
  return {
    'directory.provinces': async () => directory.provinces,
    'directory.units': async ({ provinceCode }, { db }) =>
      unitsOfProvince(directory, provinceCode ?? (await readSettings(db)).provinceCode),
  }
}
