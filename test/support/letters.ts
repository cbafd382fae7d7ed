/** What a letter is read into: a blank meeting of Quảng Ngãi, its units, ids that count. */
import { readFileSync } from 'node:fs'
import { parseUnits, unitsOfProvince } from '#domain/directory/parse-units.ts'
import { asId, type Id } from '#domain/kernel/ids.ts'
import { localDateTime } from '#domain/kernel/local-time.ts'
import type { BuildOptions } from '#domain/letter-reading/build-meeting.ts'
import { blankMeeting } from '#domain/meeting/blank-meeting.ts'

const directory = parseUnits(
  readFileSync(new URL('../../resources/units/vn-units-2025.csv', import.meta.url), 'utf8'),
)

export function buildOptions(): BuildOptions {
  let count = 0
  const newId = <Kind extends Id<string>>() => asId<Kind>(`new-${++count}`)
  const now = localDateTime('2026-06-27T16:00')
  const units = unitsOfProvince(directory, '51')
  const province = directory.provinces.find(({ code }) => code === '51')
  if (province === undefined) throw new Error('No Quảng Ngãi')
  return {
    blank: blankMeeting({ name: 'Hội nghị', province, units, now, newId }),
    unitCodes: units.map(({ code }) => code),
    now,
    newId,
  }
}
