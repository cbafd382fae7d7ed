/** Letters for many from the invitation's screen: which files, what was made, what went wrong. */
import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { mountSample } from '../../mount-app.tsx'

/** Names of the files the person is given. */
function downloads(): string[] {
  const names: string[] = []
  Object.assign(URL, { createObjectURL: () => 'blob:1', revokeObjectURL: () => undefined })
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    names.push(this.download)
  })
  return names
}

afterEach(() => vi.restoreAllMocks())

test('Word files for everybody come as one archive; the second time nothing has to be made again', async () => {
  const given = downloads()
  const { user } = await mountSample('invitation')
  await user.click(await screen.findByRole('button', { name: 'Tất cả…' }))
  const dialog = within(await screen.findByRole('dialog'))
  expect(dialog.getByText('Cho tất cả 98 nơi nhận.')).toBeTruthy()
  await user.selectOptions(dialog.getByRole('combobox', { name: 'Loại tệp' }), 'Word')
  await user.click(dialog.getByRole('button', { name: 'Tạo tệp' }))
  await waitFor(() => expect(given).toEqual(['giay-moi-docx.zip']), { timeout: 20_000 })
  await user.click(dialog.getByRole('checkbox', { name: 'Chỉ tạo cho nơi có giấy mời khác lần tạo trước' }))
  await user.click(dialog.getByRole('button', { name: 'Tạo tệp' }))
  expect(await screen.findByText('Không có giấy mời nào phải tạo lại.')).toBeTruthy()
  expect(given).toHaveLength(1)
})

test('what could not be made is listed with its reason', async () => {
  const given = downloads()
  const { user } = await mountSample('invitation')
  await user.click(await screen.findByTitle('Chọn Phường Cẩm Thành'))
  await user.click(await screen.findByRole('button', { name: '1 nơi…' }))
  const dialog = within(await screen.findByRole('dialog'))
  await user.selectOptions(dialog.getByRole('combobox', { name: 'Cách tạo' }), 'Mỗi nơi nhận một tệp rời')
  await user.click(dialog.getByRole('button', { name: 'Tạo tệp' }))
  const failures = within(await dialog.findByRole('alert'))
  expect(failures.getByText('Phường Cẩm Thành: Không có trình duyệt để in.')).toBeTruthy()
  expect(given).toEqual([])
})
