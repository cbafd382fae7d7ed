/** Who sits where as a person works through it: tie, decide by keys, be told, take back. */
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { mountSample } from '../../mount-app.tsx'

test('without anything tied it says what to do and offers it', async () => {
  const { user } = await mountSample('delegates')
  await user.click(await screen.findByRole('button', { name: 'Ai dự ở đâu' }))
  await screen.findByRole('heading', { name: 'Chưa thành phần nào gắn với danh bạ' })
  await user.click(screen.getByRole('button', { name: 'Gắn theo lời giấy mời' }))
  const matrix = await screen.findByRole('region', { name: 'Thành phần theo điểm cầu' })
  await waitFor(() => expect(within(matrix).getAllByText('ghi tay').length).toBeGreaterThan(10))
  screen.getByText('Mỗi người đã có đúng một nơi dự.')
  await user.click(screen.getByRole('button', { name: 'Danh sách đại biểu' }))
  await screen.findByRole('searchbox', { name: /^Tìm người/ })
})
