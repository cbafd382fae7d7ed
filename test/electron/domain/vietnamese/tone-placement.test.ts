import { expect, test } from 'vitest'
import { placeTones } from '#domain/vietnamese/tone-placement.ts'

test.each([
  ['hòa bình, khỏe mạnh, thủy lợi', 'hoà bình, khoẻ mạnh, thuỷ lợi'],
  ['Ủy viên Ủy ban nhân dân, TỈNH ỦY, Đảng ủy', 'Uỷ viên Uỷ ban nhân dân, TỈNH UỶ, Đảng uỷ'],
  ['Tòa án nhân dân', 'Toà án nhân dân'],
  ['văn hóa, tùy, lũy, xóa, lòe', 'văn hoá, tuỳ, luỹ, xoá, loè'],
])('%s is %s and back', (old, fresh) => {
  expect(placeTones(old, 'new')).toBe(fresh)
  expect(placeTones(fresh, 'old')).toBe(old)
})

test.each([
  ['names of persons and places', 'đồng chí Nguyễn Hòa, Lê Thúy, xã Sơn Thủy, tỉnh Thanh Hoá'],
  ['qu is no vowel pair', 'quý, quà, quỳ, quốc, quả'],
  ['other syllables', 'toàn tỉnh, tuyến, hoạt động, khoảng, thuyền, hoài, nguyện, chuyển'],
  ['signs and digits', 'số 57-NQ/TW (https://a.vn/ủy?b=1) …'.replace('ủy', 'uy')],
])('%s stay as they are', (_, text) => {
  expect(placeTones(text, 'new')).toBe(text)
  expect(placeTones(text, 'old')).toBe(text)
})

test('a text in NFD comes out in NFC', () => {
  expect(placeTones('Đảng ủy'.normalize('NFD'), 'new')).toBe('Đảng uỷ')
})
