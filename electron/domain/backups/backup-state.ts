/** What a person is told of backups: which there are, how it stands, what the program found when it started. */
import type { MeetingId } from '../kernel/ids.ts'
import type { LocalDateTime } from '../kernel/local-time.ts'
import type { Backup } from './backup.ts'

/** What the program found wrong with its data when it started, and what it did about it. */
export type StartReport = {
  /**
   * `damaged`: the file could not be trusted. `missing`: it was gone. `shortened`: its last changes were gone.
   * `altered`: sound, but not as the program left it.
   */
  readonly found: 'damaged' | 'missing' | 'shortened' | 'altered'
  /** The backup that was opened in its place; null where the file itself was opened. */
  readonly opened: Backup | null
  /** Where the damaged file lies now, from the data folder on; null where there was none. */
  readonly keptAs: string | null
  /** Changes known to have been made that what was opened does not hold; null where nobody knows. */
  readonly lostChanges: number | null
  /** Steps made after that backup that could still be read in the damaged file and were carried over. */
  readonly salvagedSteps: number
}

/** How the second place stands. */
export type SecondPlace = {
  /** As the person knows it. */
  readonly folder: string
  readonly state: 'unknown' | 'present' | 'absent'
  readonly lastCopyAt: LocalDateTime | null
}

export type BackupState = {
  readonly last: Backup | null
  readonly secondPlace: SecondPlace | null
  /** How a second place is named here: chosen in a dialog of the system, or typed. */
  readonly placeBy: 'dialog' | 'typing'
  /** The backup that all screens show at the moment, to be looked at only. */
  readonly viewed: Backup | null
  readonly startReport: StartReport | null
  /** A sentence on why the last backup could not be made; null when it could. */
  readonly trouble: string | null
}

/** What one meeting looks like in the data. */
export type MeetingFigures = {
  readonly id: MeetingId
  readonly name: string
  readonly returns: number
  readonly delegates: number
  readonly letters: number
}

/** What restoring would change in one meeting; null for what belongs to none. */
export type MeetingDifference = {
  readonly meetingId: MeetingId | null
  /** As it is now; null when it would come back. */
  readonly now: MeetingFigures | null
  /** As it would be; null when it would go. */
  readonly inBackup: MeetingFigures | null
  readonly added: number
  readonly changed: number
  readonly removed: number
}

export type BackupDifference = {
  readonly backup: Backup
  readonly meetings: readonly MeetingDifference[]
  /** Rows that differ, all together. */
  readonly rows: number
}
