/** The roll call as a person works through it: keys, a substitute and back, numbers by group, a sheet, the sums. */
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { TypedCall } from '#test/support/typed-call.ts'
import { mountApp } from '../../mount-app.tsx'

const WARD = '21025'

async function openRollCall() {
  const mounted = await mountApp()
  const call: TypedCall = mounted.call
  const { meetingId } = await call('meetings.create', { from: 'sample' })
  const place = { meetingId, placeCode: WARD }
  for (const name of ['Nguyễn Văn An', 'Trần Thị Đào', 'Lê Hữu Phước'])
    await call('delegates.add', { ...place, fields: { name } })
  window.location.hash = `#/meetings/${meetingId}/roll-call/${WARD}`
  const list = await screen.findByRole('listbox', { name: 'Điểm danh Phường Cẩm Thành' })
  const marks = async () => (await call('roll-call.place', place)).people.map(({ mark }) => mark?.kind ?? '')
  return { ...mounted, meetingId, place, list, marks }
}

const summary = (text: string) => waitFor(() => screen.getByText(text))

test('a key marks and goes on; a substitute keeps the count and is taken back', async () => {
  const { user, list, marks } = await openRollCall()
  list.focus()
  await user.keyboard('1')
  await user.keyboard('2')
  await user.type(await screen.findByRole('textbox', { name: 'Lý do vắng của Trần Thị Đào' }), 'ốm{Enter}')
  await waitFor(() => expect(document.activeElement).toBe(list))
  await user.keyboard('5')
  await user.type(
    await screen.findByRole('combobox', { name: 'Họ tên người dự thay' }),
    'Phạm Văn Thay{Enter}',
  )
  await summary('Tổng số triệu tập: 03. Có mặt: 02 (01 dự thay). Vắng mặt: 01 (01 có lý do).')
  await waitFor(async () => expect(await marks()).toEqual(['present', 'absent', 'substitute']))
  await waitFor(() => expect(document.activeElement).toBe(list))
  await user.keyboard('0')
  await summary('Tổng số triệu tập: 03. Có mặt: 01. Vắng mặt: 01 (01 có lý do). Chưa điểm danh: 01.')
  await waitFor(async () => expect(await marks()).toEqual(['present', 'absent', '']))
})

test('the rest of a place is there in one step, which can be taken back', async () => {
  const { user, list, marks } = await openRollCall()
  list.focus()
  await user.keyboard('3')
  await user.click(await screen.findByRole('button', { name: '2 người còn lại có mặt' }))
  await waitFor(async () => expect(await marks()).toEqual(['absent', 'present', 'present']))
  await user.click(await screen.findByRole('button', { name: 'Hoàn tác' }))
  await waitFor(async () => expect(await marks()).toEqual(['absent', '', '']))
})

test('a place without a list takes numbers by group, and the sums follow', async () => {
  const { user, call, meetingId } = await openRollCall()
  await user.type(screen.getByRole('searchbox', { name: 'Tìm điểm cầu' }), 'uy ban nhan dan tinh')
  await user.click(await screen.findByRole('option', { name: /^Điểm cầu tại Đảng ủy Ủy ban nhân dân tỉnh/ }))
  const table = await screen.findByRole('table', { name: /^Số người có mặt/ })
  const [first, second] = within(table).getAllByRole('textbox')
  if (first === undefined || second === undefined) expect.fail('the point has groups')
  await user.type(first, '30')
  await user.type(second, '12')
  await waitFor(async () => {
    const { count } = await call('roll-call.place', { meetingId, placeCode: 'DU-UBND' })
    expect(count).toMatchObject({ present: 42, excused: 0 })
    expect(count?.groups.map(({ present }) => present)).toEqual([30, 12])
  })
  await user.click(screen.getByRole('tab', { name: 'Tổng hợp, đối chiếu' }))
  const sums = await screen.findByRole('table', { name: 'Tổng hợp theo cấp' })
  const cells = within(within(sums).getByRole('row', { name: /^Tổng cộng/ })).getAllByRole('cell')
  expect(cells.map(cell => cell.textContent)).toEqual(['1/98', '0', '45', '42', '0', '0', '0', '0', '3'])
  const differing = screen.getByRole('listbox', { name: 'Đối chiếu số xác nhận với số có mặt' })
  expect(within(differing).getByRole('option').textContent).toContain('thừa 42')
})

test('a pasted sheet is shown before it is written', async () => {
  const { user, marks } = await openRollCall()
  await user.click(screen.getByRole('button', { name: 'Nhập phiếu' }))
  await user.click(await screen.findByRole('menuitem', { name: 'Dán nội dung…' }))
  const dialog = await screen.findByRole('dialog')
  await user.click(within(dialog).getByRole('textbox'))
  await user.paste('STT\tHọ và tên\tCó mặt / Vắng (lý do)\n1\tNguyễn Văn An\tx\n2\tTrần Thị Đào\tVắng (ốm)\n')
  await user.click(within(dialog).getByRole('button', { name: 'Đọc' }))
  const rows = await screen.findByRole('list', { name: /^Các dòng của / })
  expect(within(rows).getAllByRole('listitem')).toHaveLength(2)
  screen.getByText('Phiếu không có 1 người trong danh sách: Lê Hữu Phước.')
  expect(await marks()).toEqual(['', '', ''])
  await user.click(screen.getByRole('button', { name: 'Ghi 2 người' }))
  await waitFor(async () => expect(await marks()).toEqual(['present', 'absent', '']))
})
