/** What the quick search finds. */
import { expect, test } from 'vitest'
import { findEntries, type PaletteEntry } from '#renderer/features/frame/palette-entries.ts'

const entry = (group: PaletteEntry['group'], label: string, hint = ''): PaletteEntry => ({
  key: `${group}:${label}`,
  group,
  label,
  hint,
  run: () => undefined,
})

const entries = [
  entry('action', 'Mở Giấy mời'),
  entry('place', 'Xã Sơn Tây Hạ', '21343'),
  entry('place', 'Xã Sơn Hà', '21289'),
  entry('place', 'Xã Sơn Hạ', '21292'),
  entry('place', 'Phường Cẩm Thành', '21025'),
]

test.each([
  ['', ['Mở Giấy mời']],
  ['giay moi', ['Mở Giấy mời']],
  ['sơn hà', ['Xã Sơn Hà', 'Xã Sơn Hạ', 'Xã Sơn Tây Hạ']],
  ['cam th', ['Phường Cẩm Thành']],
  ['21292', ['Xã Sơn Hạ']],
  ['ành', []],
])('%j finds %j', (search, labels) => {
  expect(findEntries(entries, search).map(({ label }) => label)).toEqual(labels)
})
