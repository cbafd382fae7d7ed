/** F1 wherever one is: the page of that screen, others by a link or a search, and back to where one was. */
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { mountApp } from '../../mount-app.tsx'

const help = () => screen.findByRole('complementary', { name: 'Trợ giúp' })

test('F1 opens the page of the screen; Esc closes it and gives the focus back', async () => {
  const { user } = await mountApp()
  const button = await screen.findByRole('button', { name: 'Tạo hội nghị' })
  button.focus()
  await user.keyboard('{F1}')
  expect(await within(await help()).findByRole('heading', { name: 'Bắt đầu' })).toBeDefined()
  await user.keyboard('{Escape}')
  expect(screen.queryByRole('complementary', { name: 'Trợ giúp' })).toBeNull()
  expect(document.activeElement).toBe(button)
})

test('it follows to the next screen', async () => {
  const { user } = await mountApp()
  await user.click(await screen.findByRole('button', { name: 'Mở hội nghị mẫu' }))
  await screen.findByRole('heading', { level: 2, name: 'Hội nghị' })
  await user.keyboard('{F1}')
  await within(await help()).findByRole('heading', { name: 'Hội nghị' })
  const rail = screen.getByRole('navigation', { name: 'Các bước công việc' })
  await user.click(within(rail).getByRole('link', { name: 'Lịch sử' }))
  const shows = (title: string) =>
    waitFor(async () =>
      expect(within(await help()).getByRole('heading', { level: 3 }).textContent).toBe(title),
    )
  await shows('Lịch sử')
  // Parts of a screen that are screens to whoever works there, and one of no meeting.
  const press = async (name: string) =>
    user.click(await within(screen.getByRole('main')).findByRole('button', { name }))
  await user.click(within(rail).getByRole('link', { name: 'Đại biểu' }))
  await press('Ai dự ở đâu')
  await shows('Ai dự ở đâu')
  await press('Danh sách đại biểu')
  await press('Danh bạ')
  await shows('Danh bạ')
  await user.click(screen.getByRole('button', { name: 'Danh sách hội nghị' }))
  await press('Sao lưu')
  await user.keyboard('{F1}')
  await shows('Dữ liệu và sao lưu')
})

test('a link in a page and a search lead to other pages', async () => {
  const { user } = await mountApp()
  await screen.findByRole('button', { name: 'Tạo hội nghị' })
  await user.click(screen.getByRole('button', { name: 'Trợ giúp (F1)' }))
  await user.click(await within(await help()).findByRole('button', { name: 'Phím tắt' }))
  expect(
    await within(await help()).findByRole('cell', { name: 'Trợ giúp của màn hình đang xem' }),
  ).toBeDefined()
  await user.type(within(await help()).getByRole('searchbox'), 'opendocument')
  expect(within(await help()).getByRole('status').textContent).toBe('1 trang có những từ này')
  await user.click(within(await help()).getByRole('button', { name: 'Nhận xác nhận' }))
  expect(await within(await help()).findByText(/Tên dễ nhầm/)).toBeDefined()
})
