/** Whoever meets data that cannot be opened reads what was found and where, and begins anew only on purpose. */
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { temporaryFolder } from '#test/support/temporary-folder.ts'
import { mountApp } from '../../mount-app.tsx'

beforeEach(() => {
  const errors = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  onTestFinished(() => errors.mockRestore())
})

function damagedFolder(): string {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'diem-cau.sqlite'), 'hỏng')
  return folder
}

test('says what was found, where, and what to do; another try says that it still does not open', async () => {
  const folder = damagedFolder()
  const { user } = await mountApp('#/', folder)
  const heading = await screen.findByRole('heading', { level: 1, name: 'Tệp dữ liệu bị hỏng' })
  await waitFor(() => expect(document.activeElement).toBe(heading))
  expect(screen.getByRole('definition').textContent).toBe(folder)
  expect(screen.queryByRole('button', { name: 'Mở thư mục dữ liệu' })).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Thử lại' }))
  expect(await screen.findByText(/Vẫn chưa mở được/)).toBeDefined()
})

test('the way out stands before a new beginning, which keeps the damaged file and opens the program', async () => {
  const folder = damagedFolder()
  const { user } = await mountApp('#/', folder)
  await user.click(await screen.findByRole('button', { name: 'Bắt đầu với dữ liệu mới…' }))
  const first = await screen.findByRole('alertdialog')
  const [wayOut] = within(first).getAllByRole('button')
  expect(wayOut?.textContent).toBe('Thôi')
  await user.click(wayOut ?? first)
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull())
  expect(readdirSync(folder)).not.toContain('tep-hong')

  await user.click(screen.getByRole('button', { name: 'Bắt đầu với dữ liệu mới…' }))
  await user.click(await screen.findByRole('button', { name: 'Bắt đầu với dữ liệu trống' }))
  expect(await screen.findByRole('button', { name: /Tạo hội nghị/ })).toBeDefined()
  expect(readdirSync(join(folder, 'tep-hong'))).toHaveLength(1)
}, 30_000)
