import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test, vi } from 'vitest'
import { type Block, type OfficeDocument, paragraph } from '#domain/document/blocks.ts'
import { localDateTime } from '#domain/kernel/local-time.ts'
import { renderDocx } from '#electron/documents/docx/render-document.ts'
import { DOCUMENT_FORMS } from '#electron/documents/forms.ts'
import { missingValidator, ooxmlFindings } from '#test/support/ooxml/validate-ooxml.ts'
import { readQrCodes } from '#test/support/read-qr.ts'
import { LINK_ADDRESSES, letterToCamThanh, report } from '#test/support/sample-documents.ts'

// The schemas are read anew for each part of each file.
vi.setConfig({ testTimeout: 120_000 })

const { party, state } = DOCUMENT_FORMS
const options = { createdAt: localDateTime('2026-06-27T16:00') }

const bodyOf = async (...blocks: readonly Block[]): Promise<string> => {
  const document: OfficeDocument = {
    title: '',
    subject: '',
    author: '',
    sections: [{ orientation: 'portrait', blocks }],
  }
  return strFromU8(
    unzipSync(await renderDocx(document, party, options))['word/document.xml'] ?? new Uint8Array(),
  )
}
const partOf = async (document: OfficeDocument, name: string): Promise<string> =>
  strFromU8(unzipSync(await renderDocx(document, party, options))[name] ?? new Uint8Array())

describe('each block', () => {
  const cases: readonly (readonly [string, Block, readonly RegExp[]])[] = [
    [
      'a paragraph has the style of the body and its runs',
      paragraph([{ text: 'a ' }, { text: 'b', bold: true }]),
      [/<w:pStyle w:val="BodyText"\/>/, /<w:r><w:rPr><w:b\/><w:bCs\/><\/w:rPr><w:t xml:space="preserve">b</],
    ],
    [
      'a heading is counted by Word and stays with what follows',
      { kind: 'heading', level: 2, marker: '1.', title: 'Điểm cầu', text: [], source: null },
      [/<w:pStyle w:val="Heading2"\/>/, /<w:ilvl w:val="1"\/>/],
    ],
    ['an item is a line of a list', { kind: 'item', spans: [{ text: 'x' }], source: null }, [/<w:numPr>/]],
    [
      'the drawn line under the nation is as long as its words',
      {
        kind: 'letterhead',
        rows: [
          {
            left: [],
            right: [{ text: 'ĐẢNG CỘNG SẢN VIỆT NAM', look: 'nation', ruleShare: 1, source: null }],
          },
        ],
      },
      [/<w:top w:val="single"/, /<w:ind w:left="5\d\d" w:right="5\d\d"\/>/],
    ],
    [
      'a title has the style Title',
      { kind: 'title', name: 'BÁO CÁO', abstract: 'về số liệu', source: null },
      [/<w:pStyle w:val="Title"\/>/, /<w:pStyle w:val="Subtitle"\/>/, />-----</],
    ],
    [
      'addressees are upright beside their label',
      { kind: 'addressees', label: 'Kính gửi:', names: [{ text: 'A', source: null }], source: null },
      [/<w:pStyle w:val="KinhGui"\/>/, /<w:i w:val="false"\/>/],
    ],
    [
      'a link leads to its address',
      {
        kind: 'links',
        links: [{ caption: 'Nhóm', target: { kind: 'address', url: 'https://a.vn/"x' }, source: null }],
      },
      [/w:instr="HYPERLINK &quot;https:\/\/a\.vn\/%22x&quot;"/, /descr="Mã QR: Nhóm"/],
    ],
    [
      'a missing link is words in a frame',
      {
        kind: 'links',
        links: [{ caption: 'Nhóm', target: { kind: 'missing', notice: 'Chưa có' }, source: null }],
      },
      [/w:val="dashed"/, />Chưa có</],
    ],
    [
      'the signature is one row that no page parts',
      {
        kind: 'signature',
        authority: 'T/L',
        position: 'P',
        signer: 'S',
        distribution: [{ text: 'A', source: null }],
        source: null,
        distributionSource: null,
      },
      [/<w:cantSplit\/>/, />Nơi nhận:</, />- A\.</],
    ],
    [
      'room is an empty paragraph of that height',
      { kind: 'spacer', heightPt: 12 },
      [/w:line="240" w:lineRule="exact"/],
    ],
    [
      'a table repeats its header',
      {
        kind: 'table',
        columns: [{ width: 1, align: 'left' }],
        header: [[{ spans: [{ text: 'STT' }] }]],
        rows: [[{ spans: [{ text: '1' }] }]],
        source: null,
      },
      [/<w:tblHeader\/>/, /<w:tblLayout w:type="fixed"\/>/, /<w:gridCol w:w="9354"\/>/],
    ],
  ]
  test.each(cases)('%s', async (_, block, patterns) => {
    const xml = await bodyOf(block)
    for (const pattern of patterns) expect(xml).toMatch(pattern)
  })
})

test('page numbers begin on the second page, 10 mm from the edge', async () => {
  const letter = letterToCamThanh(party)
  const xml = await partOf(letter, 'word/document.xml')
  expect(xml).toContain('<w:titlePg/>')
  expect(xml).toMatch(/<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701" w:header="567"/)
  expect(await partOf(letter, 'word/header1.xml')).toContain('PAGE')
})

test('the language is Vietnamese and the font Times New Roman', async () => {
  const styles = await partOf(letterToCamThanh(party), 'word/styles.xml')
  expect(styles).toMatch(/<w:lang w:val="vi-VN"/)
  expect(styles).toMatch(/<w:rFonts w:ascii="Times New Roman"/)
})

test('the properties of the file say what it is and when it was made', async () => {
  const properties = await partOf(letterToCamThanh(party), 'docProps/core.xml')
  expect(properties).toContain('Phường Cẩm Thành</dc:title>')
  expect(properties).toContain('>2026-06-27T16:00:00Z</dcterms:created>')
})

test('the same document made at the same time has the same bytes', async () => {
  const [first, second] = await Promise.all(
    [1, 2].map(() => renderDocx(letterToCamThanh(party), party, options)),
  )
  expect(Buffer.compare(first ?? new Uint8Array(), second ?? new Uint8Array())).toBe(0)
})

test('its codes read back as the links', async () => {
  const parts = unzipSync(await renderDocx(letterToCamThanh(party), party, options))
  const images = Object.entries(parts).filter(([name]) => name.endsWith('.png'))
  const texts = await Promise.all(images.map(([, png]) => readQrCodes(png)))
  expect(texts.flat().toSorted()).toEqual([...LINK_ADDRESSES].toSorted())
})

test('characters that XML may not hold are left out', async () => {
  expect(await bodyOf(paragraph('a\u0000b\u000bc\ud800d\ne'))).toContain('>abc\ufffdd e<')
})

const missing = missingValidator()
if (missing !== null) console.info(`DOCX files are not checked against the schemas: ${missing}`)

test.skipIf(missing !== null).each([
  ['the letter in the Party form', letterToCamThanh(party), party],
  ['the letter in the State form', letterToCamThanh(state), state],
  ['a report with a landscape table', report(party), party],
] as const)('%s follows the schemas', async (_, document, form) => {
  expect(ooxmlFindings(await renderDocx(document, form, options))).toEqual([])
})
