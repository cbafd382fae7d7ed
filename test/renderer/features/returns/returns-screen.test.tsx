/** Taking in returns as a person does it: drop, look, answer by keys, record, take back. */
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { localDateTime } from '#domain/kernel/local-time.ts'
import { formExport } from '#test/support/return-files.ts'
import { mountSample } from '../../mount-app.tsx'

const list = () => screen.findByRole('listbox', { name: 'Các tệp xác nhận' })
const option = (name: RegExp) => screen.findByRole('option', { name })

async function mountWith(rows: readonly (readonly [string, string])[]) {
  const mounted = await mountSample('returns')
  await mounted.call('returns.receive', {
    meetingId: mounted.meetingId,
    files: [formExport(rows)],
    job: 'job',
  })
  await list()
  return mounted
}

test('an empty inbox says what to do and offers it', async () => {
  await mountSample('returns')
  await screen.findByRole('heading', { name: 'Chưa có tệp xác nhận nào' })
  for (const name of ['Chọn tệp…', 'Chọn thư mục…', 'Nhập theo điện thoại…'])
    screen.getByRole('button', { name })
})

test('files dropped on any screen are read and shown, what is clear is recorded, and taken back', async () => {
  const { user, call, meetingId } = await mountSample('meeting')
  const { name, bytes } = formExport([
    ['Xã An Phú', '39'],
    ['Đặc khu Lý Sơn', '44'],
  ])
  const dropped = new File([bytes], name)
  // jsdom reads no files.
  Object.assign(dropped, { arrayBuffer: () => Promise.resolve(bytes.buffer) })
  const dataTransfer = { types: ['Files'], files: [dropped], items: [] }
  fireEvent.dragEnter(document.body, { dataTransfer })
  await screen.findByText('Thả tệp xác nhận vào đây')
  fireEvent.drop(document.body, { dataTransfer })
  await option(/^Xã An Phú\s*39/)
  expect(screen.queryByText('Thả tệp xác nhận vào đây')).toBeNull()

  await user.click(await screen.findByRole('button', { name: 'Ghi nhận 1 tệp rõ ràng' }))
  await option(/^Xã An Phú\s*39\s*Đã ghi nhận/)
  await waitFor(async () => expect((await call('meetings.summary', { meetingId })).delegates).toBe(83))
  await user.click(await screen.findByRole('button', { name: 'Hoàn tác' }))
  await option(/^Xã An Phú\s*39\s*Mới/)
  expect((await call('meetings.summary', { meetingId })).delegates).toBe(0)
})

test('a question is answered by a number key; the list keeps focus and place', async () => {
  const { user } = await mountWith([
    ['Ba To', '25'],
    ['Xã An Phú', '39'],
  ])
  await user.click(await option(/^Chưa rõ đơn vị\s*25\s*Cần hỏi/))
  const question = await screen.findByRole('group', { name: 'Câu trả lời này của đơn vị nào?' })
  expect(
    within(question)
      .getAllByRole('button', { name: /^Xã/ })
      .map(button => button.textContent),
  ).toEqual(['1Xã Ba Tơ', '2Xã Ba Tô'])
  ;(await list()).focus()
  // No name goes before the other: Enter leads to the question, it does not answer it.
  await user.keyboard('{Enter}')
  expect(document.activeElement?.textContent).toBe('1Xã Ba Tơ')
  await option(/^Chưa rõ đơn vị\s*25\s*Cần hỏi/)
  ;(await list()).focus()
  await user.keyboard('2')
  expect((await option(/^Xã Ba Tô\s*25\s*Mới/)).getAttribute('aria-selected')).toBe('true')
  expect(document.activeElement).toBe(await list())
})

test('the file is shown as it is, and a problem leads to its cell', async () => {
  const { user } = await mountWith([
    ['Xã An Phú', '39'],
    ['Đăk Mar', '30 + 02 kỹ thuật'],
  ])
  await user.click(await option(/^Xã Đăk Mar/))
  const grid = await screen.findByRole('grid', { name: 'Nội dung tệp' })
  within(grid).getByRole('columnheader', { name: 'C' })
  within(grid).getByRole('gridcell', { name: /^B2: Xã An Phú: Tên đơn vị/ })
  const problems = screen.getByRole('list', { name: 'Cần lưu ý' })
  await user.click(within(problems).getByRole('button', { name: 'Xem ô C3' }))
  const cell = screen.getByRole('region', { name: 'Ô đang chọn' })
  await waitFor(() => expect(cell.textContent).toContain('C330 + 02 kỹ thuật'))
  grid.focus()
  await user.keyboard('{ArrowUp}')
  expect(cell.textContent).toContain('C239')
})

test('a file is put aside and taken up again', async () => {
  const { user } = await mountWith([['Xã An Phú', '39']])
  await user.click(await screen.findByRole('button', { name: 'Bỏ qua tệp này' }))
  await option(/Đã bỏ qua/)
  await user.click(await screen.findByRole('button', { name: 'Nhận lại tệp này' }))
  await option(/^Xã An Phú\s*39\s*Mới/)
})

test('an answer by telephone is entered, and what is missing is said', async () => {
  const { user, call, meetingId } = await mountWith([['Xã An Phú', '39']])
  await option(/^Xã An Phú/)
  await user.click(await screen.findByRole('button', { name: 'Nhập theo điện thoại…' }))
  const dialog = await screen.findByRole('dialog')
  await user.click(within(dialog).getByRole('button', { name: 'Ghi nhận' }))
  await within(dialog).findByText('Chọn điểm cầu trong danh sách.')
  await user.type(within(dialog).getByRole('combobox', { name: /Điểm cầu/ }), 'cam thanh')
  await user.click(await screen.findByRole('option', { name: 'Phường Cẩm Thành' }))
  await user.type(within(dialog).getByRole('textbox', { name: /Số đại biểu/ }), '45{Enter}')
  await screen.findByText('Đã ghi nhận Phường Cẩm Thành: 45 đại biểu.', { selector: '[id]' })
  expect((await call('meetings.summary', { meetingId })).delegates).toBe(45)
})

test('of a version that was replaced and came again a person says which counts; the other is put aside', async () => {
  const { user, call, meetingId } = await mountSample('returns')
  const version = (round: number, delegates: number) => ({
    name: `an phu ${round}.csv`,
    bytes: Uint8Array.from(
      new TextEncoder().encode(`Đơn vị:,Xã An Phú\nLần ${round},\nSố lượng đại biểu:,${delegates}\n`),
    ),
    modifiedAt: localDateTime(`2026-06-28T0${9 - round}:00`),
  })
  await call('returns.receive', { meetingId, files: [version(2, 36), version(1, 34)], job: 'job' })
  await list()
  await user.click(await option(/^Xã An Phú\s*34\s*Cần hỏi/))
  const question = await screen.findByRole('group', { name: 'Dùng bản nào?' })
  expect(
    within(question)
      .getAllByRole('button')
      .map(button => button.textContent),
  ).toEqual(['Giữ bản đang tính: 36', '1Dùng bản này: 34'])
  await user.click(within(question).getByRole('button', { name: 'Giữ bản đang tính: 36' }))
  await option(/^an phu 1\.csv\s*Đã bỏ qua/)
  await option(/^Xã An Phú\s*36\s*Mới/)
})
