import { expect, test } from 'vitest'
import { COMMON_TEXT, type Recipient, wordingFor } from '#domain/invitation/recipient-wording.ts'
import { placeOf } from '#test/support/places.ts'
import { sampleMeeting } from '#test/support/sample-meeting.ts'

const letterTo = (code: string): Recipient => ({ kind: 'place', place: placeOf(sampleMeeting, code) })
const phuong = letterTo('21025')

test.each([
  ['its own committee', phuong, 'Bí thư Đảng ủy xã.', 'Bí thư Đảng ủy phường.'],
  ['before a small letter', phuong, 'Thường trực Đảng ủy xã chủ trì', 'Thường trực Đảng ủy phường chủ trì'],
  ['tone mark on the other vowel', phuong, 'Bí thư Đảng uỷ xã', 'Bí thư Đảng uỷ phường'],
  ['all committees together', phuong, 'các Đảng ủy xã, phường, đặc khu', 'các Đảng ủy xã, phường, đặc khu'],
  ['any one committee', phuong, 'Bí thư Đảng ủy xã, phường, đặc khu dự', 'Bí thư Đảng ủy phường dự'],
  ['any one committee', letterTo('21040'), 'Bí thư Đảng ủy xã, phường, đặc khu', 'Bí thư Đảng ủy xã'],
  ['other organs', phuong, 'Chủ tịch UBND xã', 'Chủ tịch UBND phường'],
  ['a committee by name', phuong, 'Đảng ủy xã An Phú', 'Đảng ủy xã An Phú'],
  ['the level, not the unit', phuong, 'Đảng bộ cấp xã', 'Đảng bộ cấp xã'],
  ['the special zone', letterTo('21548'), 'Bí thư Đảng ủy xã', 'Bí thư Đảng ủy đặc khu'],
  ['a commune', letterTo('21040'), 'Bí thư Đảng ủy xã', 'Bí thư Đảng ủy xã'],
  ['a place that is no unit', letterTo('DU-UBND'), 'Bí thư Đảng ủy xã', 'Bí thư Đảng ủy xã'],
  ['the common text', COMMON_TEXT, 'Bí thư Đảng ủy xã', 'Bí thư Đảng ủy xã'],
])('%s', (_, recipient, text, read) => {
  expect(wordingFor(recipient, text)).toBe(read)
})
