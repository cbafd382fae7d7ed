/** Name plates as documents, for the renderers' tests. */
import type { NamePlate, OfficeDocument, PlateFormat } from '#domain/document/blocks.ts'

const PLATES: readonly NamePlate[] = [
  { main: 'NGUYỄN VĂN AN', below: '' },
  { main: 'Y THỊ BÍCH THỌ', below: 'PHÓ TRƯỞNG ĐOÀN ĐẠI BIỂU QUỐC HỘI TỈNH' },
  { main: 'ĐẠI DIỆN LÃNH ĐẠO '.repeat(17).trim(), below: '' },
]

/** Three plates: three sheets of A4, two of A5. */
export function plateDocument(format: PlateFormat): OfficeDocument {
  const perSheet = format === 'A4' ? 1 : 2
  const sheets = PLATES.flatMap((_, index) =>
    index % perSheet === 0 ? [PLATES.slice(index, index + perSheet)] : [],
  )
  return {
    title: 'Biển tên',
    subject: '',
    author: '',
    sections: [
      {
        orientation: format === 'A4' ? 'portrait' : 'landscape',
        bare: true,
        blocks: sheets.map(plates => ({ kind: 'name-plates', format, plates })),
      },
    ],
  }
}
