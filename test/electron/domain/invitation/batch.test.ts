import { expect, test } from 'vitest'
import { contentsInManifest, type ManifestRow, manifestCsv } from '#domain/invitation/batch.ts'

const row = (more: Partial<ManifestRow>): ManifestRow => ({
  code: '21025',
  recipient: 'Phường Cẩm Thành',
  file: '21025.docx',
  pages: 3,
  firstPage: null,
  sha256: 'aa',
  content: 'bb',
  state: 'made',
  reason: '',
  ...more,
})

test('the manifest opens in a spreadsheet: signs quoted, formulas harmless, words in Vietnamese', () => {
  const csv = manifestCsv([
    row({}),
    row({ recipient: '=HYPERLINK("http://a.vn")', file: 'a, "b".pdf', pages: null, firstPage: 4 }),
    row({ state: 'failed', file: '', sha256: '', reason: 'Không in được' }),
  ])
  expect(csv.split('\r\n')).toEqual([
    '\ufeffMã,Nơi nhận,Tệp,Số trang,Bắt đầu từ trang,SHA-256 của tệp,SHA-256 của nội dung,Trạng thái,Lý do',
    '21025,Phường Cẩm Thành,21025.docx,3,,aa,bb,Đã tạo,',
    '21025,"\'=HYPERLINK(""http://a.vn"")","a, ""b"".pdf",,4,aa,bb,Đã tạo,',
    '21025,Phường Cẩm Thành,,3,,,bb,Lỗi,Không in được',
    '',
  ])
})

test('only rows with a file of theirs spare the work', () => {
  const known = contentsInManifest([
    row({ code: 'made' }),
    row({ code: 'kept', state: 'kept' }),
    row({ code: 'failed', state: 'failed' }),
    row({ code: 'cancelled', state: 'cancelled', file: '', content: '' }),
    row({ code: 'unchanged', state: 'unchanged', file: '' }),
  ])
  expect([...known.keys()]).toEqual(['made', 'kept'])
})
