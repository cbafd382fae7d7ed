/** The folder of backups: what lies in it, what goes by the rule, and the newest that can be trusted. */
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Backup, newestFirst, parseBackupName } from '#domain/backups/backup.ts'
import { backupsToRemove } from '#domain/backups/retention.ts'
import type { LocalDateTime } from '#domain/kernel/local-time.ts'
import { isGoodBackup, sumFileOf, UNFINISHED } from './make-backup.ts'

export const BACKUP_FOLDER = 'sao-luu'

/** All backups together may take so much. */
const MOST_BYTES = 4 * 1024 ** 3

export const backupFolderOf = (databaseFile: string): string => join(dirname(databaseFile), BACKUP_FOLDER)

/** Newest first. A folder that is not there holds none. */
export function listBackups(folder: string): readonly Backup[] {
  if (!existsSync(folder)) return []
  const backups = readdirSync(folder).flatMap(name => {
    const known = parseBackupName(name)
    if (known === null) return []
    const bytes = statSync(join(folder, name), { throwIfNoEntry: false })?.size
    return bytes === undefined ? [] : [{ ...known, bytes }]
  })
  return newestFirst(backups)
}

export function removeOldBackups(folder: string, now: LocalDateTime): void {
  for (const name of backupsToRemove(listBackups(folder), now, MOST_BYTES)) {
    rmSync(join(folder, name), { force: true })
    rmSync(sumFileOf(join(folder, name)), { force: true })
  }
}

/** What a program that was ended in the middle left behind. */
export function removeUnfinished(folder: string): void {
  if (!existsSync(folder)) return
  for (const name of readdirSync(folder))
    if (name.startsWith(UNFINISHED)) rmSync(join(folder, name), { force: true })
}

/** The one that holds most and passes every check; null when there is none. */
export function newestGoodBackup(folder: string): Backup | null {
  const byContent = listBackups(folder).toSorted((one, other) => other.commits - one.commits)
  return byContent.find(backup => isGoodBackup(join(folder, backup.name))) ?? null
}
