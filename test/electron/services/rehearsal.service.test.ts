/** A rehearsal leaves no trace in the data of the office, whatever is done in it and however it ends. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type TestApp, testApp } from '#test/support/test-app.ts'

const job = () => ({ job: crypto.randomUUID() })

const namesOf = async ({ call }: TestApp) => (await call('meetings.list', {})).map(({ name }) => name)

async function officeWithMeeting(): Promise<TestApp> {
  const app = await testApp('2026-06-29T16:30')
  await app.call('settings.update', { userName: 'Nguyễn Thị Lan' })
  await app.call('meetings.create', { from: 'blank', name: 'Hội nghị thật' })
  return app
}

test('the whole cycle happens elsewhere, under the same name, and is gone afterwards', async () => {
  const app = await officeWithMeeting()
  await app.call('rehearsal.start', job())
  expect(await namesOf(app)).toEqual([])
  expect((await app.call('settings.get', {})).userName).toBe('Nguyễn Thị Lan')
  const { meetingId } = await app.call('meetings.create', { from: 'sample' })
  for (const day of ['first', 'last'] as const) {
    const files = await app.call('rehearsal.files', { day })
    expect(files).toHaveLength(12)
    await app.call('returns.receive', {
      meetingId,
      ...job(),
      files: files.map(file => ({ ...file, bytes: new Uint8Array(file.bytes) })),
    })
  }
  await app.call('returns.commit', { meetingId, ...job() })
  expect((await app.call('meetings.summary', { meetingId })).received).toBe(19)
  await app.call('rehearsal.end', job())
  expect(await namesOf(app)).toEqual(['Hội nghị thật'])
  expect(existsSync(join(app.folder, 'dien-tap'))).toBe(false)
})

test('a program that ended in the middle opens with the real data, and the rehearsal is gone', async () => {
  const app = await officeWithMeeting()
  await app.call('rehearsal.start', job())
  await app.call('meetings.create', { from: 'sample' })
  await app.restart()
  expect(await app.call('rehearsal.state', {})).toEqual({ isOn: false })
  expect(await namesOf(app)).toEqual(['Hội nghị thật'])
})

test('starting twice goes on with the same rehearsal', async () => {
  const app = await officeWithMeeting()
  await app.call('rehearsal.start', job())
  await app.call('meetings.create', { from: 'sample' })
  await app.call('rehearsal.start', job())
  expect(await namesOf(app)).toHaveLength(1)
})

test('made-up files never come into the real data, backups never into a rehearsal', async () => {
  const app = await officeWithMeeting()
  expect(await app.refused('rehearsal.files', { day: 'first' })).toBe('conflict')
  const { name } = await app.call('backups.make', job())
  await app.call('rehearsal.start', job())
  expect(await app.refused('backups.view', { ...job(), name })).toBe('conflict')
  expect(await app.refused('backups.restore', { ...job(), name, meetingId: null })).toBe('conflict')
})
