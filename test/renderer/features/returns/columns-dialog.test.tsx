/** Explaining columns as a person does it, by keyboard, and what the screen says of it afterwards. */
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { mountSample } from '../../mount-app.tsx'

const bytesOf = (text: string) => new Uint8Array(new TextEncoder().encode(text))

const strange = (name: string, unit: string, words: readonly string[]) => ({
  name,
  modifiedAt: '2026-06-27T10:00',
  bytes: bytesOf(
    [`ĐẢNG ỦY XÃ ${unit},`, 'Ai đi,Làm gì', ...words.map(word => `${word},nông dân`)].join('\n'),
  ),
})

test('columns are explained, the file and those like it are read again, and the lesson can be forgotten', async () => {
  const { user, call, meetingId } = await mountSample('returns')
  await call('returns.receive', {
    meetingId,
    job: 'job',
    files: [strange('a.csv', 'AN PHÚ', ['lan', 'huệ']), strange('b.csv', 'BA VÌ', ['cúc'])],
  })
  await user.click(await screen.findByRole('option', { name: /a\.csv/ }))
  await user.click(await screen.findByRole('button', { name: 'Sửa cột…' }))
  const dialog = await screen.findByRole('dialog')
  // The first row with several texts is offered as the header.
  expect(within(dialog).getByRole('spinbutton', { name: 'Dòng tiêu đề' })).toHaveProperty('value', '2')
  within(dialog).getByText(/^Chọn cột họ và tên nếu là danh sách/)
  await user.selectOptions(
    within(dialog).getByRole('combobox', { name: 'Cột A (Ai đi) hiểu là' }),
    'Họ và tên',
  )
  await user.selectOptions(
    within(dialog).getByRole('combobox', { name: 'Cột B (Làm gì) hiểu là' }),
    'Chức vụ',
  )
  await user.click(within(dialog).getByRole('button', { name: 'Đọc lại theo cách này' }))
  await screen.findByRole('option', { name: /^Xã An Phú\s*2/ })
  await screen.findByRole('option', { name: /^Xã Ba Vì\s*1/ })
  await screen.findByText('Đã đọc lại tệp, cùng 1 tệp khác đang chờ có cùng tiêu đề.', { selector: '[id]' })

  await user.click(screen.getByRole('button', { name: 'Phiếu xác nhận' }))
  await user.click(await screen.findByRole('menuitem', { name: 'Những điều đã ghi nhớ…' }))
  await user.click(await screen.findByRole('button', { name: 'Bỏ ghi nhớ cách hiểu cột Ai đi, Làm gì' }))
  await screen.findByText('Chưa sửa cách hiểu cột nào.')
  await waitFor(async () =>
    expect((await call('returns.inbox', { meetingId })).files.map(file => file.state)).toEqual([
      'refused',
      'refused',
    ]),
  )
})

test('a file that is recorded offers no other reading of its columns', async () => {
  const { user, call, meetingId } = await mountSample('returns')
  await call('returns.receive', {
    meetingId,
    job: 'job',
    files: [
      {
        name: 'a.csv',
        modifiedAt: '2026-06-27T10:00',
        bytes: bytesOf('Đơn vị,Số lượng\nXã An Phú,12\n'),
      },
    ],
  })
  await screen.findByRole('button', { name: 'Sửa cột…' })
  await user.click(await screen.findByRole('button', { name: 'Ghi nhận tệp này' }))
  await screen.findByRole('option', { name: /Đã ghi nhận/ })
  expect(screen.queryByRole('button', { name: 'Sửa cột…' })).toBeNull()
})
