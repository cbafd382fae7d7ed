/** Attendee lists as a person keeps them: found, changed in place, added to, put in order, taken back. */
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { personList } from '#test/support/return-files.ts'
import { mountSample } from '../../mount-app.tsx'

const NAMES = ['Nguyễn Văn An', 'Trần Thị Bình', 'Lê Hữu Cường']

async function mountLists() {
  const mounted = await mountSample('delegates')
  const { call, meetingId } = mounted
  const files = [
    personList('xã An Phú', NAMES),
    personList('phường Cẩm Thành', ['Phạm Thị Ánh Tuyết'], 'ct.csv'),
  ]
  await call('returns.receive', { meetingId, files, job: 'job' })
  await call('returns.commit', { meetingId })
  await mounted.user.click(await screen.findByRole('option', { name: /^Xã An Phú/ }))
  await screen.findByRole('list', { name: 'Danh sách đại biểu: Xã An Phú' })
  return mounted
}

const fields = () => screen.getAllByRole<HTMLInputElement>('textbox', { name: /^Họ và tên, dòng/ })
const names = () => fields().map(({ value }) => value)
const field = (index: number) => fields()[index] as HTMLInputElement
const focused = () => (document.activeElement as HTMLInputElement).value

test('without any list it says where lists come from', async () => {
  await mountSample('delegates')
  await screen.findByRole('heading', { name: 'Chưa có danh sách đại biểu' })
  screen.getByRole('button', { name: 'Mở Nhận xác nhận' })
})

test('a person is found among all places without accents', async () => {
  const { user } = await mountLists()
  await user.type(screen.getByRole('searchbox', { name: /^Tìm người/ }), 'anh tuyet')
  await screen.findByRole('heading', { name: '1 người khớp với “anh tuyet”' })
  expect(names()).toEqual(['Phạm Thị Ánh Tuyết'])
  await user.click(screen.getByRole('button', { name: 'Phường Cẩm Thành' }))
  await screen.findByRole('list', { name: 'Danh sách đại biểu: Phường Cẩm Thành' })
})

test('Enter begins the next person; typing goes on while lines are being stored', async () => {
  const { user, call, meetingId } = await mountLists()
  await user.click(field(0))
  await user.keyboard('{Enter}Mới Một{Enter}Mới Hai')
  await waitFor(() => expect(names()).toEqual([NAMES[0], 'Mới Một', 'Mới Hai', NAMES[1], NAMES[2]]))
  expect(focused()).toBe('Mới Hai')
  await waitFor(async () => {
    const { rows } = await call('delegates.list', { meetingId, search: 'moi' })
    expect(rows.map(({ name }) => name)).toEqual(['Mới Một', 'Mới Hai'])
  })
  await screen.findByText('Danh sách 5, xác nhận 3', { selector: 'h3 ~ *' })
})

test('a line begun and left empty is not kept', async () => {
  const { user } = await mountLists()
  await user.click(field(2))
  await user.keyboard('{Enter}')
  expect(names()).toHaveLength(4)
  await user.keyboard('{ArrowUp}')
  await waitFor(() => expect(names()).toEqual(NAMES))
  expect(focused()).toBe(NAMES[2])
})

test('Alt+arrow moves a person and the focus goes along', async () => {
  const { user } = await mountLists()
  await user.click(field(0))
  await user.keyboard('{Alt>}{ArrowDown}{/Alt}')
  await waitFor(() => expect(names()).toEqual([NAMES[1], NAMES[0], NAMES[2]]))
  await waitFor(() => expect(focused()).toBe(NAMES[0]))
})

test('Ctrl+Delete removes a person, who is brought back', async () => {
  const { user } = await mountLists()
  await user.click(field(1))
  await user.keyboard('{Control>}{Delete}{/Control}')
  await waitFor(() => expect(names()).toEqual([NAMES[0], NAMES[2]]))
  expect(focused()).toBe(NAMES[2])
  await user.click(await screen.findByRole('button', { name: 'Hoàn tác' }))
  await waitFor(() => expect(names()).toEqual(NAMES))
})

test('a changed field is saved by itself', async () => {
  const { user, call, meetingId } = await mountLists()
  const list = screen.getByRole('list', { name: 'Danh sách đại biểu: Xã An Phú' })
  const phone = within(list).getByRole('textbox', { name: 'Số điện thoại, dòng 1, Nguyễn Văn An' })
  await user.clear(phone)
  await user.type(phone, '0912000111')
  await user.tab()
  await waitFor(async () => {
    const { rows } = await call('delegates.list', { meetingId, search: 'nguyen van an' })
    expect(rows[0]?.phone).toBe('0912000111')
  })
})
