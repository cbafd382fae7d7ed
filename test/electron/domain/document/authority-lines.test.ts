import { expect, test } from 'vitest'
import { authorityLines } from '#domain/document/authority-lines.ts'

test.each([
  ['', []],
  ['T/L BAN THƯỜNG VỤ', ['T/L BAN THƯỜNG VỤ']],
  ['TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH', ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH']],
  ['T/L BAN THƯỜNG VỤ K/T CHÁNH VĂN PHÒNG', ['T/L BAN THƯỜNG VỤ', 'K/T CHÁNH VĂN PHÒNG']],
  ['KT. CHÁNH VĂN PHÒNG', ['KT. CHÁNH VĂN PHÒNG']],
  ['CHỦ TỊCH', ['CHỦ TỊCH']],
] as const)('%s', (authority, lines) => {
  expect(authorityLines(authority)).toEqual(lines)
})
