/** Returned persons beside the directory, as somebody decides about them: one step for the certain, keys for questions. */
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { asId, type MeetingId } from '#domain/kernel/ids.ts'
import type { TypedCall } from '#test/support/typed-call.ts'
import { mountSample } from '../../mount-app.tsx'

async function mountLinks() {
  const mounted = await mountSample('delegates/persons')
  const { call, user } = mounted
  const meetingId = asId<MeetingId>(mounted.meetingId)
  const person = (name: string, phone: string) =>
    call('persons.add', { meetingId, fields: { name, phones: [phone] } })
  await person('Trần Giả An', '0900000001')
  await person('Lê Giả Bình', '0900000002')
  for (const [name, phone] of [
    ['Trần Giả An', '0900000001'],
    ['Lê Giả Bình', ''],
    ['Lê Giả Bính', '0900000002'],
  ] as const)
    await call('delegates.add', { meetingId, placeCode: '21025', fields: { name, phone } })
  await user.click(await screen.findByRole('tab', { name: 'Đối chiếu đại biểu' }))
  await screen.findByRole('region', { name: '1/2: Lê Giả Bình' })
  return { ...mounted, meetingId }
}

const kinds = async (call: TypedCall, meetingId: MeetingId) =>
  (await call('persons.attendees', { meetingId, job: 'attendees' })).matches.map(({ state }) => state.kind)

test('the certain are kept in one step that is taken back by one undo; a name alone stays a question', async () => {
  const { call, meetingId, user } = await mountLinks()
  expect(await kinds(call, meetingId)).toEqual(['certain', 'question', 'question'])
  await user.click(screen.getByRole('button', { name: 'Gắn 1 người chắc chắn' }))
  await waitFor(async () => expect(await kinds(call, meetingId)).toEqual(['linked', 'question', 'question']))
  await call('history.undo', { meetingId })
  expect(await kinds(call, meetingId)).toEqual(['certain', 'question', 'question'])
})

test('number keys answer one question after another: this one, or a new person; each is opened again', async () => {
  const { call, meetingId, user } = await mountLinks()
  await screen.findByRole('button', { name: 'Là Lê Giả Bình' })
  await user.keyboard('1')
  await waitFor(async () => expect(await kinds(call, meetingId)).toEqual(['certain', 'linked', 'question']))
  await screen.findByRole('region', { name: '1/1: Lê Giả Bính' })
  // Another name, the same telephone: said to be alike, and never taken for the same unasked.
  await screen.findByText('gần giống')
  await user.keyboard('2')
  await waitFor(async () => expect((await call('persons.search', { search: 'gia binh' })).total).toBe(2))
  await screen.findByText('Không còn đại biểu nào cần hỏi.')
  const list = screen.getByRole('list', { name: 'Đã xác định (2)' })
  await user.click(within(list).getByRole('button', { name: 'Xem lại đại biểu Lê Giả Bình' }))
  await waitFor(async () => expect(await kinds(call, meetingId)).toEqual(['certain', 'question', 'linked']))
})
