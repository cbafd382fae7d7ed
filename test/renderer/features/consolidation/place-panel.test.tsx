/** A place opened from the board: what looks wrong, who stands in two lists, a correction, a group down to its cell. */
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { groupCounts, personList } from '#test/support/return-files.ts'
import { mountSample } from '../../mount-app.tsx'

const BODY = 'Các đồng chí Ủy viên Ban Chấp hành Đảng bộ cấp xã'

async function mountBoard() {
  const mounted = await mountSample('consolidation')
  const { call, meetingId } = mounted
  const files = [
    groupCounts('xã Tây Trà', [1, 40, 9], 'tay tra.csv'),
    personList('xã Ba Vinh', ['Phạm Văn Nhân', 'Hồ Thị Mai'], 'ba vinh.csv'),
    personList('xã Ba Dinh', ['Phạm Văn Nhân', 'Đinh Văn Rin'], 'ba dinh.csv'),
  ]
  await call('returns.receive', { meetingId, files, job: 'job' })
  await call('returns.commit', { meetingId })
  await screen.findByText(/với 53 đại biểu; đã xác nhận 3\/98 điểm cầu\.$/)
  const open = async (search: string, title: string) => {
    const field = screen.getByRole('searchbox', { name: 'Tìm điểm cầu, người chủ trì' })
    await mounted.user.clear(field)
    await mounted.user.type(field, search)
    await mounted.user.click(within(screen.getByRole('grid')).getByText(title))
    const panel = screen.getByRole('complementary', { name: 'Vì sao có số này' })
    await within(panel).findByRole('list', { name: 'Các bản đã nhận' })
    return within(panel)
  }
  return { ...mounted, open }
}

test('the number of a group opens to its cell, and back to the place', async () => {
  const { user, open } = await mountBoard()
  const panel = await open('tay tra', 'Xã Tây Trà')
  await user.click(panel.getByRole('button', { name: `${BODY}: đã xác nhận 40` }))
  await panel.findByText('40 đại biểu của Xã Tây Trà được tính vào thành phần này.')
  await user.click(panel.getByRole('button', { name: 'Quay lại' }))
  await user.click(await panel.findByRole('button', { name: `${BODY}: đã xác nhận 40` }))
  await user.click(await panel.findByRole('button', { name: 'ô C5' }))
  const cell = await screen.findByRole('region', { name: 'Ô đang chọn' })
  await waitFor(() => expect(cell.textContent).toContain('C540'))
})

test('a sum opens its groups, a group the places, a place its own part of it', async () => {
  const { user } = await mountBoard()
  await user.click(screen.getByRole('button', { name: 'Tổng cộng: 53 đại biểu' }))
  const panel = within(screen.getByRole('complementary', { name: 'Vì sao có số này' }))
  await user.click(panel.getByRole('button', { name: `${BODY}: đã xác nhận 43` }))
  await panel.findByText('43 đại biểu là tổng của 3 điểm cầu:')
  await user.click(panel.getByRole('button', { name: 'Xã Ba Vinh 2' }))
  await panel.findByText('2 đại biểu của Xã Ba Vinh được tính vào thành phần này.')
  await user.click(panel.getByRole('button', { name: 'Hồ Thị Mai' }))
  const cell = await screen.findByRole('region', { name: 'Ô đang chọn' })
  await waitFor(() => expect(cell.textContent).toContain('A5'))
})

test('somebody in two lists counts once; the row of either opens, and a word settles it', async () => {
  const { user, open } = await mountBoard()
  const panel = await open('ba dinh', 'Xã Ba Dinh')
  const doubles = within(panel.getByRole('region', { name: 'Người có tên ở hai điểm cầu' }))
  doubles.getByText('Tính ở Xã Ba Vinh, không tính ở đây')
  await user.click(doubles.getByRole('button', { name: 'Là hai người' }))
  await screen.findByText(/với 54 đại biểu/)
  await user.click(await doubles.findByRole('button', { name: 'Bỏ kết luận' }))
  await screen.findByText(/với 53 đại biểu/)
  const [there] = doubles.getAllByRole('button', { name: 'dòng 4' })
  await user.click(there ?? expect.fail('no row'))
  await screen.findByRole('option', { name: /^Xã Ba Vinh/, selected: true })
  expect((await screen.findByRole('region', { name: 'Ô đang chọn' })).textContent).toContain('A4')
})

test('a correction begins with what counts, says what does not fit, and keeps the panel open', async () => {
  const { user, open } = await mountBoard()
  const panel = await open('tay tra', 'Xã Tây Trà')
  await user.click(panel.getByRole('button', { name: 'Đính chính…' }))
  await user.keyboard('{Escape}')
  await user.click(await panel.findByRole('button', { name: 'Đính chính…' }))
  const dialog = within(screen.getByRole('dialog', { name: 'Đính chính số của Xã Tây Trà' }))
  const [total, members] = ['Tổng số đại biểu', BODY].map(name =>
    dialog.getByRole<HTMLInputElement>('textbox', { name }),
  )
  if (total === undefined || members === undefined) expect.fail('no fields')
  expect([total.value, members.value]).toEqual(['50', '40'])
  await user.clear(total)
  await user.type(total, '20')
  await user.click(dialog.getByRole('button', { name: 'Ghi đính chính' }))
  dialog.getByText('Cộng các thành phần được 50, nhiều hơn tổng số 20. Hãy sửa lại cho khớp.')
  dialog.getByText('Ghi lý do, ví dụ: đơn vị báo lại qua điện thoại.')
  await user.clear(members)
  await user.type(members, '10')
  await user.type(dialog.getByRole('textbox', { name: 'Lý do' }), 'Gõ nhầm')
  await user.click(dialog.getByRole('button', { name: 'Ghi đính chính' }))
  const versions = await panel.findByText('Bản 2: 20 đại biểu')
  expect(versions).toBeTruthy()
  panel.getByRole('button', { name: `${BODY}: đã xác nhận 10` })
  panel.getByText('Gõ nhầm')
})

test('what looks wrong is said in the row and stands aside with a reason', async () => {
  const { user, call, meetingId, open } = await mountBoard()
  const { points } = await call('consolidation.board', { meetingId })
  const group = points.flatMap(point => point.groups).find(({ text }) => text === BODY)
  await call('consolidation.expect', {
    meetingId,
    groupId: group?.groupId ?? expect.fail(BODY),
    delegates: 20,
  })
  const panel = await open('tay tra', 'Xã Tây Trà')
  await within(screen.getByRole('grid')).findByText(/^Vượt số người của thành phần/)
  await screen.findByRole('button', { name: 'Cần hỏi lại 3' })
  const flags = within(await panel.findByRole('region', { name: 'Cần xem lại' }))
  await user.click(flags.getByRole('button', { name: 'Chấp nhận' }))
  await user.type(flags.getByRole('textbox', { name: 'Lý do chấp nhận' }), 'Đã gọi hỏi{Enter}')
  await flags.findByText(/^Đã chấp nhận: Đã gọi hỏi/)
  await screen.findByRole('button', { name: 'Cần hỏi lại 2' })
})
