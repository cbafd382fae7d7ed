/** Issuing from the invitation's screen: kept back by errors, sent, found to need another letter. */
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { TypedCall } from '#test/support/typed-call.ts'
import { mountSample } from '../../mount-app.tsx'

async function fillLinks(call: TypedCall, meetingId: string): Promise<void> {
  const { meeting } = await call('meetings.get', { meetingId })
  for (const { id, kind } of meeting.links)
    await call('parts.update', {
      meetingId,
      id,
      part: { kind: 'link', fields: { url: `https://docs.google.com/forms/d/e/1FAIpQLSdX0yZ/${kind}` } },
    })
}

const filters = async () =>
  within(await screen.findByRole('group', { name: 'Lọc theo tình trạng phát hành' }))

/** The codes of every letter are read back first. */
const SEVERAL_STEPS = { timeout: 15_000 }

test('errors keep the letters back and say so', async () => {
  const { user } = await mountSample('invitation')
  await screen.findByRole('button', { name: 'Kiểm tra: 3 lỗi' })
  await user.click(screen.getByRole('button', { name: 'Phát hành' }))
  expect(await screen.findByText(/Giấy mời còn 3 lỗi nên chưa phát hành được/)).toBeTruthy()
  expect(screen.queryByRole('button', { name: /^Phát hành \d+ bản$/ })).toBeNull()
})

test('letters go out to everybody; a change shows who needs another one and what changed', async () => {
  const { user, call, meetingId } = await mountSample('invitation')
  await fillLinks(call, meetingId)
  await screen.findByRole('button', { name: /^Kiểm tra: \d+ cảnh báo$/ })
  await user.click(screen.getByRole('button', { name: 'Phát hành' }))
  await user.click(await screen.findByRole('button', { name: 'Phát hành 98 bản' }))
  const done = { name: /^Đã phát hành\s*98$/ }
  expect(await (await filters()).findByRole('button', done, SEVERAL_STEPS)).toBeTruthy()
  await call('meetings.update', { meetingId, patch: { closing: 'Kính mời các đồng chí dự đúng giờ' } })
  await user.click(await (await filters()).findByRole('button', { name: /^Cần điều chỉnh\s*98$/ }))
  await user.click(await screen.findByText('Phường Cẩm Thành'))
  const changes = within(await screen.findByRole('region', { name: 'Nội dung thay đổi' }))
  expect(
    await changes.findByText(/^Điều chỉnh lời kết từ .* thành “Kính mời các đồng chí dự đúng giờ”\.$/),
  ).toBeTruthy()
  await user.click(changes.getByRole('link', { name: /^Xem chỗ sửa/ }))
  expect(window.location.hash).toContain('/meeting/closing')
})

test('a programme begins with the usual lines', async () => {
  const { user } = await mountSample('meeting')
  await user.click(await screen.findByRole('button', { name: 'Lập theo mẫu thường dùng' }))
  expect(await screen.findByDisplayValue('Phát biểu khai mạc Hội nghị')).toBeTruthy()
})
