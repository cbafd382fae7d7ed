/** The persons of the directory that the quick search finds, each with where the person sits and why. */
import { useDeferredValue } from 'react'
import { useLocation } from 'wouter'
import type { FoundSeat } from '#contract/allocation.contract.ts'
import { asId, type MeetingId } from '#domain/kernel/ids.ts'
import { personPath } from '../../hooks/person-path.ts'
import { useOperationState } from '../../hooks/use-operation.ts'
import { allocationText } from '../../text/allocation.ts'
import type { PaletteEntry } from './palette-entries.ts'

/** More would only be scrolled past; one more letter typed is quicker. */
const SHOWN = 30

export function usePersonEntries(meetingId: MeetingId | null, search: string): readonly PaletteEntry[] {
  const [, navigate] = useLocation()
  const wanted = useDeferredValue(search.trim())
  const enabled = meetingId !== null && wanted !== ''
  const found = useOperationState(
    'allocation.find',
    { meetingId: meetingId ?? asId(''), search: wanted, limit: SHOWN },
    { enabled },
  ).data
  if (!enabled || search.trim() === '' || found === undefined) return []
  return found.rows.map(({ personId, name, title, seat }) => ({
    key: `person:${personId}`,
    group: 'person',
    label: [name, title].filter(part => part !== '').join(', '),
    hint: placeOf(seat),
    // The same words as on the telephone: what the letter says, in its own sentences.
    detail: (seat?.reasons ?? []).map(({ text, quote }) => (quote === '' ? text : `${text} “${quote}”`)),
    run: () => navigate(personPath(meetingId, personId)),
  }))
}

function placeOf(seat: FoundSeat['seat']): string {
  if (seat === null) return allocationText.notInvitedShort
  return seat.place === null ? allocationText.asked : allocationText.sits(seat.place.title)
}
