import { describe, expect, test } from 'vitest'
import { DEFAULT_FILE_NAME, letterFileNames } from '#domain/invitation/letter-file-name.ts'
import { localDate } from '#domain/kernel/local-time.ts'
import { sampleMeeting } from '#test/support/sample-meeting.ts'

const meeting = {
  letterhead: { ...sampleMeeting.letterhead, number: 7, date: localDate('2026-06-27') },
}
const CAM_THANH = { code: '21025', title: 'Phường Cẩm Thành' }
const nameOf = (pattern: string, place = CAM_THANH): string =>
  letterFileNames(pattern, meeting, [place])[0] ?? ''

describe('a pattern', () => {
  test.each([
    [DEFAULT_FILE_NAME, '21025-phuong-cam-thanh'],
    ['{index}. {unit.name}', '001. Phường Cẩm Thành'],
    ['GM {number} ngày {date} {unit.code}', 'GM 07 ngày 2026-06-27 21025'],
    ['{unit.nobody} {number}', '{unit.nobody} 07'],
    ['', 'giay-moi'],
    ['../../{unit.code}', '21025'],
    ['a/b\\c:d*e?"f"<g>|h', 'a b c d e f g h'],
    ['con', 'giay-moi con'],
    ['LPT1.{unit.code}', 'giay-moi LPT1.21025'],
    ['{unit.code}...', '21025'],
    ['\u202e{unit.code}\u0000', '21025'],
    ['{unit.name}'.normalize('NFD'), 'Phường Cẩm Thành'],
  ])('%s', (pattern, name) => {
    expect(nameOf(pattern)).toBe(name)
  })
})

test('a name of 300 characters is cut', () => {
  expect(nameOf('{unit.name}', { code: '1', title: 'Đ'.repeat(300) })).toBe('Đ'.repeat(100))
})

test('two places never share a name, whatever the pattern', () => {
  const places = [CAM_THANH, { code: '2', title: 'phường cẩm thành' }, { code: '3', title: 'A' }]
  expect(letterFileNames('{unit.name}', meeting, places)).toEqual([
    'Phường Cẩm Thành',
    'phường cẩm thành (2)',
    'A',
  ])
  expect(letterFileNames('giấy mời', meeting, places)).toEqual(['giấy mời', 'giấy mời (2)', 'giấy mời (3)'])
})
