/** The list of meetings as a person uses it. */
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { mountApp } from '../../mount-app.tsx'

test('an empty list offers both ways to begin', async () => {
  const { user } = await mountApp()
  expect(await screen.findByText('Chưa có hội nghị nào')).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Tạo hội nghị' })).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Mở hội nghị mẫu' }))
  expect(await screen.findByRole('heading', { level: 1, name: /Hội nghị sơ kết Nghị quyết/ })).toBeTruthy()
})

test('meetings are found without accents, opened, copied and removed by keyboard; removing can be taken back', async () => {
  const { user, call } = await mountApp()
  await call('meetings.create', { from: 'sample' })
  await call('meetings.create', { from: 'blank', name: 'Giao ban tháng 7' })
  await screen.findByRole('button', { name: 'Giao ban tháng 7' })
  await user.type(screen.getByRole('searchbox', { name: 'Tìm hội nghị' }), 'so ket nghi quyet')
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Giao ban tháng 7' })).toBeNull())
  await user.keyboard('{Escape}')
  await screen.findByRole('button', { name: 'Giao ban tháng 7' })

  screen.getByRole('button', { name: 'Giao ban tháng 7' }).focus()
  await user.keyboard('{Delete}')
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Giao ban tháng 7' })).toBeNull())
  const notice = await screen.findByText('Đã xóa hội nghị “Giao ban tháng 7”.')
  await user.click(
    within(notice.closest('.fui-Toast') as HTMLElement).getByRole('button', { name: 'Hoàn tác' }),
  )
  const back = await screen.findByRole('button', { name: 'Giao ban tháng 7' })

  back.focus()
  await user.keyboard('{Enter}')
  expect(await screen.findByRole('heading', { level: 1, name: 'Giao ban tháng 7' })).toBeTruthy()
})

test('a copy opens as a meeting of its own', async () => {
  const { user, call } = await mountApp()
  await call('meetings.create', { from: 'blank', name: 'Giao ban tháng 7' })
  await user.click(await screen.findByRole('button', { name: 'Thao tác với Giao ban tháng 7' }))
  await user.click(await screen.findByRole('menuitem', { name: 'Sao chép thành hội nghị mới' }))
  expect(await screen.findByRole('heading', { level: 1, name: 'Giao ban tháng 7 (bản sao)' })).toBeTruthy()
})

test('whose name the history shows is asked once, and can be left to the computer', async () => {
  const { user, call } = await mountApp()
  const asked = () => screen.queryByRole('form', { name: 'Ai làm việc trên máy này?' })
  await user.type(await screen.findByRole('textbox', { name: /^Họ và tên/ }), 'Nguyễn Thị Hà{Enter}')
  await waitFor(() => expect(asked()).toBeNull())
  expect((await call('settings.get', {})).userName).toBe('Nguyễn Thị Hà')

  await call('history.undo', { meetingId: null })
  await user.click(await screen.findByRole('button', { name: /^Dùng tên của máy: / }))
  await waitFor(() => expect(asked()).toBeNull())
  const { userName, systemUser } = await call('settings.get', {})
  expect(userName).toBe(systemUser)
})
