import { describe, expect, test } from 'vitest'
import { type Block, type OfficeDocument, paragraph } from '#domain/document/blocks.ts'
import { DOCUMENT_FORMS } from '#electron/documents/forms.ts'
import { linkedFonts } from '#electron/documents/html/fonts.ts'
import { blockHtml } from '#electron/documents/html/render-block.ts'
import { renderHtml } from '#electron/documents/html/render-document.ts'
import { letterToCamThanh, report } from '#test/support/sample-documents.ts'

const form = DOCUMENT_FORMS.party
const options = { fonts: linkedFonts('/fonts'), pagination: 'caller' } as const
const documentOf = (block: Block): OfficeDocument => ({
  title: '',
  subject: '',
  author: '',
  sections: [{ orientation: 'portrait', blocks: [block] }],
})

describe('each block', () => {
  const cases: readonly (readonly [string, Block, string])[] = [
    [
      'a paragraph with bold, italics and the fields it was made from',
      paragraph(
        [
          { text: 'a ' },
          { text: 'b', bold: true, source: { field: 'basis', id: '' } },
          { text: 'c', italic: true },
        ],
        {
          source: { field: 'closing', id: '' },
        },
      ),
      '<p class="look-body indented" data-field="closing">a <span data-field="basis"><b>b</b></span><i>c</i></p>',
    ],
    [
      'a heading with text behind it',
      {
        kind: 'heading',
        level: 3,
        marker: '1.1.',
        title: 'Địa điểm:',
        text: [{ text: 'Tại A.' }],
        source: null,
      },
      '<p class="look-heading3 indented"><span class="marker">1.1. </span>Địa điểm: <span class="run-in">Tại A.</span></p>',
    ],
    [
      'an item',
      { kind: 'item', spans: [{ text: 'Tập thể' }], source: { field: 'group', id: 'g1' } },
      '<p class="look-body indented" data-field="group" data-id="g1"><span class="marker">- </span>Tập thể</p>',
    ],
    [
      'a title with what it is about',
      { kind: 'title', name: 'BÁO CÁO', abstract: 'số liệu', source: null },
      '<div class="title"><div class="head-line look-title"><div>BÁO CÁO</div></div><div class="head-line look-abstract"><div>số liệu</div></div><div class="head-line look-abstract"><div>-----</div></div></div>',
    ],
    [
      'one addressee beside the label',
      { kind: 'addressees', label: 'Kính gửi:', names: [{ text: 'A', source: null }], source: null },
      '<div class="addressees look-addresseeLabel one"><div>Kính gửi: <span class="upright look-addresseeName">A</span></div></div>',
    ],
    [
      'a missing link as words in a frame',
      {
        kind: 'links',
        links: [{ caption: 'Nhóm', target: { kind: 'missing', notice: 'Chưa có' }, source: null }],
      },
      '<table class="links rows"><colgroup><col class="code-cell"><col></colgroup><tbody><tr><td class="code-cell"><div class="missing">Chưa có</div></td><td class="look-caption">Nhóm</td></tr></tbody></table>',
    ],
  ]
  test.each(cases)('%s', (_, block, html) => {
    expect(blockHtml(block, form, false)).toBe(html)
  })
})

test('what people wrote stays text', () => {
  const bad = '<script>alert(1)</script>"\'&\u0000\u202e😀'
  const html = renderHtml([{ ...documentOf(paragraph(bad)), title: bad }], form, options)
  expect(html).not.toContain('<script>')
  expect(html).not.toContain('\u0000')
  expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;')
})

test('only an http address becomes a link', () => {
  const linkTo = (url: string): string =>
    blockHtml(
      { kind: 'links', links: [{ caption: 'x', target: { kind: 'address', url }, source: null }] },
      form,
      false,
    )
  expect(linkTo('https://a.vn/?a=1&b="2"')).toContain('href="https://a.vn/?a=1&amp;b=&quot;2&quot;"')
  expect(linkTo('javascript:alert(1)')).not.toContain('href')
})

test('a page for the screen holds no script, no style attribute and nothing from elsewhere', () => {
  const html = renderHtml([letterToCamThanh(form), report(form)], form, options)
  expect(html).not.toMatch(/<script|\sstyle=|@import/)
  expect(html.replace(/<a href="[^"]*"/g, '').match(/(?:src|href)="?http/g)).toBeNull()
})

test('an address too long for any code is said in its place', () => {
  const target = { kind: 'address', url: `https://a.vn/${'x'.repeat(2_500)}` } as const
  const html = blockHtml({ kind: 'links', links: [{ caption: 'x', target, source: null }] }, form, false)
  expect(html).toContain('Liên kết quá\u00a0dài')
  expect(html).not.toContain('<svg')
})
