/** Where a field of the invitation is edited. */
import type { MeetingId } from '#domain/kernel/ids.ts'
import { screenPath } from '../../hooks/screen-path.ts'
import { sourceName } from '../../hooks/source-names.ts'

/** Fields of the bridge points stand on a screen of their own. */
const PARTS_FIELDS: readonly string[] = ['point-title', 'point-place', 'point-exclusions', 'group']

export function fieldPath(
  meetingId: MeetingId,
  source: { readonly field: string; readonly id: string },
): string {
  const screen = PARTS_FIELDS.includes(source.field) ? 'parts' : 'meeting'
  // The exclusions of a point have their chips below its title.
  const field = source.field === 'point-exclusions' ? 'point-title' : source.field
  return screenPath(meetingId, screen, sourceName(field, source.id))
}
