/** Reading a letter, as text and as bytes, over both transports. */
import { expect } from 'vitest'
import type { OperationCases } from './case.ts'

const LETTER = `GIẤY MỜI

Kính gửi: Các sở, ban, ngành

Ban Thường vụ Tỉnh ủy triệu tập Hội nghị giao ban, cụ thể như sau:

I. Thời gian: 01 buổi, bắt đầu vào lúc 14 giờ 00 phút ngày 01/7/2026 (chiều thứ Tư).
`

export const letterReadingCases = {
  'letters.read': async call => {
    const pasted = await call('letters.read', { source: { from: 'text', text: LETTER } })
    expect(pasted).toMatchObject({ kind: 'own', name: 'Hội nghị giao ban', notUnderstood: [] })
    const bytes = new TextEncoder().encode(LETTER)
    const opened = await call('letters.read', { source: { from: 'file', name: 'giay-moi.txt', bytes } })
    expect(opened).toEqual(pasted)
  },
  'letters.accept': async call => {
    const { lines, kind } = await call('letters.read', { source: { from: 'text', text: LETTER } })
    const accepted = lines.map(({ role, text }) => ({ role, text }))
    const { meetingId } = await call('letters.accept', { name: 'Giao ban', as: kind, lines: accepted })
    const { meeting } = await call('meetings.get', { meetingId })
    expect(meeting).toMatchObject({
      name: 'Giao ban',
      convener: 'Ban Thường vụ Tỉnh ủy',
      sessions: [{ startsAt: '2026-07-01T14:00' }],
    })
  },
} satisfies OperationCases
