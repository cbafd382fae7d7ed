import * as XLSX from '@e965/xlsx'
import ExcelJS from 'exceljs'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { cellAt } from '#domain/returns/workbook.ts'
import { readWorkbook } from '#electron/spreadsheets/read-workbook.ts'
import { openArchive } from '#electron/spreadsheets/returns-archive.ts'
import { chanceFrom } from '#test/support/random.ts'
import { readReturn, sampleContext, sampleReturns } from '#test/support/returns.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const latin1 = (text: string) => Uint8Array.from(text, character => character.charCodeAt(0))

/** First column of the first sheet; the refusal's code for a file that was refused. */
function firstColumn(bytes: Uint8Array): unknown {
  const result = readWorkbook(bytes)
  if (!result.ok) return result.refusal.code
  const [sheet] = result.workbook.sheets
  return sheet?.rows.map((_, row) => cellAt(sheet, row, 0).text)
}

function workbook(rows: readonly (readonly (string | number)[])[], bookType: XLSX.BookType): Uint8Array {
  const book = XLSX.utils.book_new()
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows.map(row => [...row])), 'Sheet1')
  return new Uint8Array(XLSX.write(book, { type: 'array', bookType }) as ArrayBuffer)
}

describe('the letters of a file', () => {
  test.each([
    ['UTF-8', bytesOf('Đảng ủy;x\nXã Ba Tô;y')],
    ['UTF-8 with a mark', bytesOf('\uFEFFĐảng ủy;x\nXã Ba Tô;y')],
    ['UTF-8 decomposed', bytesOf('Đảng ủy;x\nXã Ba Tô;y'.normalize('NFD'))],
    ['UTF-16 with a mark', new Uint8Array(Buffer.from('\uFEFFĐảng ủy\tx\nXã Ba Tô\ty', 'utf16le'))],
    ['UTF-16 without a mark', new Uint8Array(Buffer.from('Đảng ủy\tx\nXã Ba Tô\ty', 'utf16le'))],
    ['windows-1258', latin1('\xd0a\xd2ng u\xd2y;x\nXa\xde Ba T\xf4;y')],
    ['TCVN3', latin1('\xa7\xb6ng \xf1y;x\nX\xb7 Ba T\xab;y')],
    ['VNI', latin1('\xd1a\xfbng u\xfby;x\nXa\xf5 Ba To\xe2;y')],
  ])('are read from %s', (_, bytes) => {
    expect(firstColumn(bytes)).toEqual(['Đảng ủy', 'Xã Ba Tô'])
  })

  test('are told apart cell by cell by their fonts', () => {
    const html =
      '<table><tr><td><font face=".VnTime">T·i</font></td></tr><tr><td style="font-family:VNI-Times">Hoà</td></tr>' +
      '<tr><td style="font-family:.VnTimeH">nguyÔn</td></tr><tr><td>Hoà Tãi</td></tr></table>'
    expect(firstColumn(bytesOf(html))).toEqual(['Tãi', 'Hồ', 'NGUYỄN', 'Hoà Tãi'])
  })

  test('stay text, whatever they spell', () => {
    expect(firstColumn(bytesOf('=cmd|x;1\n<script>alert(1)</script>;2\n-1+1;3'))).toEqual([
      '=cmd|x',
      '<script>alert(1)</script>',
      '-1+1',
    ])
  })
})

describe('what is no readable workbook is refused with its reason', () => {
  const docx = zipSync({
    '[Content_Types].xml': strToU8('<Types>wordprocessingml</Types>'),
    'word/document.xml': strToU8('<w/>'),
  })
  const xlsx = workbook(
    [
      ['Đơn vị', 'Số lượng'],
      ['Xã Ba Tô', 12],
    ],
    'xlsx',
  )
  const container = XLSX.CFB.utils.cfb_new()
  XLSX.CFB.utils.cfb_add(container, '/EncryptedPackage', Buffer.from('secret'))
  const encrypted = new Uint8Array(XLSX.CFB.write(container, { type: 'array' }) as ArrayLike<number>)

  test.each([
    ['nothing', new Uint8Array(), 'empty'],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13), 'not-a-spreadsheet'],
    ['a PDF', bytesOf('%PDF-1.7\n1 0 obj'), 'not-a-spreadsheet'],
    ['a Word file', docx, 'not-a-spreadsheet'],
    ['a web page without a table', bytesOf('<html><body>x</body></html>'), 'not-a-spreadsheet'],
    [
      'random bytes',
      Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919 + (at >> 3)) % 256),
      'not-a-spreadsheet',
    ],
    ['the first half', xlsx.slice(0, xlsx.length / 2), 'truncated'],
    ['a password', encrypted, 'encrypted'],
    [
      'an entity',
      zipSync({
        '[Content_Types].xml': strToU8('spreadsheetml'),
        'xl/workbook.xml': strToU8('<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>'),
      }),
      'external-entity',
    ],
    ['an empty sheet', workbook([], 'xlsx'), 'empty'],
  ])('%s', (_, bytes, code) => {
    expect(firstColumn(bytes)).toBe(code)
  })

  test('an entry called like the prototype of all objects is left behind', () => {
    const parts = { ...unzipSync(xlsx), __prota__: new Uint8Array(20_000_000) }
    const file = Buffer.from(zipSync(parts)).toString('latin1').replaceAll('__prota__', '__proto__')
    expect(firstColumn(Buffer.from(file, 'latin1'))).toEqual(['Đơn vị', 'Xã Ba Tô'])
  })

  test.each([
    ['a row repeated a million times over', 'x', 1_048_576, 2],
    ['a cell repeated over every column of a sheet', 'x', 18_000, 200],
    ['a long text in hundreds of cells', 'x'.repeat(30_000), 400, 2],
  ])('%s', (_, text, times, columns) => {
    const content = `<office:document-content><office:spreadsheet><table:table table:name="A"><table:table-row table:number-rows-repeated="${times}"><table:table-cell table:number-columns-repeated="${columns}" office:value-type="string"><text:p>${text}</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet></office:document-content>`
    expect(
      firstColumn(
        zipSync({
          mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
          'content.xml': strToU8(content),
        }),
      ),
    ).toBe('too-large')
  })

  test('more cells than an old workbook can be read of in time', () => {
    const head = Uint8Array.of(0x09, 0x08, 0x08, 0, 0, 0x05, 0x10, 0, 0, 0, 0, 0)
    const number = Uint8Array.of(0x03, 0x02, 14, 0, ...new Uint8Array(14))
    const cells = new Uint8Array(310_000 * number.length)
    for (let at = 0; at < cells.length; at += number.length) cells.set(number, at)
    expect(firstColumn(Buffer.concat([head, cells]))).toBe('too-large')
  })

  test('cells of a web page that lie over each other without end', () => {
    const row = '<tr><td rowspan="1000" colspan="200">Đơn vị</td></tr>'
    expect(firstColumn(strToU8(`<table>${row.repeat(100)}</table>`))).toBe('too-large')
  })
})

describe('what lies beside the cells is no reason to refuse them', () => {
  const rows = [['Đơn vị'], ['Xã Ba Tô'], [1234.5]]
  const column = ['Đơn vị', 'Xã Ba Tô', '1234.5']
  const changed = (bytes: Uint8Array, change: (parts: Record<string, Uint8Array>) => object): Uint8Array =>
    zipSync({ ...unzipSync(bytes), ...change(unzipSync(bytes)) })
  const ods = workbook(rows, 'ods')
  const doctype =
    '<?xml version="1.0"?><!DOCTYPE library:libraries PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "libraries.dtd"><library:libraries/>'
  const lock =
    '<manifest:manifest><manifest:file-entry manifest:full-path="Basic/Standard/Module1.xml"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>'

  test('a number format that no program knows', () => {
    const strange = changed(workbook(rows, 'xlsx'), parts => ({
      'xl/styles.xml': strToU8(
        strFromU8(parts['xl/styles.xml'] ?? new Uint8Array()).replace(
          /<cellXfs[\s\S]*<\/cellXfs>/,
          '<numFmts count="1"><numFmt numFmtId="165" formatCode="#,##0.000######"/></numFmts><cellXfs count="1"><xf numFmtId="165"/></cellXfs>',
        ),
      ),
      'xl/worksheets/sheet1.xml': strToU8(
        strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array()).replace(
          '<c r="A3"',
          '<c r="A3" s="0"',
        ),
      ),
    }))
    expect(firstColumn(strange)).toEqual(column)
  })

  test('a name said to be of two thousand million letters', () => {
    const parts = unzipSync(workbook([['x']], 'xlsb'))
    const book = Buffer.from(parts['xl/workbook.bin'] ?? [])
    const name = book.indexOf(Buffer.from('Sheet1', 'utf16le'))
    book.writeUInt32LE(2_000_000_000, name - 4)
    expect(firstColumn(zipSync({ ...parts, 'xl/workbook.bin': new Uint8Array(book) }))).toEqual(['x'])
  })

  test('properties of an .xls that are damaged', () => {
    const container = XLSX.CFB.read(workbook(rows, 'biff8'), { type: 'array' })
    XLSX.CFB.utils.cfb_add(container, '/\u0005SummaryInformation', Buffer.alloc(96, 0x41))
    const bytes = new Uint8Array(XLSX.CFB.write(container, { type: 'array' }) as ArrayLike<number>)
    expect(firstColumn(bytes)).toEqual(column)
  })

  test('an empty part without a single byte', () => {
    const file = Buffer.from(
      changed(workbook(rows, 'xlsx'), () => ({ 'docProps/a.wmf': [new Uint8Array(), { level: 0 }] })),
    )
    // Deflated, it says in its directory (APPNOTE 4.4.5), and is not.
    const at = file.lastIndexOf('docProps/a.wmf') - 46
    file.writeUInt16LE(8, at + 10)
    expect(firstColumn(file)).toEqual(column)
  })

  test.each([
    ['begin with a document type', () => ({ 'Basic/script-lc.xml': strToU8(doctype) })],
    ['are locked', () => ({ 'META-INF/manifest.xml': strToU8(lock) })],
  ])('macros that %s', (_, change) => {
    expect(firstColumn(changed(ods, change))).toEqual(column)
  })

  test('but a sheet that cannot be read is', () => {
    const book = XLSX.utils.book_new()
    for (const name of ['A', 'B']) XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows), name)
    const parts = unzipSync(
      new Uint8Array(XLSX.write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer),
    )
    delete parts['xl/worksheets/sheet2.xml']
    expect(firstColumn(zipSync(parts))).toBe('unreadable')
  })
})

describe('formats', () => {
  const rows = [
    ['Đơn vị', 'Số lượng'],
    ['Xã Ba Tô', 12],
  ]

  test.each(['xlsx', 'xlsm', 'xlsb', 'biff8', 'ods', 'xlml', 'html'] as const)(
    '%s is read by its content',
    bookType => {
      expect(firstColumn(workbook(rows, bookType))).toEqual(['Đơn vị', 'Xã Ba Tô'])
    },
  )

  test('an .xls of Excel 5 with TCVN3 letters is read', () => {
    // The library writes only ASCII in this format: the letters are put in afterwards.
    const file = Buffer.from(
      workbook(
        [
          ['one unit', 'x'],
          ['XX two T', 1],
        ],
        'biff5',
      ),
    )
    file.write('\xa7\xb6ng \xf1y ', file.indexOf('one unit'), 'latin1')
    file.write('X\xb7 Ba T\xab', file.indexOf('XX two T'), 'latin1')
    expect(firstColumn(new Uint8Array(file))).toEqual(['Đảng ủy', 'Xã Ba Tô'])
  })

  test('in a file that mixes encodings, a name that reads as two communes is asked', () => {
    const people = ['Nguyễn Văn Hường', 'Trần Thị Mười', 'Lê Quý Phượng'].map((name, at) => [
      at + 1,
      name,
      'Ủy viên',
    ])
    const header = ['STT', 'Họ và tên', 'Chức vụ']
    const unitOf = (letterhead: readonly string[]) => {
      const reading = readReturn(
        { name: 'ds.xlsx', bytes: workbook([letterhead, header, ...people], 'xlsx') },
        sampleContext(),
      )
      const unit = reading.kind === 'refused' ? null : reading.answers[0]?.unit
      return { code: unit?.code, candidates: unit?.candidates.toSorted() }
    }
    // VNI for "ĐẢNG ỦY XÃ"; `BA TÔ` is Ba Tô in Unicode and Ba Tơ in VNI.
    expect(unitOf(['ÑAÛNG UÛY XAÕ', 'BA TÔ'])).toEqual({ code: null, candidates: ['21484', '21523'] })
    expect(unitOf(['ÑAÛNG UÛY XAÕ BA TÔ']).code).toBe('21484')
    expect(unitOf(['ĐẢNG ỦY XÃ', 'BA TÔ']).code).toBe('21523')
  })

  test('an archive gives its files with their folders, archives within too; a workbook is no archive', () => {
    const archive = zipSync({
      'ngày 28/Ba To.csv': strToU8('a;b'),
      '../../C:/Ba Vi.csv': strToU8('a;b'),
      'ngày 29.zip': zipSync({ 'sáng/Ba Xa.csv': strToU8('a;b') }),
      'ngày 28/ảnh.png': strToU8('x'),
      '__MACOSX/._Ba To.csv': strToU8(''),
      'ngày 28/~$Ba To.xlsx': strToU8(''),
    })
    expect(openArchive(archive)?.map(entry => entry.name)).toEqual([
      'ngày 28/Ba To.csv',
      'C:/Ba Vi.csv',
      'ngày 29.zip/sáng/Ba Xa.csv',
      'ngày 28/ảnh.png',
    ])
    expect(openArchive(workbook(rows, 'xlsx'))).toBeNull()
    expect(openArchive(workbook(rows, 'ods'))).toBeNull()
  })

  test('many small archives within one that would give too much together stay what they are', () => {
    const bomb = zipSync({ 'a.csv': new Uint8Array(40_000_000) })
    const archive = zipSync(Object.fromEntries(Array.from({ length: 50 }, (_, at) => [`${at}.zip`, bomb])))
    const files = openArchive(archive) ?? []
    expect(files).toHaveLength(50)
    expect(files.reduce((sum, file) => sum + file.bytes.length, 0)).toBeLessThan(100_000_000)
  })
})

test('no damage to a sample makes more of it than a refusal, a question or an answer', () => {
  const chance = chanceFrom(2026)
  const context = sampleContext()
  const files = sampleReturns().filter(file => file.bytes.length < 100_000)
  const kinds = Array.from({ length: 400 }, () => {
    const file = chance.oneOf(files)
    const bytes = file.bytes.slice(
      0,
      chance.upTo(4) === 0 ? chance.upTo(file.bytes.length) : file.bytes.length,
    )
    for (let times = 1 + chance.upTo(12); times > 0 && bytes.length > 0; times -= 1)
      bytes[chance.upTo(bytes.length)] = chance.upTo(256)
    return readReturn({ name: file.name, bytes }, context).kind
  })
  expect(new Set(kinds)).toEqual(new Set(['refused', 'understood']))
}, 60_000)

describe('other formats of workbook programs', () => {
  const written = (bookType: XLSX.BookType) => {
    const book = XLSX.utils.book_new()
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([['Xã Ba Tô', 12]]), 'DS')
    return new Uint8Array(XLSX.write(book, { type: 'array', bookType }) as ArrayBuffer)
  }

  test.each(['fods', 'xlml', 'ods', 'xlsb', 'xla'] as const)('reads %s', bookType => {
    expect(firstColumn(written(bookType))).toEqual(['Xã Ba Tô'])
  })

  const cell = '<table:table-cell office:value-type="string"><text:p>Xã Ba Tô</text:p></table:table-cell>'
  const row = `<table:table-row>${cell}</table:table-row>`
  const flat = (within: string) =>
    bytesOf(
      `<?xml version="1.0"?><office:document><office:spreadsheet><table:table table:name="DS">${within}</table:table></office:spreadsheet></office:document>`,
    )

  test('the table behind a chart is not taken for the sheet it lies in', () => {
    const chart = `<table:shapes><draw:frame><draw:object><office:chart><table:table table:name="local-table">${row}${row}</table:table></office:chart></draw:object></draw:frame></table:shapes>`
    expect(firstColumn(flat(`${chart}${row}`))).toEqual(['Xã Ba Tô'])
  })

  test.each([
    ['OpenDocument', flat(row.repeat(9))],
    ['XML of Excel 2003', written('xlml')],
    [
      'a web page',
      bytesOf(`<html><body><table>${'<tr><td>Xã Ba Tô</td></tr>'.repeat(9)}</table></body></html>`),
    ],
  ])('%s that breaks off is not taken for whole', (_, bytes) => {
    expect(firstColumn(bytes.slice(0, bytes.length * 0.7))).toBe('truncated')
  })

  test.each(['sylk', 'dif', 'eth'] as const)('does not take the records of %s for rows', bookType => {
    expect(firstColumn(written(bookType))).toBe('not-a-spreadsheet')
  })
})

test('commas of running text part no cells', () => {
  const lines = [
    'Xã An Phú',
    '1. Lê An - Bí thư, Chủ tịch',
    '2. Võ Ca - Phó Bí thư',
    '3. Bùi Tá - Chánh Văn phòng',
  ]
  expect(firstColumn(bytesOf(lines.join('\n')))).toEqual(lines)
})

describe('text that is crossed out', () => {
  const struckIn = (bytes: Uint8Array) => {
    const result = readWorkbook(bytes)
    const [sheet] = result.ok ? result.workbook.sheets : []
    return sheet?.rows.map(cells => [cells[0]?.text, cells[0]?.struck ?? false])
  }
  const expected = [
    ['kept', false],
    ['gone', true],
    ['new', false],
  ]

  test('is told from text that stays in .xlsx', async () => {
    const book = new ExcelJS.Workbook()
    const sheet = book.addWorksheet('A')
    sheet.addRow(['kept'])
    sheet.addRow(['gone']).getCell(1).font = { strike: true }
    sheet.addRow([{ richText: [{ text: 'old', font: { strike: true } }, { text: 'new' }] }])
    expect(struckIn(new Uint8Array(await book.xlsx.writeBuffer()))).toEqual(expected)
  })

  test('is told from text that stays in HTML and OpenDocument', () => {
    const html =
      '<table><tr><td>kept</td></tr><tr><td style="text-decoration:line-through">gone</td></tr><tr><td><s>old</s>new</td></tr></table>'
    const cell = (style: string, text: string) =>
      `<table:table-row><table:table-cell table:style-name="${style}" office:value-type="string"><text:p>${text}</text:p></table:table-cell></table:table-row>`
    const ods = `<office:document-content><style:style style:name="s"><style:text-properties style:text-line-through-style="solid"/></style:style><office:spreadsheet><table:table table:name="A">${cell('p', 'kept')}${cell('s', 'gone')}${cell('p', '<text:span text:style-name="s">old</text:span>new')}</table:table></office:spreadsheet></office:document-content>`
    expect(struckIn(bytesOf(html))).toEqual(expected)
    expect(struckIn(bytesOf(`<?xml version="1.0"?>${ods}`))).toEqual(expected)
  })
})
