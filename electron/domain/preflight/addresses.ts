/** The addresses that the letters of a meeting carry as codes, and which of them are worth reading back at once. */
import { COMMON_TEXT, type Recipient } from '../invitation/recipient-wording.ts'
import type { Meeting } from '../meeting/meeting.ts'
import type { Place } from '../meeting/places.ts'
import { addressesOf } from './check-links.ts'

/** Of the common letter and of every place; each once. */
export function addressesOfAll(meeting: Meeting, places: readonly Place[]): readonly string[] {
  const recipients: readonly Recipient[] = [
    COMMON_TEXT,
    ...places.map(place => ({ kind: 'place', place }) as const),
  ]
  return addressesOf(meeting, recipients)
}

/** A shorter address makes a coarser code, which reads where a finer one did. */
export const longestAddresses = (addresses: readonly string[], most: number): readonly string[] =>
  addresses.toSorted((left, right) => right.length - left.length).slice(0, most)
