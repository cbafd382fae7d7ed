/** The walk through the steps goes from screen to screen, forth and back, and ends where the person likes. */
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { mountApp } from '../../mount-app.tsx'

const card = () => screen.findByRole('region', { name: 'Xem qua các bước' })

async function startWalk() {
  const mounted = await mountApp()
  await mounted.user.click(await screen.findByRole('button', { name: 'Xem qua các bước' }))
  await within(await card()).findByText('Bước 1/8')
  return mounted
}

test('each step opens its screen', async () => {
  const { user } = await startWalk()
  const screens = [
    'Hội nghị',
    'Điểm cầu và thành phần',
    'Giấy mời',
    'Nhận xác nhận',
    'Tổng hợp',
    'Đại biểu',
    'Điểm danh',
    'Lịch sử',
  ]
  for (const [index, name] of screens.entries()) {
    await within(await card()).findByText(`Bước ${index + 1}/8`)
    await screen.findByRole('heading', { level: 2, name })
    await user.click(within(await card()).getByRole('button', { name: index === 7 ? 'Xong' : 'Bước sau' }))
  }
  await waitFor(() => expect(screen.queryByRole('region', { name: 'Xem qua các bước' })).toBeNull())
}, 30_000)

test('a step back, and Esc ends it', async () => {
  const { user } = await startWalk()
  await user.click(within(await card()).getByRole('button', { name: 'Bước sau' }))
  await user.click(within(await card()).getByRole('button', { name: 'Bước trước' }))
  await within(await card()).findByText('Bước 1/8')
  await user.keyboard('{Escape}')
  expect(screen.queryByRole('region', { name: 'Xem qua các bước' })).toBeNull()
})
