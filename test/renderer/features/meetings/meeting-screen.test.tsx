/** The editor of one meeting: what is typed is saved by itself, undone by Ctrl+Z, and there again after a reload. */
import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { asId } from '#domain/kernel/ids.ts'
import { mountSample } from '../../mount-app.tsx'

test('typing is saved by itself, Ctrl+Z takes it back, Ctrl+Y does it again', async () => {
  const { user, call, meetingId } = await mountSample('meeting')
  const stored = async () => (await call('meetings.get', { meetingId: asId(meetingId) })).meeting.convener
  const field = await screen.findByRole('textbox', { name: 'Cơ quan triệu tập' })
  await user.clear(field)
  await user.type(field, 'Thường trực Tỉnh ủy')
  await waitFor(async () => expect(await stored()).toBe('Thường trực Tỉnh ủy'))
  await screen.findByRole('button', { name: /^Hoàn tác: / })
  await user.keyboard('{Control>}z{/Control}')
  await waitFor(() => expect(field).toHaveProperty('value', 'Ban Thường vụ Tỉnh ủy'))
  expect(await stored()).toBe('Ban Thường vụ Tỉnh ủy')
  await screen.findByRole('button', { name: /^Làm lại: / })
  await user.keyboard('{Control>}y{/Control}')
  await waitFor(() => expect(field).toHaveProperty('value', 'Thường trực Tỉnh ủy'))
})

test('going to another screen right after typing loses nothing', async () => {
  const { user } = await mountSample('meeting')
  const name = 'Tên gọi ngắn của hội nghị'
  await user.clear(await screen.findByRole('textbox', { name }))
  await user.type(screen.getByRole('textbox', { name }), 'Sơ kết')
  await user.click(screen.getByRole('link', { name: 'Lịch sử' }))
  expect(await screen.findByRole('heading', { level: 1, name: 'Sơ kết' })).toBeTruthy()
})

test('a date is typed as people write it; a wrong one is said and not saved', async () => {
  const { user, call, meetingId } = await mountSample('meeting')
  const field = await screen.findByRole('textbox', { name: 'Ngày ban hành' })
  await user.type(field, '31/6/2026')
  await user.tab()
  expect(await screen.findByText('Chưa đúng ngày. Ví dụ: 29/6/2026.')).toBeTruthy()
  await user.clear(field)
  await user.type(field, '28-6-26')
  await waitFor(async () =>
    expect((await call('meetings.get', { meetingId: asId(meetingId) })).meeting.letterhead.date).toBe(
      '2026-06-28',
    ),
  )
})

test('sessions are added the next day at the same hour', async () => {
  const { user } = await mountSample('meeting')
  await user.click(await screen.findByRole('button', { name: 'Thêm buổi' }))
  const second = await screen.findByRole('group', { name: 'Buổi 2' })
  expect(second.textContent).toContain('chiều thứ Năm')
})
