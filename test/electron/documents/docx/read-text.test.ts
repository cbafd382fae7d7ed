import { expect, test } from 'vitest'
import { readDocxText } from '#electron/documents/docx/read-text.ts'

const partsOf = (
  body: string,
  more: Readonly<Record<string, string>> = {},
): ReadonlyMap<string, Uint8Array> =>
  new Map(
    Object.entries({ 'word/document.xml': `<w:document><w:body>${body}</w:body></w:document>`, ...more }).map(
      ([name, xml]) => [name, new TextEncoder().encode(xml)],
    ),
  )
const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`
const field = (part: string): string => `<w:r><w:fldChar w:fldCharType="${part}"/></w:r>`

test.each<readonly [string, string, string]>([
  ['runs', `<w:p>${run('Kính ')}${run('gửi &amp; mời')}</w:p>`, 'Kính gửi & mời'],
  ['paragraphs', `<w:p>${run('a')}</w:p><w:p/><w:p>${run('b')}</w:p>`, 'a\n\nb'],
  ['breaks and tabs', `<w:p>${run('a')}<w:r><w:br/><w:t>b</w:t><w:tab/><w:t>c</w:t></w:r></w:p>`, 'a\nb c'],
  [
    'cells',
    `<w:tbl><w:tr><w:tc><w:p>${run('a')}</w:p></w:tc><w:tc><w:p>${run('b')}</w:p></w:tc></w:tr></w:tbl>`,
    'a\n\nb',
  ],
  [
    'tracked changes as accepted',
    `<w:p>${run('a')}<w:del><w:r><w:delText>x</w:delText></w:r></w:del><w:ins>${run('b')}</w:ins><w:moveFrom>${run('y')}</w:moveFrom></w:p>`,
    'ab',
  ],
  [
    'what older programs are given instead',
    `<w:p><mc:AlternateContent><mc:Choice>${run('a')}</mc:Choice><mc:Fallback>${run('a')}</mc:Fallback></mc:AlternateContent></w:p>`,
    'a',
  ],
  [
    'a text box within a paragraph',
    `<w:p>${run('a')}<w:r><w:txbxContent><w:p>${run('b')}</w:p></w:txbxContent></w:r>${run('c')}</w:p>`,
    'b\n\nac',
  ],
  [
    'links',
    `<w:p>${run('xem ')}<w:hyperlink r:id="rId7">${run('tài liệu')}</w:hyperlink></w:p>`,
    'xem [tài liệu](https://a.vn/x)',
  ],
  ['a link within the document', `<w:p><w:hyperlink w:anchor="top">${run('a')}</w:hyperlink></w:p>`, 'a'],
  [
    'a link as a field',
    `<w:p><w:fldSimple w:instr="HYPERLINK &quot;https://a.vn&quot;">${run('a')}</w:fldSimple></w:p>`,
    '[a](https://a.vn)',
  ],
  [
    'a link as a field of several runs',
    `<w:p>${field('begin')}<w:r><w:instrText> HYPERLINK "https://a.vn" </w:instrText></w:r>${field('separate')}${run('a')}${field('end')}</w:p>`,
    '[a](https://a.vn)',
  ],
  [
    'items of a list, not headings that are counted',
    `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr></w:pPr>${run('a')}</w:p><w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr></w:pPr>${run('b')}</w:p>`,
    '- a\n\nb',
  ],
])('%s', (_, body, text) => {
  const parts = partsOf(body, {
    'word/_rels/document.xml.rels':
      '<Relationships><Relationship Id="rId7" Target="https://a.vn/x"/></Relationships>',
    'word/numbering.xml':
      '<w:numbering><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum><w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num></w:numbering>',
  })
  expect(readDocxText(parts)).toBe(text)
})

test('what is no Word file is none', () => {
  expect(readDocxText(new Map())).toBeNull()
})
