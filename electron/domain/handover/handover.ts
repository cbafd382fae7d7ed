/** What a person is told of a meeting handed over in a file: what is inside, and how it differs from what is here. */
import type { MeetingFigures } from '../backups/backup-state.ts'
import type { MeetingId } from '../kernel/ids.ts'
import type { LocalDateTime } from '../kernel/local-time.ts'

/** The largest file that is written or read, in bytes. */
export const MAX_HANDOVER_BYTES = 128 * 1024 * 1024

export const HANDOVER_ENDING = '.diemcau'

export type HandoverManifest = {
  readonly meetingId: MeetingId
  readonly meetingName: string
  /** When and by whom the file was made. */
  readonly madeAt: LocalDateTime
  readonly madeBy: string
  /** The name of its last migration. */
  readonly schema: string
  readonly steps: number
  readonly originals: number
}

export const HANDOVER_AREAS = [
  'meeting',
  'points',
  'letters',
  'returns',
  'attendees',
  'closings',
  'chasing',
  'rollCall',
  'office',
] as const
export type HandoverArea = (typeof HANDOVER_AREAS)[number]

const AREA_OF: Readonly<Record<string, HandoverArea>> = {
  bridge_points: 'points',
  bridge_point_units: 'points',
  participant_groups: 'points',
  exclusions: 'points',
  group_bindings: 'points',
  expected_numbers: 'points',
  issued_letters: 'letters',
  acknowledged_findings: 'letters',
  return_files: 'returns',
  return_decisions: 'returns',
  rereadings: 'returns',
  returns: 'returns',
  corrections: 'returns',
  person_verdicts: 'returns',
  attendees: 'attendees',
  seat_decisions: 'attendees',
  closings: 'closings',
  chasing_calls: 'chasing',
  roll_call_marks: 'rollCall',
  roll_call_counts: 'rollCall',
  persons: 'office',
  person_positions: 'office',
  person_memberships: 'office',
  unit_contacts: 'office',
  unit_aliases: 'office',
  column_mappings: 'office',
}

export const areaOf = (table: string): HandoverArea => AREA_OF[table] ?? 'meeting'

export type AreaDifference = {
  readonly area: HandoverArea
  /** Rows that taking the file in adds, changes or removes here. */
  readonly added: number
  readonly changed: number
  readonly removed: number
  /** Rows that differ and stay as they are here, since only this computer changed them. */
  readonly kept: number
}

/** Who had the last word on a side; null where it is not known. */
export type LastWord = { readonly who: string; readonly at: LocalDateTime } | null

export type ClashValue = {
  readonly field: string
  readonly before: string
  readonly mine: string
  readonly theirs: string
}

/** Something both computers changed since they last knew the same. */
export type DescribedClash = {
  readonly id: string
  readonly area: HandoverArea
  /** `Điểm cầu 'Tỉnh ủy'`. */
  readonly what: string
  /** Which side no longer has it. */
  readonly removedBy: 'mine' | 'theirs' | null
  readonly values: readonly ClashValue[]
  readonly mine: LastWord
  readonly theirs: LastWord
}

export type HandoverDifference = {
  readonly manifest: HandoverManifest
  /** `new`: the meeting is not here. `same`: there is nothing to take in. */
  readonly kind: 'new' | 'same' | 'differs'
  readonly here: MeetingFigures | null
  readonly inFile: MeetingFigures
  readonly areas: readonly AreaDifference[]
  readonly clashes: readonly DescribedClash[]
  /** Steps of the history that this computer does not know yet, and those that the file does not know. */
  readonly theirSteps: number
  readonly mySteps: number
}
