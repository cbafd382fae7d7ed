/** The history of a meeting: every step, and the way back from any of them. */
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { asId } from '#domain/kernel/ids.ts'
import { mountSample } from '../../mount-app.tsx'

test('a step is taken back from its line and done again; one that cannot be says why', async () => {
  const { user, call, meetingId } = await mountSample('history')
  const id = asId<never>(meetingId)
  await call('meetings.update', { meetingId: id, patch: { convener: 'A' } })
  await call('meetings.update', { meetingId: id, patch: { closing: 'B' } })
  await call('meetings.update', { meetingId: id, patch: { convener: 'C' } })
  const list = await screen.findByRole('listbox', { name: 'Lịch sử' })
  const choose = async (label: RegExp) => {
    await user.click(within(list).getAllByRole('option', { name: label }).at(-1) as HTMLElement)
    return screen.findByRole('complementary', { name: 'Chi tiết bước' })
  }
  await within(list).findAllByRole('option', { name: /Sửa câu kết/ })

  const closing = await choose(/Sửa câu kết/)
  expect(await within(closing).findByText('câu kết')).toBeTruthy()
  await user.click(within(closing).getByRole('button', { name: 'Hoàn tác bước này' }))
  expect(await within(closing).findByRole('button', { name: 'Làm lại bước này' })).toBeTruthy()

  const first = await choose(/Sửa cơ quan triệu tập/)
  await user.click(within(first).getByRole('button', { name: 'Hoàn tác bước này' }))
  expect(await screen.findByText(/đã được sửa ở bước sau /)).toBeTruthy()
})

test('what another window took back a moment before is not done again by the button that takes it back', async () => {
  const { user, call, meetingId } = await mountSample('history')
  const id = asId<never>(meetingId)
  const { meeting: before } = await call('meetings.get', { meetingId: id })
  await call('meetings.update', { meetingId: id, patch: { closing: 'Một' } })
  await user.click(await screen.findByRole('option', { name: /Sửa câu kết/ }))
  const undo = await screen.findByRole('button', { name: 'Hoàn tác bước này' })
  const [step] = await call('history.list', { meetingId: id, limit: 1 })
  if (step === undefined) expect.fail('there is a step')
  const elsewhere = call('history.reverse', { changeSetId: step.id, direction: 'undo' })
  // The screen does not know of it yet.
  undo.click()
  await elsewhere
  expect(await screen.findByText('Bước này đã được hoàn tác trước đó.')).toBeTruthy()
  expect((await call('meetings.get', { meetingId: id })).meeting.closing).toBe(before.closing)
})

test('going back to a step shows what would be taken back, does it, and can be undone', async () => {
  const { user, call, meetingId } = await mountSample('history')
  const id = asId<never>(meetingId)
  await call('meetings.update', { meetingId: id, patch: { closing: 'Một' } })
  await call('meetings.update', { meetingId: id, patch: { convener: 'Hai' } })
  await call('meetings.update', { meetingId: id, patch: { abstract: 'Ba' } })
  await user.click(await screen.findByRole('option', { name: /Sửa câu kết/ }))
  await user.click(await screen.findByRole('button', { name: /^Quay lại ngay sau bước này/ }))
  const dialog = await screen.findByRole('dialog', { name: 'Quay lại thời điểm này?' })
  expect(await within(dialog).findByText(/^2 việc làm sau bước này sẽ được bỏ/)).toBeTruthy()
  await user.click(within(dialog).getByRole('button', { name: 'Quay lại' }))
  expect(await screen.findByText('Đã quay lại thời điểm đã chọn.')).toBeTruthy()
  const { meeting } = await call('meetings.get', { meetingId: id })
  expect(meeting.closing).toBe('Một')
  expect(meeting.convener).not.toBe('Hai')
})

test('the history begins with the making of the meeting, and going back there brings the meeting as it began', async () => {
  const { user, call, meetingId } = await mountSample('history')
  const id = asId<never>(meetingId)
  const { meeting: began } = await call('meetings.get', { meetingId: id })
  await call('meetings.update', { meetingId: id, patch: { closing: 'Một' } })
  const list = await screen.findByRole('listbox', { name: 'Lịch sử' })
  await within(list).findByRole('option', { name: /Sửa câu kết/ })
  const [first] = within(list).getAllByRole('option').slice(-1)
  if (first === undefined) expect.fail('there are steps')
  expect(first.textContent).toContain('Mở hội nghị mẫu')
  await user.click(first)
  await user.click(await screen.findByRole('button', { name: /^Quay lại ngay sau bước này/ }))
  const dialog = await screen.findByRole('dialog', { name: 'Quay lại thời điểm này?' })
  await user.click(await within(dialog).findByRole('button', { name: 'Quay lại' }))
  expect(await screen.findByText('Đã quay lại thời điểm đã chọn.')).toBeTruthy()
  expect((await call('meetings.get', { meetingId: id })).meeting).toEqual(began)
})
