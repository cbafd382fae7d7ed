/** Whoever rehearses sees so all the time, gets made-up files by a button, and is back in the real data at the end. */
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { mountApp } from '../../mount-app.tsx'

test('from the list of meetings into a rehearsal and back', async () => {
  const { user, call } = await mountApp()
  await call('meetings.create', { from: 'blank', name: 'Hội nghị thật' })
  await screen.findByText('Hội nghị thật')
  await user.click(screen.getByRole('button', { name: 'Diễn tập' }))
  const notice = await screen.findByRole('region', { name: 'Diễn tập' })
  expect(notice.textContent).toContain('dữ liệu thật không bị đụng tới')
  await screen.findByRole('heading', { level: 2, name: 'Hội nghị' })
  await user.click(within(notice).getByRole('button', { name: 'Nhận tệp ngày đầu' }))
  expect(await screen.findByRole('option', { name: /Phường Đức Phổ/ })).toBeDefined()
  await user.click(within(notice).getByRole('button', { name: 'Kết thúc diễn tập' }))
  expect(await screen.findByText('Hội nghị thật')).toBeDefined()
  await waitFor(() => expect(screen.queryByRole('region', { name: 'Diễn tập' })).toBeNull())
}, 30_000)
