/** Handed-over files made or changed by other hands: what is in them counts only as values, and nothing here suffers. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import Sqlite from 'better-sqlite3'
import { expect, test, vi } from 'vitest'
import type { MeetingId } from '#domain/kernel/ids.ts'
import { type OpenedFile, packHandover, unpackHandover } from '#electron/storage/handover/handover-file.ts'
import { chanceFrom } from '#test/support/random.ts'
import { temporaryFolder } from '#test/support/temporary-folder.ts'
import { type TestApp, testApp } from '#test/support/test-app.ts'

vi.setConfig({ testTimeout: 240_000 })

/** `DAMAGED_FILES=500` for the long run. */
const DAMAGED = Math.ceil(Number(process.env['DAMAGED_FILES'] ?? 60) / 5)

const START = '2026-06-27T16:00'
const job = () => ({ job: crypto.randomUUID() })

type Given = { readonly file: OpenedFile; readonly meetingId: MeetingId; readonly other: TestApp }

/** A meeting with returns, letters and a closing, as one computer gives it, and another that has work of its own. */
async function given(): Promise<Given> {
  const [one, other] = [await testApp(START, 'mot'), await testApp(START, 'hai')]
  const { meetingId } = await one.call('meetings.create', { from: 'sample' })
  await one.call('returns.enter', { meetingId, placeCode: '21025', delegates: 12, channel: 'telephone' })
  await one.call('closings.close', { meetingId, name: 'Lần 1' })
  const { bytes } = await one.call('handover.give', { ...job(), meetingId })
  await other.call('meetings.create', { from: 'blank', name: 'Việc của máy này' })
  return { file: await unpackHandover(bytes, null), meetingId, other }
}

/** The same file with its database changed by plain SQL, and a sum that is right. */
async function forged(
  { manifest, database }: OpenedFile,
  change: (connection: Sqlite.Database) => void,
  claims: Partial<OpenedFile['manifest']> = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const path = join(temporaryFolder(), 'forged.sqlite')
  writeFileSync(path, database)
  const connection = new Sqlite(path)
  connection.pragma('foreign_keys = off')
  connection.pragma('ignore_check_constraints = on')
  change(connection)
  connection.close()
  return packed({ manifest: { ...manifest, ...claims }, database: readFileSync(path) })
}

const packed = async (file: OpenedFile): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await packHandover(file, null))

const namesAt = async (app: TestApp) => (await app.call('meetings.list', {})).map(({ name }) => name)

/** Accepts the file; gives the code of its refusal, after which everything here is as it was. */
async function taken({ other }: Given, bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const outcome = await other.app.call('handover.accept', { ...job(), bytes })
  if (outcome.ok) return 'taken'
  expect(outcome.error.message).toMatch(/^[^\n]{20,220}\.$/)
  expect(await namesAt(other)).toEqual(['Việc của máy này'])
  return outcome.error.code
}

/** What the screens of the meeting ask for when they are opened. */
async function openEveryScreen({ other, meetingId }: Given): Promise<void> {
  const { call } = other
  await call('meetings.get', { meetingId })
  await call('consolidation.board', { meetingId })
  await call('returns.inbox', { meetingId })
  await call('closings.list', { meetingId })
  await call('allocation.overview', { ...job(), meetingId })
  await call('history.search', { scope: { kind: 'meeting', meetingId }, limit: 50 })
  await call('persons.search', { search: '' })
  await call('persons.contacts', {})
  await call('meetings.list', {})
}

test.each<[string, (connection: Sqlite.Database) => void]>([
  ['a view under the name of a table', db => hide(db, 'create view meetings as select * from hidden')],
  [
    'a table that computes',
    db => {
      db.exec('alter table sessions add column bad text generated always as (upper(starts_at)) virtual')
    },
  ],
  [
    'a virtual table under the name of one of ours',
    db => hide(db, 'create virtual table meetings using fts5 (id, name)'),
  ],
  ['a table that is missing', db => db.exec('drop table sessions')],
  [
    'a history of tables nobody knows',
    db => db.exec("update change_rows set table_name = 'sqlite_master' where ordinal = 0"),
  ],
  [
    'a history that is no history',
    db => db.exec("update change_rows set after = '[1, 2]' where after is not null"),
  ],
  [
    'a history torn in its text',
    db => db.exec(`update change_rows set after = '{"a":' where after is not null`),
  ],
  ['a step at no time', db => db.exec("update change_sets set at = 'hôm qua'")],
  ['rows that hang under none', db => db.exec("update participant_groups set bridge_point_id = 'không có'")],
  ['a kind that is none', db => db.exec("update bridge_points set kind = 'nowhere'")],
  ['a number below none', db => db.exec('update returns set delegates = -5')],
])('%s is refused in words, and nothing is taken', async (_, change) => {
  const here = await given()
  expect(await taken(here, await forged(here.file, change))).toBe('storage-damaged')
})

function hide(connection: Sqlite.Database, statement: string): void {
  connection.exec('pragma legacy_alter_table = on')
  connection.exec('alter table meetings rename to hidden')
  connection.exec(statement)
}

test('a file of a newer program says so', async () => {
  const here = await given()
  const bytes = await forged(here.file, () => undefined, { schema: '9999-later' })
  expect(await taken(here, bytes)).toBe('storage-newer')
  const odd = await forged(here.file, () => undefined, { schema: 'constructor' })
  expect(await taken(here, odd)).toBe('storage-newer')
})

test('a file that does not hold the meeting it names is refused', async () => {
  const here = await given()
  const [mine] = await here.other.call('meetings.list', {})
  for (const meetingId of ['không có' as MeetingId, mine?.id ?? ('' as MeetingId)]) {
    const bytes = await forged(here.file, () => undefined, { meetingId })
    expect(await taken(here, bytes)).toBe('storage-damaged')
  }
})

test('what a file says of another meeting is not taken in, though it lies in it', async () => {
  const here = await given()
  const [mine] = await here.other.call('meetings.list', {})
  const bytes = await forged(here.file, db => {
    const columns = (db.pragma('table_info(meetings)') as { name: string }[]).map(({ name }) => `"${name}"`)
    const values = columns.map(column =>
      column === '"id"' ? `'${mine?.id}'` : column === '"name"' ? "'Bị đổi tên'" : column,
    )
    db.exec(`insert into meetings (${columns.join(', ')}) select ${values.join(', ')} from meetings`)
    db.exec(`insert into distribution_lines values ('kẻ gian', '${mine?.id}', 1, 'Chen vào')`)
  })
  expect(await taken(here, bytes)).toBe('taken')
  expect(await namesAt(here.other)).toContain('Việc của máy này')
  expect(await namesAt(here.other)).toHaveLength(2)
  const { meeting } = await here.other.call('meetings.get', { meetingId: mine?.id as MeetingId })
  expect(meeting.distribution.map(({ text }) => text)).not.toContain('Chen vào')
})

test('a row that calls itself like a row of another meeting here does not replace it', async () => {
  const here = await given()
  const [mine] = await here.other.call('meetings.list', {})
  const meetingId = mine?.id as MeetingId
  const { id } = await here.other.call('parts.add', {
    meetingId,
    parent: { kind: 'meeting', id: meetingId },
    part: { kind: 'distribution-line', fields: { text: 'Như trên' } },
  })
  const bytes = await forged(here.file, db => {
    db.exec(`insert into distribution_lines values ('${id}', '${here.meetingId}', 9, 'Chen vào')`)
  })
  expect(await taken(here, bytes)).toBe('conflict')
  const { meeting } = await here.other.call('meetings.get', { meetingId })
  expect(meeting.distribution.map(({ text }) => text)).toContain('Như trên')
})

test('triggers and tables of other hands do not come along and do not run', async () => {
  const here = await given()
  const bytes = await forged(here.file, db => {
    db.exec('create table payload (a)')
    db.exec("create trigger evil after insert on meetings begin update meetings set name = 'Đã chạy'; end")
  })
  expect(await taken(here, bytes)).toBe('taken')
  expect(await namesAt(here.other)).not.toContain('Đã chạy')
  const live = new Sqlite(join(here.other.folder, 'diem-cau.sqlite'), { readonly: true })
  const foreign = live.prepare("select name from sqlite_master where name in ('payload', 'evil')").all()
  live.close()
  expect(foreign).toEqual([])
})

test('content packed a thousandfold is refused without being unpacked', async () => {
  const here = await given()
  const bomb = gzipSync(Buffer.alloc(256 * 1024 * 1024), { level: 1 })
  const before = process.memoryUsage().rss
  const bytes = await forged(here.file, db => {
    db.prepare('update closing_contents set content = ?').run(bomb)
  })
  expect(await taken(here, bytes)).toBe('storage-damaged')
  expect(process.memoryUsage().rss - before).toBeLessThan(400 * 1024 * 1024)
})

test('originals and kept letters that are not what their sum says are refused', async () => {
  const here = await given()
  const bytes = await forged(here.file, db => {
    db.prepare('update closing_contents set content = ?').run(gzipSync(Buffer.from('{"rows":[]}')))
  })
  expect(await taken(here, bytes)).toBe('storage-damaged')
})

test.each<[string, string]>([
  ['a path upwards', '../../../etc/passwd'],
  ['a path of Windows', 'C:\\Windows\\win.ini'],
  ['a device of Windows', 'CON'],
  ['a tag', '<script>window.hostile=1</script>'],
  ['a formula', '=HYPERLINK("http://evil.example/")'],
  ['a turned name', '\u202egnp.exe'],
  ['dots alone', '...'],
  ['1,500 letters', 'Ủ'.repeat(1_500)],
])('a meeting called like this goes in as text and out under a plain name: %s', async (_, name) => {
  const here = await given()
  const bytes = await forged(here.file, db => db.prepare('update meetings set name = ?').run(name), {
    meetingName: name,
  })
  expect(await taken(here, bytes)).toBe('taken')
  expect(await namesAt(here.other)).toContain(name)
  const again = await here.other.call('handover.give', { ...job(), meetingId: here.meetingId })
  expect(again.name).toMatch(/^[a-z0-9][a-z0-9-]{0,75}\.diemcau$/)
})

test.each<[string, string]>([
  ['sessions', 'starts_at'],
  ['returns', 'content'],
  ['returns', 'received_at'],
  ['closings', 'totals'],
  ['closings', 'closed_at'],
  ['meetings', 'date'],
  ['meetings', 'basis_date'],
  ['assignment_items', 'deadline_at'],
  ['bridge_points', 'host'],
  ['bridge_points', 'position'],
])('whatever stands in %s.%s: it is refused, or every screen opens', async (table, column) => {
  const here = await given()
  for (const value of ['', 'null', '{"a":1}', '9'.repeat(400)]) {
    const bytes = await forged(here.file, db => {
      db.prepare(`update "${table}" set "${column}" = ?`).run(value)
    })
    const answer = await taken(here, bytes)
    expect(['taken', 'storage-damaged', 'invalid-input', 'conflict']).toContain(answer)
    if (answer !== 'taken') continue
    await openEveryScreen(here)
    await here.other.call('history.undo', { meetingId: here.meetingId })
  }
})

test(`of ${DAMAGED} databases bent under a right sum none does harm`, async () => {
  const here = await given()
  const chance = chanceFrom(DAMAGED)
  const answers: Record<string, number> = {}
  for (let count = 0; count < DAMAGED; count++) {
    const database = Buffer.from(here.file.database)
    const length = chance.upTo(3) === 0 ? chance.upTo(database.length) : database.length
    for (let flips = chance.upTo(12); flips >= 0; flips--) {
      const at = chance.upTo(database.length)
      database[at] = chance.upTo(256)
    }
    const answer = await taken(here, await packed({ ...here.file, database: database.subarray(0, length) }))
    answers[answer] = (answers[answer] ?? 0) + 1
    expect(['taken', 'storage-damaged']).toContain(answer)
    if (answer !== 'taken') continue
    await openEveryScreen(here)
    await here.other.call('history.undo', { meetingId: here.meetingId })
    expect(await namesAt(here.other)).toEqual(['Việc của máy này'])
  }
  expect(answers['storage-damaged']).toBeGreaterThan(0)
})
