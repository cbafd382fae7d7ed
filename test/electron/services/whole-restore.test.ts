/** Restoring everything can be taken back from within a meeting that it changed, as the last step there. */
import { expect, test } from 'vitest'
import { testApp } from '#test/support/test-app.ts'

async function restored() {
  const { call } = await testApp()
  const { meetingId } = await call('meetings.create', { from: 'blank', name: 'Một' })
  const other = await call('meetings.create', { from: 'blank', name: 'Hai' })
  const add = async (text: string) => {
    await call('parts.add', {
      meetingId,
      parent: { kind: 'meeting', id: meetingId },
      part: { kind: 'distribution-line', fields: { text } },
    })
  }
  const given = (await call('meetings.get', { meetingId })).meeting.distribution.length
  const lines = async () =>
    (await call('meetings.get', { meetingId })).meeting.distribution.slice(given).map(({ text }) => text)
  await add('trước')
  const { name } = await call('backups.make', { job: 'make' })
  await add('sau')
  await call('backups.restore', { job: 'restore', name, meetingId: null })
  const stateOf = (id: typeof meetingId | null) => call('history.state', { meetingId: id })
  return { call, meetingId, otherId: other.meetingId, add, lines, stateOf }
}

test('undo and redo inside the meeting take it back and do it again', async () => {
  const { call, meetingId, lines, stateOf } = await restored()
  expect(await lines()).toEqual(['trước'])
  expect((await stateOf(meetingId)).undo?.label).toMatch(/^Khôi phục toàn bộ dữ liệu/)
  await call('history.undo', { meetingId })
  expect(await lines()).toEqual(['trước', 'sau'])
  const after = await stateOf(meetingId)
  expect(after.redo?.label).toMatch(/^Khôi phục toàn bộ dữ liệu/)
  expect(after.undo?.label).toContain('sau')
  await call('history.redo', { meetingId })
  expect(await lines()).toEqual(['trước'])
  await call('history.undo', { meetingId })
  await call('history.undo', { meetingId })
  expect(await lines()).toEqual(['trước'])
})

test('what was done in the meeting since comes first', async () => {
  const { call, meetingId, add, lines, stateOf } = await restored()
  await add('mới')
  expect((await stateOf(meetingId)).undo?.label).toContain('mới')
  await call('history.undo', { meetingId })
  expect(await lines()).toEqual(['trước'])
})

test('a meeting that it did not change knows nothing of it', async () => {
  const { otherId, stateOf } = await restored()
  expect((await stateOf(otherId)).undo?.label ?? '').not.toMatch(/Khôi phục/)
})
