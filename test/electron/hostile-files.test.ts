/** Files made to hurt, through every door by which files come in: read, or refused in words; nothing else happens. */
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { zipSync } from 'fflate'
import { expect, test, vi } from 'vitest'
import type { MeetingId } from '#domain/kernel/ids.ts'
import { localDateTime } from '#domain/kernel/local-time.ts'
import { replaceData } from '#electron/storage/replace-data.ts'
import { HOSTILE_FILES } from '#test/support/hostile-files.ts'
import { temporaryFolder } from '#test/support/temporary-folder.ts'
import { type TestApp, testApp } from '#test/support/test-app.ts'

vi.setConfig({ testTimeout: 600_000 })

const START = '2026-06-27T16:00'
const PLACE = '21025'
const job = () => ({ job: crypto.randomUUID() })

type Sent = { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }
type Office = TestApp & { readonly meetingId: MeetingId }
type Door = (office: Office, sent: Sent) => readonly (readonly [name: string, input: object])[]

const DOORS: Readonly<Record<string, Door>> = {
  returns: ({ meetingId }, { name, bytes }) => [
    ['returns.receive', { ...job(), meetingId, files: [{ name, bytes, modifiedAt: START }] }],
  ],
  'returns in an archive': ({ meetingId }, { name, bytes }) => [
    [
      'returns.receive',
      {
        ...job(),
        meetingId,
        files: [{ name: 'goi.zip', bytes: Uint8Array.from(zipSync({ [name]: bytes })), modifiedAt: START }],
      },
    ],
  ],
  'the directory of persons': ({ meetingId }, file) => [
    ['persons.plan', { ...job(), file }],
    ['persons.import', { ...job(), meetingId, file }],
  ],
  'sheets of a roll call': ({ meetingId }, file) => [
    ['roll-call.plan', { ...job(), meetingId, placeCode: PLACE, file }],
    ['roll-call.import', { ...job(), meetingId, placeCode: PLACE, file }],
  ],
  letters: (_, file) => [['letters.read', { source: { from: 'file', ...file } }]],
  'handed-over meetings': (_, { bytes }) => [
    ['handover.open', { ...job(), bytes }],
    ['handover.accept', { ...job(), bytes, password: 'mật khẩu' }],
  ],
}

/** Handed-over files are none of these by their first bytes; each is looked at in a thread of its own. */
const filesFor = (door: Door) =>
  door === DOORS['handed-over meetings'] ? HOSTILE_FILES.filter((_, index) => index % 5 === 0) : HOSTILE_FILES

async function openOffice(): Promise<Office> {
  const office = await testApp(START)
  const { meetingId } = await office.call('meetings.create', { from: 'sample' })
  return { ...office, meetingId }
}

test.each(Object.entries(DOORS))('%s', async (_, door) => {
  const office = await openOffice()
  const before = await office.call('meetings.get', { meetingId: office.meetingId })
  for (const { name, make } of filesFor(door)) {
    const bytes = make()
    for (const [operation, input] of door(office, { name, bytes })) {
      const outcome = await office.app.call(operation, input)
      if (outcome.ok)
        expect(JSON.stringify(outcome.value), `${operation} ${name}`).not.toMatch(/root:x:|haha/)
      else {
        expect(outcome.error.code, `${operation} ${name}`).not.toBe('defect')
        expect(outcome.error.message, `${operation} ${name}`).toMatch(/^[^\n]{15,400}[.)]$/)
      }
    }
  }
  const inbox = JSON.stringify(await office.call('returns.inbox', { meetingId: office.meetingId }))
  expect(inbox).not.toMatch(/root:x:|hahahaha/)
  expect(await office.call('meetings.get', { meetingId: office.meetingId })).toEqual(before)
  expect(Object.keys(Object.prototype)).toEqual([])
  expect(globalThis).not.toHaveProperty('polluted')
})

test('backups to begin anew with: what is none takes no place', async () => {
  const folder = temporaryFolder()
  for (const { name, make } of HOSTILE_FILES) {
    await expect(replaceData(folder, make(), localDateTime(START)), name).rejects.toMatchObject({
      code: 'invalid-input',
    })
    expect(existsSync(join(folder, 'diem-cau.sqlite')), name).toBe(false)
  }
})

const FORGERIES: readonly (readonly [string, string])[] = [
  [
    'a view under the name of a table',
    `pragma legacy_alter_table = on; alter table closings rename to hidden; create view closings as select * from hidden`,
  ],
  ['a trigger that writes', `create trigger bad after insert on meetings begin delete from sessions; end`],
  [
    'a trigger of the name of ours',
    `create trigger bad after update on settings begin update settings set value = 'hỏng'; end`,
  ],
  ['a table that is missing', 'drop table sessions'],
  ['a column that is missing', 'alter table meetings drop column name'],
  ['a column of its own', 'alter table meetings add column bad text'],
  [
    'a table that computes',
    `alter table sessions add column bad text generated always as (upper(starts_at)) virtual`,
  ],
  ['a record that is none', `update change_rows set after = '[1, 2]' where after is not null`],
  ['a record of tables nobody knows', `update change_rows set table_name = 'sqlite_master'`],
  ['rows under none', `update participant_groups set bridge_point_id = 'không có'`],
  ['values of other types', `update meetings set name = x'00ff00ff'`],
  ['numbers of changes beyond all', 'pragma user_version = 2147483647'],
]

test.each(FORGERIES)(
  'a backup that others wrote into, %s: looked at, compared, restored, or refused',
  async (_, forge) => {
    const { app, call, folder, meetingId } = await openOffice()
    const { name } = await call('backups.make', job())
    await call('meetings.update', { meetingId, patch: { name: 'Tên mới' } })
    const file = join(folder, 'sao-luu', name)
    const connection = new Sqlite(file)
    connection.pragma('foreign_keys = off')
    connection.exec(forge)
    connection.close()
    // As the backups of the first program, which had no sums.
    rmSync(`${file}.sha256`)
    const before = await call('meetings.get', { meetingId })
    const asked: readonly (readonly [string, object])[] = [
      ['backups.compare', { ...job(), name }],
      ['backups.view', { ...job(), name }],
      ['backups.view', { ...job(), name: null }],
      ['backups.restore', { ...job(), name, meetingId: null }],
    ]
    for (const [operation, input] of asked) {
      const outcome = await app.call(operation, input)
      if (!outcome.ok) expect(outcome.error.code, operation).toMatch(/^storage-|^conflict$|^not-found$/)
      else if (operation === 'backups.view') await call('consolidation.board', { meetingId })
      if (operation === 'backups.restore' && outcome.ok) await call('history.undo', { meetingId: null })
    }
    expect(await call('meetings.get', { meetingId })).toEqual(before)
  },
)
