import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { openDatabase } from '#electron/storage/database.ts'
import { migrations } from '#electron/storage/migrations/migrations.ts'
import { rawDatabase } from '#test/support/raw-database.ts'
import { temporaryFolder } from '#test/support/temporary-folder.ts'

const LATEST = Object.keys(migrations).at(-1) ?? ''

test('every migration has a test of its own', () => {
  const tests = readdirSync(join(import.meta.dirname, 'migrations')).map(name => name.replace('.test.ts', ''))
  expect(tests.toSorted()).toEqual(Object.keys(migrations))
})

test('schema.sql is the schema', async () => {
  const { run } = await rawDatabase(LATEST)
  const rows = await run(
    "select sql from sqlite_master where sql is not null and name not like 'kysely_%' and name not like 'sqlite_%' order by type desc, rowid",
  )
  const schema = rows
    .map(
      row =>
        `${String(row['sql'])
          .replace(/\n {4}/g, '\n  ')
          .replace(/\n {2}\)$/, '\n)')};\n`,
    )
    .join('\n')
  await expect(schema).toMatchFileSnapshot('../../../electron/storage/schema.sql')
})

test('a database of a newer program is refused and stays as it was, byte for byte', async () => {
  const { file, db } = await rawDatabase(LATEST)
  await sql`insert into kysely_migration values ('9999-from-the-future', '2030-01-01')`.execute(db)
  await sql`pragma wal_checkpoint(truncate)`.execute(db)
  await db.destroy()
  const before = readFileSync(file)
  await expect(openDatabase(file)).rejects.toMatchObject({ code: 'storage-newer' })
  expect(readFileSync(file).equals(before)).toBe(true)
})

test('a file that is no database is refused with a sentence and kept', async () => {
  const file = join(temporaryFolder(), 'diem-cau.sqlite')
  const garbage = 'không phải dữ liệu '.repeat(200)
  writeFileSync(file, garbage)
  await expect(openDatabase(file)).rejects.toMatchObject({ code: 'storage-damaged' })
  expect(readFileSync(file, 'utf8')).toBe(garbage)
})

test('before an older database is brought up to date a closed copy of it is made', async () => {
  const { file, run, migrateTo } = await rawDatabase('0001-change-log')
  await run("insert into settings values ('userName', '\"A\"')")
  await migrateTo(LATEST)
  const copies = readdirSync(join(dirname(file), 'sao-luu')).filter(name => name.endsWith('.sqlite'))
  expect(copies).toEqual([expect.stringContaining('truoc-khi-nang-cap')])
  const copy = await openDatabase(join(dirname(file), 'sao-luu', copies[0] ?? ''), {
    upTo: '0001-change-log',
  })
  const { rows } = await sql`select * from settings`.execute(copy)
  await copy.destroy()
  expect(rows).toEqual([{ id: 'userName', value: '"A"' }])
})

test('a migration that comes to a stop half way changes nothing', async () => {
  const { run, migrateTo } = await rawDatabase('0001-change-log')
  const schema = () => run('select name, sql from sqlite_master order by name')
  // In the way of one of the last migrations: those before it would already have been made.
  await run('create table hall_guests (id text)')
  const before = await schema()
  await expect(migrateTo(LATEST)).rejects.toThrow('hall_guests')
  await migrateTo('0001-change-log')
  expect(await schema()).toEqual(before)
})

test('a new database is made without leaving a copy', async () => {
  const { file } = await rawDatabase(LATEST)
  expect(readdirSync(dirname(file)).filter(name => name === 'sao-luu')).toEqual([])
})
