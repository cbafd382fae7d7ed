/** The check beside the pages: what it says, where it leads, what it mends, what may stand. */
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { mountSample } from '../../mount-app.tsx'

async function openCheck() {
  const mounted = await mountSample('invitation')
  await mounted.user.click(await screen.findByRole('button', { name: 'Kiểm tra: 3 lỗi' }))
  return { ...mounted, panel: within(await screen.findByRole('complementary', { name: /^Kiểm tra/ })) }
}

test('errors come first and keep the invitation from being issued', async () => {
  const { panel } = await openCheck()
  expect(panel.getByText('Còn 3 lỗi phải sửa trước khi phát hành.')).toBeTruthy()
  expect(panel.getAllByRole('region').map(region => region.getAttribute('aria-label'))).toEqual([
    'Lỗi (3)',
    'Cảnh báo (7)',
  ])
})

test('a finding leads to its field', async () => {
  const { user, panel } = await openCheck()
  await user.click(panel.getByRole('button', { name: /^Sửa: Liên kết “Link xác nhận/ }))
  await screen.findByRole('heading', { name: 'Liên kết và mã QR' })
  expect(window.location.hash).toContain('/meeting/link')
})

test('a fix is done at once and can be taken back', async () => {
  const { user, panel } = await openCheck()
  await user.click(panel.getByRole('button', { name: 'Đổi thành “hội nghị”' }))
  expect(await panel.findByRole('region', { name: 'Cảnh báo (6)' })).toBeTruthy()
  await user.click(await screen.findByRole('button', { name: 'Hoàn tác' }))
  expect(await panel.findByRole('region', { name: 'Cảnh báo (7)' })).toBeTruthy()
})

test('a warning may stand for a reason, which stays beside it, until it is opened again', async () => {
  const { user, panel } = await openCheck()
  await user.click(panel.getByRole('button', { name: /^Chấp nhận cảnh báo: Thừa chữ/ }))
  await user.type(panel.getByRole('textbox', { name: 'Lý do chấp nhận' }), 'Ghi như công văn đến{Enter}')
  const accepted = within(await panel.findByRole('region', { name: 'Đã chấp nhận (1)' }))
  expect(accepted.getByText(/Lý do: Ghi như công văn đến/)).toBeTruthy()
  await user.click(accepted.getByRole('button', { name: 'Mở lại' }))
  expect(await panel.findByRole('region', { name: 'Cảnh báo (7)' })).toBeTruthy()
})
