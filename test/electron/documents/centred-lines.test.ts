import { describe, expect, test } from 'vitest'
import { centredLines, widestPt } from '#electron/documents/centred-lines.ts'
import { DOCUMENT_FORMS } from '#electron/documents/forms.ts'
import { mmToPt } from '#electron/documents/text-width.ts'

const { organ, abstract, authority } = DOCUMENT_FORMS.state.looks
const organRoom = mmToPt(DOCUMENT_FORMS.state.letterhead.leftMm)
const pageRoom = mmToPt(165)
const signatureRoom = mmToPt(165 - DOCUMENT_FORMS.state.signature.leftMm)

test.each([
  ['a short organ', 'SỞ NỘI VỤ', organ, organRoom, ['SỞ NỘI VỤ']],
  [
    'an organ of two lines',
    'ỦY BAN NHÂN DÂN TỈNH QUẢNG NGÃI',
    organ,
    organRoom,
    ['ỦY BAN NHÂN DÂN', 'TỈNH QUẢNG NGÃI'],
  ],
  [
    'an organ of many words, none of them parted',
    'BAN CHỈ ĐẠO PHÁT TRIỂN KHOA HỌC, CÔNG NGHỆ, ĐỔI MỚI SÁNG TẠO VÀ CHUYỂN ĐỔI SỐ',
    organ,
    organRoom,
    ['BAN CHỈ ĐẠO PHÁT TRIỂN', 'KHOA HỌC, CÔNG NGHỆ,', 'ĐỔI MỚI SÁNG TẠO', 'VÀ CHUYỂN ĐỔI SỐ'],
  ],
  [
    'a word that joins two',
    'BAN TUYÊN GIÁO VÀ DÂN VẬN TỈNH ỦY',
    organ,
    organRoom,
    ['BAN TUYÊN GIÁO', 'VÀ DÂN VẬN TỈNH ỦY'],
  ],
  [
    'what a letter is about',
    'dự Hội nghị trực tuyến sơ kết 01 năm 6 tháng triển khai thực hiện Nghị quyết số 57-NQ/TW của Bộ Chính trị',
    abstract,
    pageRoom,
    [
      'dự Hội nghị trực tuyến sơ kết 01 năm 6 tháng triển khai',
      'thực hiện Nghị quyết số 57-NQ/TW của Bộ Chính trị',
    ],
  ],
  [
    'an authority, its organ whole',
    'TL. CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH QUẢNG NGÃI',
    authority,
    signatureRoom,
    ['TL. CHỦ TỊCH ỦY BAN', 'NHÂN DÂN TỈNH QUẢNG NGÃI'],
  ],
] as const)('%s', (_, text, look, room, lines) => {
  expect(centredLines(text, look, room)).toEqual(lines)
})

test('a word wider than the room stays with the others: every renderer parts it in its own way', () => {
  const text = `SỞ ${'Ư'.repeat(80)}`
  expect(centredLines(text, organ, organRoom)).toEqual([text])
})

describe('the longest line', () => {
  test('is as wide as the words of it, not as all of them', () => {
    const lines = centredLines('ỦY BAN NHÂN DÂN TỈNH QUẢNG NGÃI', organ, organRoom)
    expect(widestPt(lines, organ)).toBe(Math.max(...lines.map(line => widestPt([line], organ))))
    expect(widestPt(lines, organ)).toBeLessThan(organRoom)
  })

  test('of no lines is nothing', () => expect(widestPt([], organ)).toBe(0))
})
