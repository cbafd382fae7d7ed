/** The persons of the directory that the quick search finds. */
import { useDeferredValue } from 'react'
import { useLocation } from 'wouter'
import { heldText } from '#domain/directory/person.ts'
import type { MeetingId } from '#domain/kernel/ids.ts'
import { personPath } from '../../hooks/person-path.ts'
import { useNow } from '../../hooks/use-now.ts'
import { useOperationState } from '../../hooks/use-operation.ts'
import type { PaletteEntry } from './palette-entries.ts'

/** More would only be scrolled past; one more letter typed is quicker. */
const SHOWN = 30

export function usePersonEntries(meetingId: MeetingId | null, search: string): readonly PaletteEntry[] {
  const [, navigate] = useLocation()
  const today = useNow().slice(0, 10)
  const wanted = useDeferredValue(search.trim())
  const enabled = meetingId !== null && wanted !== ''
  const found = useOperationState('persons.search', { search: wanted, limit: SHOWN }, { enabled }).data
  if (!enabled || search.trim() === '' || found === undefined) return []
  return found.persons.map(person => ({
    key: `person:${person.id}`,
    group: 'person',
    label: [person.name, heldText(person.positions, today)].filter(part => part !== '').join(', '),
    hint: person.phones[0] ?? '',
    run: () => navigate(personPath(meetingId, person.id)),
  }))
}
