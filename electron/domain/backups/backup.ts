/** A backup: what its file is called, and what the name says of it. */
import { isLocalDateTime, type LocalDateTime } from '../kernel/local-time.ts'

/** Why a backup was made, each with what stands for it in the name of the file. */
export const BACKUP_REASONS = {
  hourly: 'theo-gio',
  close: 'khi-dong',
  import: 'truoc-khi-nhan-du-lieu',
  bulk: 'truoc-khi-lam-hang-loat',
  migration: 'truoc-khi-nang-cap',
  restore: 'truoc-khi-khoi-phuc',
  'step-back': 'truoc-khi-quay-lai',
  manual: 'theo-yeu-cau',
} as const

export type BackupReason = keyof typeof BACKUP_REASONS

export type Backup = {
  /** Bare name of its file. */
  readonly name: string
  readonly at: LocalDateTime
  readonly reason: BackupReason
  /** How many changes the data had ever seen; later is greater. */
  readonly commits: number
  readonly bytes: number
}

const NAME = /^(\d{4}-\d{2}-\d{2})_(\d{2})-(\d{2})_([a-z-]+)_(\d+)\.sqlite$/

/** `2026-07-01_14-05_truoc-khi-nhan-du-lieu_000123.sqlite`: sorted by name is sorted by time. */
export function backupName(at: LocalDateTime, reason: BackupReason, commits: number): string {
  const moment = `${at.slice(0, 10)}_${at.slice(11, 13)}-${at.slice(14, 16)}`
  return `${moment}_${BACKUP_REASONS[reason]}_${String(commits).padStart(6, '0')}.sqlite`
}

/** What a name says; null for a file that is no backup of ours. */
export function parseBackupName(name: string): Omit<Backup, 'bytes'> | null {
  const [, date, hour, minute, word, commits] = NAME.exec(name) ?? []
  const at = `${date}T${hour}:${minute}`
  const reason = (Object.keys(BACKUP_REASONS) as BackupReason[]).find(one => BACKUP_REASONS[one] === word)
  if (reason === undefined || !isLocalDateTime(at)) return null
  return { name, at, reason, commits: Number(commits) }
}

/** Newest first; of two of one minute the one that holds more. */
export const newestFirst = (backups: readonly Backup[]): readonly Backup[] =>
  backups.toSorted(
    (one, other) =>
      other.at.localeCompare(one.at) || other.commits - one.commits || other.name.localeCompare(one.name),
  )
