/** The board as a person reads it: what adds up, who is missing, why a number is what it is. */
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { formExport } from '#test/support/return-files.ts'
import { mountSample } from '../../mount-app.tsx'

async function mountBoard() {
  const mounted = await mountSample('consolidation')
  const { call, meetingId } = mounted
  const rows = [
    ['Xã An Phú', '39'],
    ['Xã Sơn Tây', '31'],
    ['Đảng ủy xã An Phú', '41'],
  ] as const
  await call('returns.receive', { meetingId, files: [formExport(rows)], job: 'job' })
  await call('returns.commit', { meetingId })
  await screen.findByText(/với 72 đại biểu; đã xác nhận 2\/98 điểm cầu\.$/)
  return mounted
}

const grid = () => screen.getByRole('grid', { name: 'Bảng tổng hợp theo điểm cầu' })
const rowOf = (name: RegExp) => within(grid()).getByRole('row', { name })

test('totals stay in sight and follow the filter', async () => {
  const { user } = await mountBoard()
  rowOf(/^Tổng cộng\s*2\/98 điểm cầu\s*72/)
  await user.click(screen.getByRole('button', { name: 'Chưa nộp 96' }))
  rowOf(/^Cộng phần đang xem\s*0\/96 điểm cầu\s*0/)
  await user.click(screen.getByRole('button', { name: 'Có sửa đổi 1' }))
  rowOf(/An Phú.*Đã nộp.*Sửa 39 → 41.*41/)
  expect(within(grid()).queryByText('Xã Sơn Tây')).toBeNull()
})

test('Enter on a place tells every version, which one counts, and opens its cell', async () => {
  const { user } = await mountBoard()
  await user.type(screen.getByRole('searchbox', { name: 'Tìm điểm cầu, người chủ trì' }), 'an phu')
  await user.keyboard('{ArrowDown}')
  expect(document.activeElement).toBe(grid())
  await user.keyboard('{ArrowDown}{Enter}')
  const panel = await screen.findByRole('complementary', { name: 'Vì sao có số này' })
  const versions = within(await within(panel).findByRole('list', { name: 'Các bản đã nhận' })).getAllByRole(
    'listitem',
  )
  expect(versions.map(version => /Bản \d: \d+ đại biểu/.exec(version.textContent ?? '')?.[0])).toEqual([
    'Bản 2: 41 đại biểu',
    'Bản 1: 39 đại biểu',
  ])
  expect(versions[0]?.textContent).toContain('Được tính')
  await user.click(within(panel).getByRole('button', { name: 'Mở tệp tại ô C4' }))
  const cell = await screen.findByRole('region', { name: 'Ô đang chọn' })
  await waitFor(() => expect(cell.textContent).toContain('C441'))
})

test('a sum opens what it is made of; Esc closes and gives the focus back', async () => {
  const { user } = await mountBoard()
  await user.click(screen.getByRole('button', { name: 'Tổng cộng: 72 đại biểu' }))
  const panel = await screen.findByRole('complementary', { name: 'Vì sao có số này' })
  expect(
    within(panel)
      .getAllByRole('listitem')
      .map(item => item.textContent),
  ).toEqual(['Xã An Phú41', 'Xã Sơn Tây31'])
  await user.keyboard('{Escape}')
  expect(screen.queryByRole('complementary', { name: 'Vì sao có số này' })).toBeNull()
  expect(document.activeElement).toBe(grid())
})

test('what has no place any more opens to its answers, and says that it counts nowhere', async () => {
  const { user, call, meetingId } = await mountBoard()
  const { meeting } = await call('meetings.get', { meetingId })
  const communes = meeting.bridgePoints.find(point => point.kind === 'per-unit')
  const unitCodes = (communes?.unitCodes ?? []).filter(code => code !== '21034')
  const fields = { kind: 'bridge-point', fields: { unitCodes } } as const
  await call('parts.update', { meetingId, id: communes?.id ?? '', part: fields })
  await screen.findByText(
    /^Đã nhận xác nhận của 1 đơn vị không còn .*: 41 đại biểu không được cộng vào đâu\./,
  )
  await user.click(screen.getByRole('button', { name: 'Xem từng đơn vị' }))
  await user.click(await screen.findByRole('button', { name: /Xã An Phú\s*41/ }))
  const panel = await screen.findByRole('complementary', { name: 'Vì sao có số này' })
  await within(panel).findByText(/^Hội nghị không còn điểm cầu này nên 41 đại biểu/)
  expect(within(panel).getAllByText(/^Bản \d: \d+ đại biểu$/)).toHaveLength(2)
  expect(within(panel).queryByText('Được tính')).toBeNull()
})

test('a call is noted, and the number told is taken down as the answer', async () => {
  const { user, call, meetingId } = await mountBoard()
  await user.click(screen.getByRole('button', { name: 'Nhắc đơn vị chưa nộp' }))
  const dialog = await screen.findByRole('dialog')
  const list = await within(dialog).findByRole('listbox', { name: 'Đơn vị cần nhắc' })
  await user.type(within(dialog).getByRole('searchbox', { name: 'Tìm đơn vị' }), 'son ha')
  await user.click(within(list).getByRole('option', { name: /^Xã Sơn Hạ/ }))
  await user.type(within(dialog).getByRole('textbox', { name: 'Số điện thoại' }), '0905000001')
  await user.click(within(dialog).getByRole('button', { name: 'Không nghe máy' }))
  await within(list).findByRole('option', { name: /^Xã Sơn Hạ.*Gọi điện · Không nghe máy/ })
  await user.type(within(dialog).getByRole('textbox', { name: 'Số đại biểu' }), '41')
  await user.click(within(dialog).getByRole('button', { name: 'Ghi nhận xác nhận' }))
  await waitFor(async () => {
    expect((await call('consolidation.board', { meetingId })).totals.delegates).toBe(113)
  })
  await within(dialog).findByRole('button', { name: 'Đã nộp sau khi nhắc 1' })
  // Ready for the next call: every unit is listed again, and the keys are the list's.
  within(list).getByRole('option', { name: /^Phường Cẩm Thành/ })
  expect(document.activeElement).toBe(list)
})

test('the text to all names who is missing and nobody else', async () => {
  const { user } = await mountBoard()
  await user.click(screen.getByRole('button', { name: 'Nhắc đơn vị chưa nộp' }))
  const dialog = await screen.findByRole('dialog')
  await user.click(within(dialog).getByRole('tab', { name: 'Lời nhắc chung' }))
  const field = await within(dialog).findByRole<HTMLTextAreaElement>('textbox', {
    name: 'Nội dung để dán vào nhóm Zalo',
  })
  expect(field.value).toContain('của 95 cơ quan, đơn vị sau:')
  expect(field.value).not.toContain('Đảng ủy xã An Phú')
})

test('what comes after closing is marked, compared, and goes into a report that names it', async () => {
  const { user, call, meetingId } = await mountBoard()
  await user.click(screen.getByRole('button', { name: 'Chốt số liệu' }))
  const dialog = await screen.findByRole('dialog')
  const name = within(dialog).getByRole('textbox', { name: 'Tên lần chốt' })
  await user.clear(name)
  await user.type(name, '15 giờ')
  await user.click(within(dialog).getByRole('button', { name: 'Chốt số liệu lúc này' }))
  await within(dialog).findByText('So với 15 giờ: không thay đổi.')
  await user.keyboard('{Escape}')
  const { rows } = await call('consolidation.board', { meetingId })
  const placeCode = rows.find(({ title }) => title === 'Xã Sơn Tây')?.code ?? ''
  await call('returns.enter', { meetingId, placeCode, delegates: 35, channel: 'telephone' })
  await user.click(screen.getByRole('button', { name: 'Chốt số liệu' }))
  await screen.findByText('So với 15 giờ: +4; Sơn Tây sửa 31 thành 35.')
  await user.click(screen.getByRole('button', { name: 'Lập báo cáo thay thế…' }))
  await screen.findByRole('heading', { name: 'Báo cáo số lượng đại biểu' })
  expect(
    screen.getByRole<HTMLSelectElement>('combobox', { name: 'Thay thế báo cáo' }).selectedOptions[0]
      ?.textContent,
  ).toBe('Báo cáo theo lần chốt “15 giờ”')
})
