/** Which addresses are worth reading back from paper: the longest make the finest codes. */
import { COMMON_TEXT, type Recipient } from '../invitation/recipient-wording.ts'
import type { Meeting } from '../meeting/meeting.ts'
import type { Place } from '../meeting/places.ts'
import { addressesOf } from './check-links.ts'

/** More than the units of any province. A shorter address makes a coarser code, which reads where a finer one did. */
const MOST_READ = 200

export function longestAddresses(meeting: Meeting, places: readonly Place[]): readonly string[] {
  const recipients: readonly Recipient[] = [
    COMMON_TEXT,
    ...places.map(place => ({ kind: 'place', place }) as const),
  ]
  return addressesOf(meeting, recipients)
    .toSorted((left, right) => right.length - left.length)
    .slice(0, MOST_READ)
}
