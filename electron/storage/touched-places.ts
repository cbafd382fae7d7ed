/** Which bridge points a change was about, so that whoever shows them need not ask for all. */
import type { TouchedPlace } from '#domain/consolidation/board.ts'
import { asId, type MeetingId } from '#domain/kernel/ids.ts'
import type { Row, RowChange } from './recorder.ts'

/** Places named by the changed rows, before and after; each once. */
export function touchedPlaces(changes: readonly RowChange[]): readonly TouchedPlace[] {
  const touched = new Map<string, TouchedPlace>()
  for (const { before, after } of changes)
    for (const row of [before, after]) {
      const place = row === null ? null : placeOf(row)
      if (place !== null) touched.set(`${place.meetingId} ${place.placeCode}`, place)
    }
  return [...touched.values()]
}

function placeOf(row: Row): TouchedPlace | null {
  const meetingId = row['meeting_id']
  // What was acknowledged on the board names its place in its key (`plausibility.ts`).
  const [kind, flagged] = String(row['finding_key'] ?? '').split('|')
  const placeCode = row['place_code'] ?? (kind === 'board' ? flagged : null)
  return typeof meetingId === 'string' && typeof placeCode === 'string'
    ? { meetingId: asId<MeetingId>(meetingId), placeCode }
    : null
}
