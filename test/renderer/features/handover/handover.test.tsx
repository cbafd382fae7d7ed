/** A meeting goes out as a file and comes back, with a password and without, and says what it would change. */
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import type { TypedCall } from '#test/support/typed-call.ts'
import { mountApp, mountSample } from '../../mount-app.tsx'

/** What the dialog of the system would give. */
function choose(bytes: Uint8Array<ArrayBuffer>) {
  vi.spyOn(HTMLInputElement.prototype, 'click').mockImplementation(function (this: HTMLInputElement) {
    if (this.type !== 'file') return
    Object.defineProperty(this, 'files', { value: [new File([bytes], 'giao-ban.diemcau')] })
    this.dispatchEvent(new Event('change'))
  })
}

test('handed over under a password, changed here, taken back: the difference is told, undo brings it back', async () => {
  const { user, call } = await mountApp()
  const { meetingId } = await call('meetings.create', { from: 'blank', name: 'Giao ban tháng 7' })
  await screen.findByText('Giao ban tháng 7')
  const file = await call('handover.give', { job: 'give', meetingId, password: 'mật khẩu' })
  await call('meetings.remove', { meetingId })
  await waitFor(() => expect(screen.queryByText('Giao ban tháng 7')).toBeNull())
  choose(new Uint8Array(file.bytes))
  await user.click(screen.getByRole('button', { name: 'Mở tệp bàn giao…' }))
  const dialog = await screen.findByRole('dialog')
  await user.type(await within(dialog).findByLabelText('Mật khẩu'), 'mật khẩu{Enter}')
  expect(await within(dialog).findByText('Hội nghị này chưa có trên máy.')).toBeDefined()
  await user.click(within(dialog).getByRole('button', { name: 'Nhận bàn giao' }))
  await screen.findByRole('heading', { level: 2, name: 'Hội nghị' })
  expect((await call('meetings.list', {})).map(({ name }) => name)).toEqual(['Giao ban tháng 7'])
}, 30_000)

test('a file that is no handed-over meeting is refused in words', async () => {
  const { user } = await mountApp()
  choose(new TextEncoder().encode('xin chào'))
  await user.click(await screen.findByRole('button', { name: 'Mở tệp bàn giao…' }))
  expect(await screen.findByText(/không phải là tệp bàn giao/)).toBeDefined()
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
})

/** Drops files on the window, as from a folder of the system. */
function drop(...files: readonly File[]) {
  fireEvent.drop(window, { dataTransfer: { types: ['Files'], items: [], files } })
}

async function handedOver(call: TypedCall, name: string): Promise<File> {
  const { meetingId } = await call('meetings.create', { from: 'blank', name })
  const { bytes } = await call('handover.give', { job: 'give', meetingId, password: null })
  await call('meetings.remove', { meetingId })
  return new File([new Uint8Array(bytes)], 'hoi-nghi.DIEMCAU')
}

test('dropped on the list of meetings it is opened; held over the window, the list says so', async () => {
  const { user, call } = await mountApp()
  const file = await handedOver(call, 'Thả vào')
  await screen.findByRole('heading', { level: 2 })
  fireEvent.dragEnter(window, { dataTransfer: { types: ['Files'] } })
  expect(await screen.findByText('Thả tệp bàn giao vào đây')).toBeDefined()
  drop(file)
  await waitFor(() => expect(screen.queryByText('Thả tệp bàn giao vào đây')).toBeNull())
  const dialog = await screen.findByRole('dialog')
  expect(await within(dialog).findByText('Hội nghị này chưa có trên máy.')).toBeDefined()
  await user.click(within(dialog).getByRole('button', { name: 'Nhận bàn giao' }))
  await screen.findByRole('heading', { level: 2, name: 'Hội nghị' })
})

test('what is no handed-over file is refused in words where nothing else is taken', async () => {
  await mountApp()
  await screen.findByRole('button', { name: 'Mở tệp bàn giao…' })
  drop(new File(['Đơn vị;Số lượng'], 'xa.csv'))
  expect(await screen.findByText(/không phải là tệp bàn giao/)).toBeDefined()
})

test('dropped on a meeting together with returns, each goes its way', async () => {
  const { call, meetingId } = await mountSample('returns')
  const file = await handedOver(call, 'Cùng thả')
  drop(file, new File(['Đơn vị:,Xã An Phú\nSố lượng đại biểu:,12\n'], 'an-phu.csv'))
  const dialog = await screen.findByRole('dialog')
  expect(await within(dialog).findByText(/Cùng thả/)).toBeDefined()
  await waitFor(async () =>
    expect((await call('returns.inbox', { meetingId })).files.map(({ name }) => name)).toEqual([
      'an-phu.csv',
    ]),
  )
  drop(file)
  expect(await screen.findByText(/Đang mở một tệp bàn giao khác/)).toBeDefined()
}, 30_000)

test('the quick search opens a file to take in, and hands over the meeting that is open', async () => {
  const { user, call } = await mountSample('parts')
  choose(new Uint8Array(await (await handedOver(call, 'Tìm thấy')).arrayBuffer()))
  const ask = async (words: string) => {
    await user.keyboard('{Control>}k{/Control}')
    await user.type(within(await screen.findByRole('dialog')).getByRole('searchbox'), words)
    await user.keyboard('{Enter}')
  }
  await ask('mo tep ban giao')
  const taken = await screen.findByRole('dialog', { name: 'Nhận bàn giao' })
  await within(taken).findByText(/Tìm thấy/)
  await user.click(within(taken).getByRole('button', { name: 'Thôi' }))
  await ask('ban giao hoi nghi nay')
  const given = await screen.findByRole('dialog', { name: 'Bàn giao sang máy khác' })
  expect(given.textContent).toContain((await call('meetings.list', {}))[0]?.name)
}, 30_000)
