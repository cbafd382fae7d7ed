/** Which backups stay: hourly for a day, daily for a month, monthly for years, and within a bound of size. */
import { type LocalDateTime, minutesBetween } from '../kernel/local-time.ts'
import { type Backup, type BackupReason, newestFirst } from './backup.ts'

const HOUR = 60
const DAY = 24 * HOUR
const MONTH = 31 * DAY

/** Made before something that a person may want to take back days later: they stay for a month. */
const GRAVE: ReadonlySet<BackupReason> = new Set(['migration', 'restore', 'step-back', 'manual'])

/** Never fewer than these, however large they are. */
const ALWAYS_KEPT = 3

/** So many made before imports and the like stay for a day, beside the hourly ones. */
const RECENT_EVENTS = 24

/** True when an hour has gone by since the last backup, whatever it was made for, or the clock was set back. */
export function isBackupDue(backups: readonly Backup[], now: LocalDateTime): boolean {
  const last = newestFirst(backups)[0]
  if (last === undefined) return true
  const age = minutesBetween(last.at, now)
  return age >= HOUR || age < 0
}

/**
 * The names of those to remove.
 *
 * @param mostBytes what all together may take; the most recent three stay even so
 */
export function backupsToRemove(
  backups: readonly Backup[],
  now: LocalDateTime,
  mostBytes: number,
): readonly string[] {
  const sorted = newestFirst(backups)
  const kept = withinBytes(keptByRhythm(sorted, now), mostBytes)
  return sorted.filter(backup => !kept.has(backup)).map(backup => backup.name)
}

/** Each that stays with how dear it is: greater goes later. */
function keptByRhythm(sorted: readonly Backup[], now: LocalDateTime): ReadonlyMap<Backup, number> {
  const kept = new Map<Backup, number>()
  const taken = new Set<string>()
  let events = 0
  const keep = (backup: Backup, worth: number) => kept.set(backup, Math.max(worth, kept.get(backup) ?? 0))
  /** The newest of its hour, day or month. */
  const isFirst = (slot: string) => !taken.has(slot) && taken.add(slot).has(slot)
  for (const [index, backup] of sorted.entries()) {
    const age = minutesBetween(backup.at, now)
    const isEvent = backup.reason !== 'hourly' && backup.reason !== 'close'
    if (isFirst(`month ${backup.at.slice(0, 7)}`)) keep(backup, 4)
    if (isFirst(`day ${backup.at.slice(0, 10)}`) && age <= MONTH) keep(backup, 3)
    if (GRAVE.has(backup.reason) && age <= MONTH) keep(backup, 2)
    if (isFirst(`hour ${backup.at.slice(0, 13)}`) && age <= DAY) keep(backup, 1)
    if (isEvent && age <= DAY && events++ < RECENT_EVENTS) keep(backup, 1)
    if (index < ALWAYS_KEPT) keep(backup, Number.POSITIVE_INFINITY)
  }
  return kept
}

/** The least dear go first, among them the oldest. */
function withinBytes(kept: ReadonlyMap<Backup, number>, mostBytes: number): ReadonlySet<Backup> {
  const rest = new Set(kept.keys())
  let bytes = [...rest].reduce((sum, backup) => sum + backup.bytes, 0)
  const going = [...kept]
    .filter(([, worth]) => Number.isFinite(worth))
    .toSorted(([one, worth], [other, otherWorth]) => worth - otherWorth || one.at.localeCompare(other.at))
  for (const [backup] of going) {
    if (bytes <= mostBytes) break
    rest.delete(backup)
    bytes -= backup.bytes
  }
  return rest
}
