/** The places of a meeting over the shipped directory of units. */
import { readFileSync } from 'node:fs'
import { parseUnits } from '#domain/directory/parse-units.ts'
import type { Meeting } from '#domain/meeting/meeting.ts'
import { type Place, placesOf } from '#domain/meeting/places.ts'

const csv = readFileSync(new URL('../../resources/units/vn-units-2025.csv', import.meta.url), 'utf8')
const { units } = parseUnits(csv)

export const placesIn = (meeting: Meeting): readonly Place[] => placesOf(meeting, units)

/** The place with that code; fails where the meeting has none. */
export function placeOf(meeting: Meeting, code: string): Place {
  const place = placesIn(meeting).find(one => one.code === code)
  if (place === undefined) throw new Error(`No place ${code}`)
  return place
}
