import { expect, test } from 'vitest'
import { readTogether, withoutRepeats } from '#domain/directory/person.ts'
import { equalityKey } from '#domain/vietnamese/text.ts'

test.each([
  ['Trưởng ban', 'Ban Tổ chức Tỉnh ủy', 'Trưởng Ban Tổ chức Tỉnh ủy'],
  ['Chánh Thanh tra', 'Thanh tra tỉnh', 'Chánh Thanh tra tỉnh'],
  ['Trưởng Thuế tỉnh', 'Thuế tỉnh', 'Trưởng Thuế tỉnh'],
  ['Bí thư Đảng ủy', 'Đảng ủy xã Sơn Hà', 'Bí thư Đảng ủy xã Sơn Hà'],
  ['Ủy viên', 'Ủy ban Kiểm tra Tỉnh ủy', 'Ủy viên Ủy ban Kiểm tra Tỉnh ủy'],
  ['Hiệu trưởng', 'Trường Chính trị tỉnh', 'Hiệu trưởng Trường Chính trị tỉnh'],
  ['Phó Bí thư', 'Tỉnh ủy', 'Phó Bí thư Tỉnh ủy'],
  ['', 'Sở Tài chính', 'Sở Tài chính'],
  ['Giám đốc', '', 'Giám đốc'],
])('%j of %j is "%s", and one office however it was written', (title, organ, expected) => {
  expect(readTogether(title, organ)).toBe(expected)
  expect(withoutRepeats(equalityKey(`${title} ${organ}`))).toBe(equalityKey(expected))
})
