/** A meeting goes out as a file and comes back, with a password and without, and says what it would change. */
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { mountApp } from '../../mount-app.tsx'

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
