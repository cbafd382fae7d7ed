/** A unit found by typing: the one whose name was typed stands first, where Enter takes it. */
import { expect, test } from 'vitest'
import { findOptions } from '#renderer/components/find-options.ts'

const options = [
  'Xã Sơn Hà',
  'Xã Sơn Hạ',
  'Xã Sơn Tây Thượng',
  'Xã Sơn Tây',
  'Xã Sơn Tây Hạ',
  'Xã Đông Trà Bồng',
  'Xã Trà Bồng',
].map(label => ({ value: label, label }))

test.each([
  ['son tay', ['Xã Sơn Tây', 'Xã Sơn Tây Thượng', 'Xã Sơn Tây Hạ']],
  ['xã sơn tây', ['Xã Sơn Tây', 'Xã Sơn Tây Thượng', 'Xã Sơn Tây Hạ']],
  ['sơn hạ', ['Xã Sơn Hạ', 'Xã Sơn Hà', 'Xã Sơn Tây Hạ']],
  ['son ha', ['Xã Sơn Hà', 'Xã Sơn Hạ', 'Xã Sơn Tây Hạ']],
  ['trà bồng', ['Xã Trà Bồng', 'Xã Đông Trà Bồng']],
  ['tra', ['Xã Đông Trà Bồng', 'Xã Trà Bồng']],
  ['khong co', []],
])('%s', (typed, found) => {
  expect(findOptions(options, typed).map(({ label }) => label)).toEqual(found)
})
