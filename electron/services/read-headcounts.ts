/** Whom the directory sends to each place of a meeting, kept until something it follows from has changed. */
import type { Headcounts } from '#domain/allocation/overview.ts'
import type { Directory } from '#domain/directory/parse-units.ts'
import type { MeetingId } from '#domain/kernel/ids.ts'
import { dateOf, type LocalDateTime } from '#domain/kernel/local-time.ts'
import { headcountsOf } from '../storage/repositories/allocation.repository.ts'
import { getMeeting } from '../storage/repositories/meetings.repository.ts'
import type { ReadableDb } from '../storage/store.ts'

/**
 * Seating everybody of a large directory takes seconds, and none of what comes in while answers arrive changes it:
 * these tables say nothing of who is invited where.
 */
const ELSEWHERE: ReadonlySet<string> = new Set([
  'returns',
  'return_files',
  'return_decisions',
  'rereadings',
  'attendees',
  'corrections',
  'person_verdicts',
  'acknowledged_findings',
  'closings',
  'chasing_calls',
  'unit_aliases',
  'column_mappings',
  'issued_letters',
  'settings',
  'backups',
])

export type HeadcountReader = {
  readonly read: (
    db: ReadableDb,
    around: { readonly directory: Directory; readonly now: () => LocalDateTime },
    meetingId: MeetingId,
  ) => Promise<Headcounts>
  /** To be told of every change; without names of tables it may have been anything. */
  readonly forget: (tables: readonly string[]) => void
}

export function createHeadcountReader(): HeadcountReader {
  const known = new Map<string, Headcounts>()
  let changes = 0
  return {
    read: async (db, { directory, now }, meetingId) => {
      // Without a session the day of the meeting is today.
      const key = `${meetingId} ${dateOf(now())}`
      const before = known.get(key)
      if (before !== undefined) return before
      const seen = changes
      const headcounts = await headcountsOf(db, await getMeeting(db, meetingId), directory.units, now())
      // What was read while something changed may be of before it.
      if (seen === changes) known.set(key, headcounts)
      return headcounts
    },
    forget: tables => {
      if (tables.length > 0 && tables.every(table => ELSEWHERE.has(table))) return
      changes += 1
      known.clear()
    },
  }
}
