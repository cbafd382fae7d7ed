/** Checks a meeting as the program does, on paper that always reads its codes back. */

import { COMMON_TEXT } from '#domain/invitation/recipient-wording.ts'
import { localDateTime } from '#domain/kernel/local-time.ts'
import type { Meeting } from '#domain/meeting/meeting.ts'
import { addressesOf } from '#domain/preflight/check-links.ts'
import type { Finding } from '#domain/preflight/finding.ts'
import { preflight } from '#domain/preflight/preflight.ts'
import { DOCUMENT_FORMS } from '#electron/documents/forms.ts'
import { textWidthPt } from '#electron/documents/text-width.ts'
import { placesIn } from './places.ts'

export function findingsOf(meeting: Meeting, now = '2026-06-27T16:00'): readonly Finding[] {
  const places = placesIn(meeting)
  const recipients = [COMMON_TEXT, ...places.map(place => ({ kind: 'place' as const, place }))]
  return preflight({
    meeting,
    places,
    form: DOCUMENT_FORMS[meeting.form],
    now: localDateTime(now),
    measure: textWidthPt,
    codes: addressesOf(meeting, recipients).map(url => ({
      url,
      moduleMm: 0.6,
      text: url,
      seenOn: 'drawing' as const,
    })),
  })
}
