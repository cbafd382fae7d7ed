/** Backups as a person meets them: making one, seeing what it would bring back, restoring, looking. */
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { mountApp } from '../../mount-app.tsx'

test('a backup says what restoring it would change, restores, and is looked at without changing anything', async () => {
  const { user, call } = await mountApp('#/backups')
  const { meetingId } = await call('meetings.create', { from: 'blank', name: 'Giao ban' })
  await user.click(await screen.findByRole('button', { name: 'Sao lưu ngay' }))
  await screen.findByText(/^Đã có bản sao lưu đầy đủ/)
  await call('meetings.remove', { meetingId })
  await user.click(await screen.findByRole('option', { name: /Theo yêu cầu/ }))
  const panel = await screen.findByRole('complementary', { name: 'Bản sao lưu' })
  expect(await within(panel).findByText('Giao ban (sẽ có lại)')).toBeTruthy()

  await user.click(within(panel).getByRole('button', { name: 'Mở để xem (chỉ đọc)' }))
  expect(await screen.findByText(/^Đang xem bản sao lưu lúc/)).toBeTruthy()
  // At its meetings, which is what one opens it for.
  expect(await screen.findByRole('button', { name: 'Giao ban' })).toBeTruthy()
  expect((await call('meetings.list', {})).map(({ name }) => name)).toEqual(['Giao ban'])
  await user.click(screen.getByRole('button', { name: 'Thôi xem' }))
  await expect.poll(async () => (await call('meetings.list', {})).length).toBe(0)

  await user.click(screen.getByRole('button', { name: 'Sao lưu' }))
  await user.click(await screen.findByRole('option', { name: /Theo yêu cầu/ }))
  // What would change is told first, and only then offered.
  await screen.findByText('Giao ban (sẽ có lại)')
  await user.click(await screen.findByRole('button', { name: 'Khôi phục toàn bộ…', hidden: false }))
  const dialog = await screen.findByRole('dialog', { name: 'Khôi phục từ bản sao lưu?' })
  await user.click(within(dialog).getByRole('button', { name: 'Khôi phục' }))
  expect(await screen.findByText(/^Đã xong: Khôi phục toàn bộ dữ liệu/)).toBeTruthy()
  expect((await call('meetings.list', {})).map(({ name }) => name)).toEqual(['Giao ban'])
}, 60_000)
