/** Other ways in and out: pasted words, forms, spellings that were taught. */
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { localDateTime } from '#domain/kernel/local-time.ts'
import { mountSample } from '../../mount-app.tsx'

test('a pasted message comes into the inbox with its number, and is taken back', async () => {
  const { user, call, meetingId } = await mountSample('returns')
  await user.click(await screen.findByRole('button', { name: 'Dán nội dung…' }))
  await user.click(await screen.findByRole('button', { name: 'Đọc nội dung' }))
  await screen.findByText('Dán nội dung vào ô này trước.')
  await user.click(screen.getByRole('textbox', { name: /Nội dung/ }))
  await user.paste('Xã An Phú xác nhận 38 đ/c, chủ trì: đ/c Nguyễn Văn An')
  await user.click(screen.getByRole('button', { name: 'Đọc nội dung' }))
  await screen.findByRole('option', { name: /^Xã An Phú\s*38/ })
  expect((await call('returns.inbox', { meetingId })).files[0]?.channel).toBe('zalo')

  // What was pasted next is the one that is looked at.
  await user.click(screen.getByRole('button', { name: 'Dán nội dung…' }))
  await user.click(await screen.findByRole('textbox', { name: /Nội dung/ }))
  await user.paste('Xã Bình Sơn xác nhận 21 đ/c')
  await user.click(screen.getByRole('button', { name: 'Đọc nội dung' }))
  await screen.findByRole('heading', { name: 'Xã Bình Sơn' })
})

test('a file that cannot be read is asked for again by a sentence to send, and what it says is typed', async () => {
  const { user, call, meetingId } = await mountSample('returns')
  await call('returns.receive', {
    meetingId,
    job: 'job',
    files: [
      {
        name: 'anh chup.xlsx',
        bytes: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0),
        modifiedAt: localDateTime('2026-06-27T09:01'),
      },
    ],
  })
  await user.click(await screen.findByRole('button', { name: 'Sao chép lời đề nghị gửi lại' }))
  await screen.findByText('Đã sao chép lời đề nghị. Dán vào Zalo hoặc thư điện tử để gửi đơn vị.')
  const copied = await navigator.clipboard.readText()
  expect(copied).toMatch(
    /^Văn phòng đã nhận tệp “anh chup.xlsx” lúc 27\/6\/2026 09:01 nhưng chưa ghi nhận được\. Tệp/,
  )
  await user.click(screen.getByRole('button', { name: 'Nhập số đại biểu…' }))
  await screen.findByRole('dialog', { name: 'Nhập xác nhận không qua tệp' })
})

test('spellings that were taught are listed and can be forgotten', async () => {
  const { user, call, meetingId } = await mountSample('returns')
  const { fileIds } = await call('returns.receive', {
    meetingId,
    job: 'job',
    files: [
      {
        name: 'a.csv',
        // The encoder of the page belongs to another realm.
        bytes: new Uint8Array(new TextEncoder().encode('Đơn vị:,Xã Trung Tâm Mới\nSố lượng đại biểu:,12\n')),
        modifiedAt: localDateTime('2026-06-27T10:00'),
      },
    ],
  })
  const [fileId] = fileIds
  if (fileId === undefined) throw new Error('No file was received')
  await call('returns.decide', { meetingId, fileId, answerIndex: 0, placeCode: '21034' })
  await screen.findByRole('option', { name: /^Xã An Phú\s*12/ })
  await user.click(await screen.findByRole('button', { name: 'Phiếu xác nhận' }))
  await user.click(await screen.findByRole('menuitem', { name: 'Những điều đã ghi nhớ…' }))
  await user.click(await screen.findByRole('button', { name: 'Bỏ ghi nhớ “Xã Trung Tâm Mới”' }))
  await screen.findByText('Chưa ghi nhớ cách viết nào.')
  expect(await call('returns.aliases', { meetingId })).toEqual([])
})
