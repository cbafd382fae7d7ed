import { expect, test } from 'vitest'
import { differingPart } from '#domain/issuing/differing-part.ts'

const LEAD = 'Chỉ đạo rà soát, xác nhận số lượng đại biểu dự họp theo link đăng ký tại Giấy mời này'

test.each<[string, string, string, string, string]>([
  [
    'a short sentence whole',
    'Tại Hội trường A.',
    'Tại Hội trường B.',
    'Tại Hội trường A',
    'Tại Hội trường B',
  ],
  [
    'hour and day together',
    `${LEAD}, hoàn thành trước 15 giờ, ngày 29/6/2026.`,
    `${LEAD}, hoàn thành trước 10 giờ, ngày 29/6/2026.`,
    'hoàn thành trước 15 giờ, ngày 29/6/2026',
    'hoàn thành trước 10 giờ, ngày 29/6/2026',
  ],
  [
    'a bracket with what it closes',
    `${LEAD}, bắt đầu lúc 14 giờ ngày 01/7/2026 (chiều thứ Tư).`,
    `${LEAD}, bắt đầu lúc 08 giờ ngày 02/7/2026 (sáng thứ Năm).`,
    'bắt đầu lúc 14 giờ ngày 01/7/2026 (chiều thứ Tư)',
    'bắt đầu lúc 08 giờ ngày 02/7/2026 (sáng thứ Năm)',
  ],
])('quotes %s', (_, before, after, old, now) => {
  expect(differingPart(before, after)).toEqual({ before: old, after: now })
})

test('what is quoted stands in the sentence, with its brackets in pairs', () => {
  const before = `${LEAD}; (một) hai, ba (bốn, năm); sáu: bảy tám chín mười mười một mười hai`
  const words = before.split(' ')
  for (let at = 0; at < words.length; at++) {
    const after = words.with(at, 'KHÁC').join(' ')
    const part = differingPart(before, after)
    expect(before).toContain(part.before)
    expect(after).toContain(part.after)
    expect(part.before).not.toBe('')
    expect(part.after).toContain('KHÁC')
  }
})
