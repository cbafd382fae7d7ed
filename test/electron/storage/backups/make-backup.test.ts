import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterEach, expect, test } from 'vitest'
import type { LocalDateTime } from '#domain/kernel/local-time.ts'
import { makeBackup } from '#electron/storage/backups/make-backup.ts'

const folder = mkdtempSync(join(tmpdir(), 'diem-cau-'))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('what is written once the backup holds the data does not get into it, and is not held up by it', async () => {
  const source = join(folder, 'nguồn.sqlite')
  const live = new Sqlite(source)
  live.pragma('journal_mode = WAL')
  live.exec("create table lines (text text); insert into lines values ('trước')")
  const writeLater = (): void => void live.exec("insert into lines values ('sau')")
  const name = await makeBackup(source, folder, '2026-06-28T08:00' as LocalDateTime, 'import', writeLater)
  const linesOf = (db: Sqlite.Database) => db.prepare('select text from lines').pluck().all()
  expect(linesOf(live)).toEqual(['trước', 'sau'])
  live.close()
  const backup = new Sqlite(join(folder, name), { readonly: true })
  expect(linesOf(backup)).toEqual(['trước'])
  backup.close()
})
