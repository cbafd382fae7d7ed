import { expect, test } from 'vitest'
import { type Backup, type BackupReason, backupName, parseBackupName } from '#domain/backups/backup.ts'
import { backupsToRemove, isBackupDue } from '#domain/backups/retention.ts'
import { type LocalDateTime, localDateTime, minutesAfter } from '#domain/kernel/local-time.ts'

const NOW = localDateTime('2026-06-30T16:00')
const MUCH = 1e15

let count = 0
const backup = (at: LocalDateTime, reason: BackupReason = 'hourly'): Backup => {
  count += 1
  return { name: backupName(at, reason, count), at, reason, commits: count, bytes: 10 }
}
const ago = (minutes: number): LocalDateTime => minutesAfter(NOW, -minutes)

test('a name says when, why and how much, and anything else is no backup', () => {
  const name = backupName(NOW, 'import', 123)
  expect(name).toBe('2026-06-30_16-00_truoc-khi-nhan-du-lieu_000123.sqlite')
  expect(parseBackupName(name)).toEqual({ name, at: NOW, reason: 'import', commits: 123 })
  for (const other of [
    `${name}.sha256`,
    `.dang-ghi-${name}`,
    'diem-cau.sqlite',
    '2026-13-40_16-00_theo-gio_1.sqlite',
  ])
    expect(parseBackupName(other)).toBeNull()
})

test.each([
  ['none yet', [], true],
  ['half an hour ago', [ago(30)], false],
  ['an hour ago', [ago(60)], true],
  ['in the future: the clock was set back', [minutesAfter(NOW, 5)], true],
])('due when the last was %s: %s', (_, times, due) => {
  expect(
    isBackupDue(
      times.map(at => backup(at)),
      NOW,
    ),
  ).toBe(due)
})

test('of three years by the quarter of an hour stay a day by the hour, a month by the day, the rest by the month', () => {
  const all = Array.from({ length: 3 * 365 * 24 * 4 }, (_, index) => backup(ago(index * 15)))
  const gone = new Set(backupsToRemove(all, NOW, MUCH))
  const kept = all.filter(({ name }) => !gone.has(name))
  const within = (days: number) => kept.filter(({ at }) => at > ago(days * 1440)).length
  expect(within(1)).toBeGreaterThanOrEqual(24)
  expect(within(1)).toBeLessThanOrEqual(28)
  expect(within(31) - within(1)).toBeGreaterThanOrEqual(29)
  expect(kept.length - within(31)).toBeGreaterThanOrEqual(34)
  expect(kept.length).toBeLessThan(100)
  expect(kept).toContain(all[0])
})

test('what was made before a restore stays for a month among hourly ones', () => {
  const restore = backup(ago(3 * 1440), 'restore')
  const all = [restore, ...Array.from({ length: 96 }, (_, index) => backup(ago(index * 60)))]
  expect(backupsToRemove(all, NOW, MUCH)).not.toContain(restore.name)
})

test('within a bound of size the least dear go first and the newest three always stay', () => {
  const all = Array.from({ length: 60 }, (_, index) => backup(ago(index * 60)))
  const gone = backupsToRemove(all, NOW, 50)
  const kept = all.filter(({ name }) => !gone.includes(name))
  expect(kept.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(50)
  expect(kept.slice(0, 3)).toEqual(all.slice(0, 3))
  expect(backupsToRemove(all, NOW, 0)).toHaveLength(57)
})
