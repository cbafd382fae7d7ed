import { expect, test } from 'vitest'
import { PLATE_FORMATS, type PlateFormat } from '#domain/document/blocks.ts'
import { foldsMm, PLATE_SHEETS, plateLines } from '#electron/documents/plate-layout.ts'
import { textWidthPt } from '#electron/documents/text-width.ts'

const words = (main: string, format: PlateFormat, below = '') =>
  plateLines({ main, below }, format).map(line => line.text)

test('a name stands on one line, a long position on lines of about the same length', () => {
  expect(words('NGUYỄN VĂN AN', 'A4')).toEqual(['NGUYỄN VĂN AN'])
  expect(words('PHÓ CHỦ TỊCH THƯỜNG TRỰC ỦY BAN NHÂN DÂN TỈNH', 'A4')).toEqual([
    'PHÓ CHỦ TỊCH THƯỜNG TRỰC',
    'ỦY BAN NHÂN DÂN TỈNH',
  ])
})

test('the line below is smaller', () => {
  const [name, position] = plateLines({ main: 'NGUYỄN VĂN AN', below: 'BÍ THƯ' }, 'A5')
  expect(position?.pt).toBeLessThan(name?.pt ?? 0)
})

test('nothing to say takes no line', () => {
  expect(words('', 'A4')).toEqual([])
})

test.each(
  PLATE_FORMATS.flatMap(format =>
    ['AN', 'NGUYỄN HOÀNG THỊ BÍCH PHƯƠNG', `${'ĐẠI DIỆN LÃNH ĐẠO '.repeat(17)}`, 'Ơ'.repeat(300)].map(
      text => [format, text] as const,
    ),
  ),
)('on %s no word is parted and everything fits its panel: %s', (format, text) => {
  const lines = plateLines({ main: text, below: 'PHÓ BÍ THƯ ĐẢNG ỦY, CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ' }, format)
  const { lengthMm, depthMm } = PLATE_SHEETS[format]
  const mm = (pt: number) => (pt / 72) * 25.4
  expect(lines.map(line => line.text).join(' ')).toContain(text.trim())
  for (const line of lines)
    expect(mm(textWidthPt(line.text, { ...line, bold: true, italic: false, capitals: false }))).toBeLessThan(
      lengthMm,
    )
  expect(mm(lines.reduce((sum, line) => sum + line.linePt, 0))).toBeLessThan(depthMm)
})

test('folds part the page into equal panels', () => {
  expect(foldsMm(PLATE_SHEETS.A4)).toEqual([105])
  expect(foldsMm(PLATE_SHEETS.A5)).toEqual([74.25, 222.75])
})
